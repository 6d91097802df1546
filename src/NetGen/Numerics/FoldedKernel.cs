using System;
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// Kernel and bias of an affine layer with the normalisation before it, the one behind it or both folded in, so that these cost nothing:
/// <c>((x · s + t) · W + b) · u + v = x · W′ + b′</c>.
/// </summary>
/// <remarks>
/// In Keras's order a kernel is <c>[row][output][inner]</c>: rows are taps and input channels, the channel changing fastest, and
/// <c>inner</c> is 1 but for transposed convolutions.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FoldedKernel : DerivedTensor
{
    /// <summary>
    /// A channel more deviations away from zero is left out: single precision cannot tell x · s + t there, a difference of numbers that agree
    /// in every digit. A constant that is not zero is such a channel, and what is left out of it is zero.
    /// </summary>
    private const float LargestShift = 1 << 20;

    private readonly ParameterLayout _kernel;
    private readonly ParameterLayout _foldedKernel;
    private readonly int _bias;
    private readonly int _foldedBias;
    private readonly int _inner;
    private readonly int _groups;
    private readonly int _groupChannels;
    private readonly ScaleAndShift? _before;
    private readonly ScaleAndShift? _behind;
    private readonly double[] _sums;

    /// <summary>Describes a folded kernel.</summary>
    /// <param name="kernel">Where the kernel stands in the arena.</param>
    /// <param name="foldedKernel">Where the folded kernel goes among the derived weights.</param>
    /// <param name="bias">Where the bias stands in the arena, or −1 for a layer without.</param>
    /// <param name="foldedBias">Where the folded bias goes among the derived weights.</param>
    /// <param name="outputs">The number of outputs, or of output channels.</param>
    /// <param name="inner">The elements of the kernel that follow one another for one output.</param>
    /// <param name="groups">The groups of outputs that each see input channels of their own.</param>
    /// <param name="groupChannels">The input channels of one group.</param>
    /// <param name="before">The normalisation of the layer's input, or null.</param>
    /// <param name="behind">The normalisation of its output, or null.</param>
    public FoldedKernel(
        ParameterLayout kernel,
        ParameterLayout foldedKernel,
        int bias,
        int foldedBias,
        int outputs,
        int inner,
        int groups,
        int groupChannels,
        ScaleAndShift? before,
        ScaleAndShift? behind)
    {
        _kernel = kernel;
        _foldedKernel = foldedKernel;
        _bias = bias;
        _foldedBias = foldedBias;
        _inner = inner;
        _groups = groups;
        _groupChannels = groupChannels;
        _before = before;
        _behind = behind;
        _sums = new double[outputs];
    }

    internal override int ScratchLength => _kernel.TensorLength;

    private int Outputs => _sums.Length;

    internal override void Derive(ReadOnlySpan<float> parameters, Span<float> weights, Span<float> scratch)
    {
        Span<float> tensor = scratch.Slice(0, _kernel.TensorLength);
        _kernel.CopyTo(parameters, tensor);
        for (int o = 0; o < Outputs; o++)
        {
            _sums[o] = _bias < 0 ? 0 : parameters[_bias + o];
        }

        if (_before is not null)
        {
            _before.Derive(parameters, weights, scratch);
            FoldBefore(tensor, weights.Slice(_before.Scale, _before.Channels), weights.Slice(_before.Shift, _before.Channels));
        }

        if (_behind is not null)
        {
            _behind.Derive(parameters, weights, scratch);
            FoldBehind(tensor, weights.Slice(_behind.Scale, _behind.Channels), weights.Slice(_behind.Shift, _behind.Channels));
        }

        _foldedKernel.CopyFrom(tensor, weights);
        for (int o = 0; o < Outputs; o++)
        {
            weights[_foldedBias + o] = (float)_sums[o];
        }
    }

    // W′[r, o] = s · W[r, o], b′[o] = b[o] + Σ t · W[r, o]: the scale and the shift are those of the input channel that r stands for.
    private void FoldBefore(Span<float> tensor, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift)
    {
        int groupOutputs = Outputs / _groups;
        for (int row = 0; row * Outputs < tensor.Length; row++)
        {
            for (int group = 0; group < _groups; group++)
            {
                int channel = (group * _groupChannels + row % _groupChannels) % scale.Length;
                bool isLost = Math.Abs(shift[channel]) > LargestShift;
                float s = isLost ? 0 : scale[channel];
                double t = isLost ? 0 : shift[channel];
                Span<float> outputs = tensor.Slice(row * Outputs + group * groupOutputs, groupOutputs);
                Span<double> sums = _sums.AsSpan(group * groupOutputs, groupOutputs);
                for (int o = 0; o < outputs.Length; o++)
                {
                    sums[o] += t * outputs[o];
                    outputs[o] *= s;
                }
            }
        }
    }

    // W′[r, o] = W[r, o] · u[o], b′[o] = b[o] · u[o] + v[o].
    private void FoldBehind(Span<float> tensor, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift)
    {
        int width = scale.Length * _inner;
        for (int first = 0; first < tensor.Length; first += width)
        {
            Span<float> outputs = tensor.Slice(first, width);
            if (_inner == 1)
            {
                for (int o = 0; o < outputs.Length; o++)
                {
                    outputs[o] *= scale[o];
                }

                continue;
            }

            for (int i = 0; i < outputs.Length; i++)
            {
                outputs[i] *= scale[i / _inner];
            }
        }

        for (int o = 0; o < Outputs; o++)
        {
            int channel = o % scale.Length;
            _sums[o] = _sums[o] * scale[channel] + shift[channel];
        }
    }
}

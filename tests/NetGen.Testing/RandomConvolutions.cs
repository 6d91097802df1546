using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Testing.Layers;

namespace NetGen.Testing;

/// <summary>
/// Random graphs of layers that slide over images and sequences, with every setting that they have, and at sizes that divide by nothing:
/// branches, residuals, concatenations and gates per channel among them. One seed, one network.
/// </summary>
public sealed class RandomConvolutions
{
    /// <summary>Values beyond this size do not grow any more.</summary>
    private const int Large = 1500;

    /// <summary>Products of one example that a layer is allowed: the interpreter is slow.</summary>
    private const int MostProducts = 60_000;

    private static readonly string[] Activations = ["Tanh", "ELU", "SiLU", "Softsign", "Sigmoid", "ReLU", "PReLU"];

    private readonly Random _random;
    private readonly GraphDraft _draft;
    private readonly bool _isNormalized;

    private RandomConvolutions(int seed)
    {
        _random = new Random(seed);
        _draft = new GraphDraft(_random);
        _isNormalized = HasOptimizer(seed) && _random.Next(3) == 0;
    }

    /// <summary>Every third network has an optimizer; the others have a loss only, and with it gradients.</summary>
    public static bool HasOptimizer(int seed) => seed % 3 == 0;

    public static string Declaration(int seed) => new RandomConvolutions(seed).Draw(seed);

    private string Draw(int seed)
    {
        _draft.AddInput(_random.Next(4) == 0 ? [_random.Next(1, 40), Channels()] : [_random.Next(1, 12), Width(), Channels()]);
        for (int layers = _random.Next(2, 5); layers > 0; layers--)
        {
            var source = _random.Next(5) == 0 ? _draft.Any() : _draft.Last;
            if (source.Shape.Length == 1)
            {
                _draft.AddNext("Dense", $"{source.Shape[0]}", source, source.Shape);
            }
            else if (_random.Next(4) > 0 || !TryMerge(source))
            {
                AddLayer(source);
            }
        }

        List<string> end = [];
        if (!_draft.IsChain || _random.Next(2) == 0)
        {
            _draft.Gather();
            end.Add($"Dense({_random.Next(1, 12)})");
        }

        end.Add(_random.Next(2) == 0 ? "MeanSquaredError" : "Huber");
        if (HasOptimizer(seed))
        {
            end.Add($"SGD({(0.0001 * _random.Next(1, 20)).ToString("0.0000", CultureInfo.InvariantCulture)}, Momentum = 0.5)");
        }

        return _draft.End([.. end]);
    }

    /// <summary>A residual of the same size, a gate that looks at the whole image, or whatever earlier values fit.</summary>
    private bool TryMerge(DraftValue source)
    {
        int channels = source.Shape[^1];
        int kernel = Kernel(source.Shape[..^1].Min(), 3);
        switch (_random.Next(3))
        {
            case 0 when Fewest(source, kernel * kernel, channels) == channels:
                var branch = _draft.AddNext(Sliding(source, "Conv"), $"{channels}, {kernel}, Padding = Padding.Same", source, source.Shape);
                Activate(branch);
                _draft.AddMerge("Add", _draft.Last, [source], source.Shape);
                return true;
            case 1:
                _draft.AddNext(Sliding(source, _random.Next(3) > 0 ? "GlobalAveragePool" : "GlobalMaxPool"), "", source, channels);
                int hidden = _random.Next(1, channels + 1);
                _draft.AddNext("Dense", $"{hidden}", _draft.Last, hidden);
                Activate(_draft.Last);
                _draft.AddNext("Dense", $"{channels}", _draft.Last, channels);
                _draft.AddNext("Sigmoid", "", _draft.Last, channels);
                _draft.AddMerge("Multiply", _draft.Last, [source], source.Shape);
                return true;
            default:
                return _draft.TryMerge(source);
        }
    }

    private void AddLayer(DraftValue source)
    {
        bool isLarge = Shapes.Size(source.Shape) > Large;
        switch (_random.Next(12))
        {
            case < 5:
                AddConvolution(source);
                break;
            case < 7 when source.Shape.Length == 3:
                AddDepthwise(source);
                break;
            case < 8 when !isLarge:
                AddTransposed(source);
                break;
            case < 10:
                AddPool(source);
                break;
            case 10 when !isLarge:
                AddLarger(source);
                return;
            default:
                AddNormalization(source);
                return;
        }

        if (_random.Next(3) > 0)
        {
            Activate(_draft.Last);
        }
    }

    private void AddConvolution(DraftValue source)
    {
        bool isSequence = source.Shape.Length == 2;
        int channels = source.Shape[^1];
        int[] divisors = [.. Enumerable.Range(1, channels).Where(divisor => channels % divisor == 0)];
        int groups = _random.Next(4) == 0 ? divisors[_random.Next(divisors.Length)] : 1;
        var windows = Windows(source, mayBeCausal: isSequence, mayDilate: true);
        int filters = groups > 1 ? groups * _random.Next(1, 4) : Fewest(source, windows.Taps, Channels());
        List<string> arguments = [$"{filters}", .. windows.Arguments];
        AddUnless(arguments, "Groups", groups, 1);
        AddBias(arguments);
        if (_random.Next(6) == 0)
        {
            arguments.Add($"InputChannels = {channels}");
        }

        _draft.AddNext(Sliding(source, "Conv"), string.Join(", ", arguments), source, [.. windows.Outputs, filters]);
    }

    private void AddDepthwise(DraftValue source)
    {
        var windows = Windows(source, mayBeCausal: false, mayDilate: true);
        int multiplier = _random.Next(3) == 0 ? _random.Next(2, 4) : 1;
        List<string> arguments = [.. windows.Arguments];
        AddUnless(arguments, "Multiplier", multiplier, 1);
        AddBias(arguments);
        _draft.AddNext("DepthwiseConv2D", string.Join(", ", arguments), source, [.. windows.Outputs, source.Shape[^1] * multiplier]);
    }

    private void AddTransposed(DraftValue source)
    {
        int[] positions = source.Shape[..^1];
        int[] kernels = [.. positions.Select(_ => _random.Next(1, 5))];
        int filters = Fewest(source, Shapes.Size(kernels), Channels());
        int[] strides = [.. positions.Select(_ => _random.Next(1, 4))];
        bool isSame = _random.Next(2) == 0;
        List<string> arguments = [$"{filters}", .. kernels.Select(kernel => $"{kernel}"), .. StrideArguments(strides)];
        if (isSame)
        {
            arguments.Add("Padding = Padding.Same");
        }

        AddBias(arguments);
        int[] outputs = [.. positions.Select((n, axis) => isSame ? n * strides[axis] : ((n - 1) * strides[axis]) + kernels[axis])];
        _draft.AddNext(Sliding(source, "ConvTranspose"), string.Join(", ", arguments), source, [.. outputs, filters]);
    }

    private void AddPool(DraftValue source)
    {
        if (_random.Next(6) == 0)
        {
            _draft.AddNext(Sliding(source, _random.Next(2) == 0 ? "GlobalAveragePool" : "GlobalMaxPool"), "", source, source.Shape[^1]);
            return;
        }

        var windows = Windows(source, mayBeCausal: false, mayDilate: false);
        string pool = Sliding(source, _random.Next(2) == 0 ? "AveragePool" : "MaxPool");
        _draft.AddNext(pool, string.Join(", ", windows.Arguments), source, [.. windows.Outputs, source.Shape[^1]]);
    }

    /// <summary>A border or larger pixels.</summary>
    private void AddLarger(DraftValue source)
    {
        int[] shape = source.Shape;
        if (shape.Length == 2)
        {
            int factor = _random.Next(1, 4);
            _draft.AddNext("UpSampling1D", $"{factor}", source, shape[0] * factor, shape[1]);
        }
        else if (_random.Next(2) == 0)
        {
            int[] border = [.. Enumerable.Range(0, 4).Select(_ => _random.Next(4))];
            _draft.AddNext(
                "ZeroPadding2D", string.Join(", ", border), source, border[0] + shape[0] + border[1], border[2] + shape[1] + border[3], shape[2]);
        }
        else
        {
            var (down, across) = (_random.Next(1, 4), _random.Next(1, 4));
            string between = _random.Next(2) == 0 ? ", Interpolation = Interpolation.Bilinear" : "";
            _draft.AddNext("UpSampling2D", $"{down}, {across}{between}", source, down * shape[0], across * shape[1], shape[2]);
        }
    }

    private void AddNormalization(DraftValue source)
    {
        // Layer normalisation divides by the deviation of a position's channels: of one or two it can be almost nothing.
        if (_isNormalized)
        {
            _draft.AddNext("BatchNormalization", _random.Next(2) == 0 ? "Momentum = 0.6" : "", source, source.Shape);
        }
        else if (source.Shape[^1] > 4)
        {
            _draft.AddNext("LayerNormalization", "Epsilon = 0.1", source, source.Shape);
        }

        Activate(_draft.Last);
    }

    /// <summary>A window for each axis: kernel, stride, gaps between the taps, and one of the ways to meet the edges.</summary>
    private (List<string> Arguments, int[] Outputs, int Taps) Windows(DraftValue source, bool mayBeCausal, bool mayDilate)
    {
        int[] positions = source.Shape[..^1];
        int dilation = mayDilate && _random.Next(4) == 0 ? _random.Next(2, 4) : 1;
        int[] kernels = [.. positions.Select(n => mayDilate ? Kernel(n, 5) : Kernel(n, 4))];
        int[] strides = [.. positions.Select(_ => _random.Next(2) == 0 ? 1 : _random.Next(1, 4))];
        string padding = _random.Next(3) switch { 0 => "Same", 1 when mayBeCausal => "Causal", _ => "Valid" };
        int[] pads = [.. positions.SelectMany(_ => new[] { 0, 0 })];
        if (padding == "Valid")
        {
            // A pool's window must not lie in the padding altogether, and every window must fit.
            for (int side = 0; side < pads.Length && _random.Next(2) == 0; side++)
            {
                pads[side] = _random.Next(mayDilate ? 4 : kernels[side / 2]);
            }

            for (int axis = 0; axis < positions.Length; axis++)
            {
                int space = positions[axis] + pads[2 * axis] + pads[(2 * axis) + 1];
                while (((kernels[axis] - 1) * dilation) + 1 > space)
                {
                    kernels[axis]--;
                }

                pads[2 * axis] = mayDilate ? pads[2 * axis] : Math.Min(pads[2 * axis], kernels[axis] - 1);
                pads[(2 * axis) + 1] = mayDilate ? pads[(2 * axis) + 1] : Math.Min(pads[(2 * axis) + 1], kernels[axis] - 1);
            }
        }

        List<string> arguments = [.. kernels.Select(kernel => $"{kernel}"), .. StrideArguments(strides)];
        AddUnless(arguments, "Dilation", dilation, 1);
        if (padding != "Valid")
        {
            arguments.Add($"Padding = Padding.{padding}");
        }

        string[] names = positions.Length == 1 ? ["PadLeft", "PadRight"] : ["PadTop", "PadBottom", "PadLeft", "PadRight"];
        for (int side = 0; side < pads.Length; side++)
        {
            AddUnless(arguments, names[side], pads[side], 0);
        }

        var outputs = positions.Select((n, axis) =>
            new SlidingWindow(kernels[axis], strides[axis], dilation, padding, pads[2 * axis], pads[(2 * axis) + 1]).Outputs(n));
        return (arguments, [.. outputs], Shapes.Size(kernels));
    }

    private static IEnumerable<string> StrideArguments(int[] strides) => strides.Distinct().Count() == 1
        ? [$"Stride = {strides[0]}"]
        : [$"StrideHeight = {strides[0]}", $"StrideWidth = {strides[1]}"];

    private static void AddUnless(List<string> arguments, string name, int value, int unwritten)
    {
        if (value != unwritten)
        {
            arguments.Add($"{name} = {value}");
        }
    }

    private void AddBias(List<string> arguments)
    {
        if (_random.Next(4) == 0)
        {
            arguments.Add("UseBias = false");
        }
    }

    private void Activate(DraftValue source) => _draft.AddNext(Activations[_random.Next(Activations.Length)], "", source, source.Shape);

    private static string Sliding(DraftValue source, string layer) => $"{layer}{source.Shape.Length - 1}D";

    /// <summary>So many filters, or fewer where they would be too much work.</summary>
    private static int Fewest(DraftValue source, int taps, int filters) =>
        Math.Clamp(MostProducts / (Shapes.Size(source.Shape) * taps), 1, filters);

    /// <summary>Mostly of the usual sizes, and no larger than the axis by much.</summary>
    private int Kernel(int length, int most) => Math.Min(_random.Next(1, most + 1), length + 1);

    private int Width() => _random.Next(3) == 0 ? _random.Next(16, 36) : _random.Next(1, 16);

    private int Channels() => _random.Next(8) switch { 0 => _random.Next(16, 36), 1 => _random.Next(7, 16), _ => _random.Next(1, 7) };
}

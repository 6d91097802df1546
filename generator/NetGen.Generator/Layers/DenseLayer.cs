using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>y = x · W + b on a vector (Keras's Dense; PyTorch's Linear with the kernel transposed).</summary>
internal sealed record DenseLayer(LayerHeader Header, int Units, bool UseBias, string Initializer, double InitializerScale)
    : KernelLayer(Header)
{
    /// <summary>Up to this many outputs the dot form is faster than padding them to a vector (KERNELS, rule 1).</summary>
    private const int MostDotOutputs = 4;

    public override string Kind => "dense";

    public override OutputUnit OutputUnit => OutputUnit.Linear;

    public override AffineMap? AffineMap => AffineMap.Dense;

    public override bool AcceptsTail => true;

    public override bool ReadsParameters => true;

    public override ShapeResult InferOutput(Shape input) =>
        input.Rank == 1 ? Shape.Of(Units) : Finding.Of(ShapeRules.VectorExpected, Header.Attribute, Header.AttributeName, input);

    public override IEnumerable<Finding> CheckArguments()
    {
        if (Units <= 0)
        {
            yield return Domain("units", Units, "[1, ∞)");
        }

        foreach (var finding in CheckInitializer(Initializer, InitializerScale))
        {
            yield return finding;
        }
    }

    public override IReadOnlyList<ParameterModel> Parameters(Shape input)
    {
        var kernel = new ParameterModel("kernel", Shape.Of(input.Size, Units), Layout(input))
        {
            FanIn = input.Size,
            FanOut = Units,
            Initializer = Initializer,
            InitializerScale = InitializerScale,
        };
        return UseBias ? [kernel, new("bias", Shape.Of(Units), new ContiguousLayout(Units))] : [kernel];
    }

    public override Affine Affine(Node node) => new(Units) { GroupChannels = node.Input.Size };

    public override long MultiplyAdds(Shape input, Shape output) => (long)input.Size * Units;

    public override int StraightLength(Shape input) => Layout(input) switch
    {
        ColumnLayout c => c.Inputs * ((c.PaddedOutputs + 15) / 16),
        DotLayout d => (d.Chunks * d.Outputs) + (4 * d.Outputs),
        _ => int.MaxValue,
    };

    public override void WriteForward(StepKernel s)
    {
        if (Layout(s.Input) is DotLayout dot)
        {
            new DotKernel(dot) { Bias = s.Bias, Tail = s.Tail }.WriteSingle(s.Writer, s.X, s.Kernel, s.Y);
            return;
        }

        Column(s).WriteSingle(s.Writer, s.X, s.Kernel, s.Y);
    }

    public override bool HasForwardRows(Shape input) => Layout(input) is ColumnLayout;

    public override void WriteForwardRows(StepKernel s)
    {
        var kernel = Column(s);
        kernel.WriteFewRows(s.Writer, s.XStride, s.YStride, s.Single);
        kernel.WriteRows(s.Writer, s.X, s.Kernel, s.Y, s.XStride, s.YStride, s.Single);
    }

    public override void WriteBackward(StepKernel s, bool accumulate)
    {
        if (Layout(s.Input) is DotLayout dot)
        {
            new DotKernel(dot).WriteInputGradient(s.Writer, s.Dy, s.Parameter("kernel"), s.Dx, accumulate);
            return;
        }

        new TransposedKernel((ColumnLayout)Layout(s.Input)).WriteSingle(s.Writer, s.Dy, s.Parameter("kernel"), s.Dx, accumulate);
    }

    public override bool HasBackwardRows(Shape input) => Layout(input) is ColumnLayout;

    public override void WriteBackwardRows(StepKernel s, bool accumulate) =>
        new TransposedKernel((ColumnLayout)Layout(s.Input)).WriteRows(s, s.Parameter("kernel"), accumulate);

    public override int BackwardScratch(Step step) =>
        Layout(step.Node.Input) is ColumnLayout column ? new TransposedKernel(column).ScratchFloats : 0;

    public override void WriteParameterGradient(StepKernel s, ParameterSink sink)
    {
        if (Layout(s.Input) is DotLayout dot)
        {
            new DotKernel(dot).WriteWeightGradient(s.Writer, s.X, s.Dy, sink, s.Offset("kernel"), s.XStride, s.DyStride);
        }
        else
        {
            new WeightGradientKernel((ColumnLayout)Layout(s.Input)).Write(s.Writer, s.X, s.Dy, sink.At(s.Offset("kernel")), s.XStride, s.DyStride);
        }

        if (UseBias)
        {
            BiasGradientKernel.Write(s.Writer, Units, s.Dy, sink.At(s.Offset("bias")), s.DyStride);
        }
    }

    private TensorLayout Layout(Shape input) =>
        Units <= MostDotOutputs && input.Size >= 4 ? new DotLayout(input.Size, Units) : new ColumnLayout(input.Size, Units);

    private ColumnKernel Column(StepKernel s)
    {
        var layout = (ColumnLayout)Layout(s.Input);
        return new(layout) { Segments = layout.Segments, Bias = s.Bias, Tail = s.Tail };
    }
}

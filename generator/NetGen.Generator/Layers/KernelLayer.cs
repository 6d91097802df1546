using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>A layer that computes. Its kernels are methods over one example, or over rows of examples where that is faster.</summary>
internal abstract record KernelLayer(LayerHeader Header) : Layer(Header)
{
    /// <summary>True if an element-wise function can be applied to each result before it is stored.</summary>
    public virtual bool AcceptsTail => false;

    /// <summary>True if the kernels read the parameter arena.</summary>
    public virtual bool ReadsParameters => false;

    /// <summary>True if the training pass draws random numbers: its kernels then take <c>ulong key</c>.</summary>
    public virtual bool IsRandom => false;

    /// <summary>About how many vector multiply-adds one example's kernel is when written out; decides about inlining.</summary>
    public virtual int StraightLength(Shape input) => int.MaxValue;

    /// <summary>What one vector of the layer's own functions costs the compiler's inliner, with exp as 3.</summary>
    public virtual int FunctionWeight => 0;

    /// <summary>The kernel of one example: x (and p) to y.</summary>
    public abstract void WriteForward(StepKernel s);

    /// <summary>True if many examples have a kernel of their own; otherwise they are taken one by one.</summary>
    public virtual bool HasForwardRows(Shape input) => IsRandom;

    public virtual void WriteForwardRows(StepKernel s)
    {
    }

    /// <summary>
    /// Where in the output the values of one input stand, as they are and one after another; null if they do not. Whoever computes that
    /// input can then write it there at once.
    /// </summary>
    public virtual int? OffsetInOutput(Node node, int input) => null;

    /// <summary>
    /// Floats of one example that the forward kernel prepares for itself in <see cref="StepKernel.Scratch"/>, such as the input with a
    /// border of zeros. In training they are kept, and the parameters' gradients find them there. The step says whether it belongs to
    /// prediction or training.
    /// </summary>
    public virtual int ForwardScratch(Step step) => 0;

    /// <summary>The same in training, where the parameters' gradients may need more of it.</summary>
    public virtual int TrainingScratch(Step step) => ForwardScratch(step);

    /// <summary>False if the input gradient has a kernel for rows only.</summary>
    public virtual bool HasBackward => true;

    /// <summary>The kernel of one example's input gradient: x, p, y, dy to dx. A merge is asked for each <see cref="StepKernel.InputIndex"/>.</summary>
    public virtual void WriteBackward(StepKernel s, bool accumulate) => throw new System.NotSupportedException();

    public virtual bool HasBackwardRows(Shape input) => IsRandom;

    public virtual void WriteBackwardRows(StepKernel s, bool accumulate)
    {
    }

    /// <summary>Floats that <see cref="WriteBackwardRows"/> needs for derived weights.</summary>
    public virtual int BackwardScratch(Step step) => 0;

    /// <summary>Floats that <see cref="WriteParameterGradient"/> needs for sums, in <c>sums</c>; whether it updates parameters may matter.</summary>
    public virtual int GradientScratch(Step step, bool updates) => 0;

    /// <summary>
    /// True if the layer computes its gradients faster from the maxima of the pool that alone reads its output; it then finds them in
    /// <c>dy</c>.
    /// </summary>
    public virtual bool TakesMaxima(Step step, PooledMaxima maxima) => false;

    /// <summary>
    /// For affine layers, so that normalisations can be folded into kernel and bias: their kernels then read
    /// <see cref="StepKernel.Kernel"/> and <see cref="StepKernel.Bias"/>.
    /// </summary>
    public virtual Affine? Affine(Node node) => null;

    /// <summary>
    /// Floats that training keeps of a whole batch in <c>b</c>, from the forward pass to the update; 0 for layers that treat every example
    /// by itself. A layer with such memory has training kernels over all rows of its own: <see cref="WriteTrainingForward"/>,
    /// <see cref="WriteBatchSums"/>, <see cref="WriteTrainingBackward"/> and <see cref="WriteCommit"/>.
    /// </summary>
    public virtual int BatchFloats(Shape input) => 0;

    /// <summary>The forward kernel of training: x and p of all rows to y and b.</summary>
    public virtual void WriteTrainingForward(StepKernel s)
    {
    }

    /// <summary>The first kernel on the way back: sums over all rows of x and dy, to b, which the gradients of input and parameters need.</summary>
    public virtual void WriteBatchSums(StepKernel s)
    {
    }

    /// <summary>The input gradient of training: x, p, dy and b of all rows to dx.</summary>
    public virtual void WriteTrainingBackward(StepKernel s, bool accumulate)
    {
    }

    /// <summary>What an update does besides the optimizer's step: b to p.</summary>
    public virtual void WriteCommit(StepKernel s)
    {
    }

    /// <summary>
    /// Floats of weights that the step's kernels read from <c>d</c> in place of parameters, computed by <see cref="WriteDerive"/> once after
    /// every change of a parameter and not with every call. The step says whether it belongs to prediction or training.
    /// </summary>
    public virtual int DerivedFloats(Step step) => 0;

    /// <summary>The kernel that computes them: <c>p</c> to <see cref="StepKernel.Derived"/>, whose padding starts as zeros.</summary>
    public virtual void WriteDerive(StepKernel s)
    {
    }

    /// <summary>The kernel of the parameters' gradients: x and dy of all rows into the sink.</summary>
    public virtual void WriteParameterGradient(StepKernel s, ParameterSink sink)
    {
    }
}

/// <summary>What a layer's kernel needs to be written: the writer, the step, and where its buffers are.</summary>
internal sealed record StepKernel(KernelWriter Writer, Step Step, NetworkPlan Plan)
{
    public SimdTarget Target => Writer.Target;

    public Shape Input => Step.Node.Input;

    public Shape Output => Step.Node.Output;

    public Place X { get; init; } = new("x");

    /// <summary>The inputs of a merge in order, X first.</summary>
    public IReadOnlyList<Place> Xs => [X, .. Enumerable.Range(1, Step.Inputs.Count - 1).Select(i => new Place(KernelSet.InputName(i)))];

    /// <summary>The input whose gradient is wanted.</summary>
    public int InputIndex { get; init; }

    public Place Y { get; init; } = new("y");

    public Place Dy { get; init; } = new("dy");

    public Place Dx { get; init; } = new("dx");

    /// <summary>Floats between two examples of x, y, dy and dx; constants of the plan.</summary>
    public int XStride { get; init; }

    public int YStride { get; init; }

    public int DyStride { get; init; }

    public int DxStride { get; init; }

    /// <summary>What <see cref="KernelLayer.ForwardScratch"/> asked for, and the floats between two examples of it.</summary>
    public Place Scratch { get; init; } = new("scratch");

    public int ScratchStride { get; init; }

    /// <summary>Writes a part of this kernel as a method of its own and gives its name; see <see cref="CallPart"/>.</summary>
    public System.Func<string, IEnumerable<string>, System.Action<KernelWriter>, string>? DefinePart { get; init; }

    /// <summary>The call of this step's one-example kernel from its rows kernel, at run-time offsets into x and y.</summary>
    public System.Func<string, string, string> Single { get; init; } = (_, _) => "";

    /// <summary>The fused element-wise layers.</summary>
    public Tail Tail => new(Step.Tail);

    /// <summary>Where a tensor of this layer starts in the arena.</summary>
    public int Offset(string suffix) => Plan.Offset(Step.Node, suffix);

    public bool Has(string suffix) => Plan.Has(Step.Node, suffix);

    /// <summary>Where the weights that this step derives from its parameters stand.</summary>
    public Place Derived => new Place("d") + Plan.WeightsOf(Step).Of(Step).Rest;

    /// <summary>Scale of a normalisation, derived from its parameters.</summary>
    public Place Scale => new Place("d") + Plan.WeightsOf(Step).Of(Step).Own.Scale;

    /// <summary>The kernel of an affine layer, with whatever is folded into it.</summary>
    public Place Kernel => Step.IsFolded ? new Place("d") + Plan.WeightsOf(Step).Of(Step).Kernel : Parameter(Affine.Kernel);

    /// <summary>The bias of an affine layer, with whatever is folded into it; null if there is none.</summary>
    public Place? Bias =>
        Step.IsFolded ? new Place("d") + Plan.WeightsOf(Step).Of(Step).Bias : Has(Affine.Bias) ? Parameter(Affine.Bias) : null;

    /// <summary>What training keeps of the batch for this step.</summary>
    public Place Batch => new Place("b") + Plan.BatchOffset(Step);

    public Place Parameter(string suffix) => new Place("p") + Offset(suffix);

    /// <summary>
    /// Calls a part of this kernel that is a method of its own, since all parts together would be more than the compiler optimises well
    /// (KERNELS, rule 8). The part knows its buffers by the names of its parameters.
    /// </summary>
    public void CallPart(string suffix, IReadOnlyList<(string Parameter, Place Argument)> buffers, System.Action<KernelWriter> write)
    {
        var name = DefinePart!(suffix, buffers.Select(buffer => buffer.Parameter), write);
        Writer.Code.Line($"{name}({string.Join(", ", buffers.Select(buffer => Target.Argument(buffer.Argument)))});");
    }
}

namespace NetGen.Generator;

/// <summary>A convolution by <see cref="MinimalFilter"/>, along the rows or down the columns.</summary>
internal interface IMinimalFilterKernel
{
    /// <summary>Floats that it prepares for itself.</summary>
    int ScratchFloats { get; }

    /// <summary>Floats of the combinations of the filters' taps.</summary>
    int WeightFloats { get; }

    /// <summary>Whether the fused activation fits where results are stored.</summary>
    bool IsTailInStore(StepKernel s);

    /// <summary>Writes the kernel over an image that has its border.</summary>
    void Write(StepKernel s, Place image, Place scratch);

    /// <summary>Writes the kernel that computes the combinations of the filters' taps.</summary>
    void WriteWeights(StepKernel s);
}

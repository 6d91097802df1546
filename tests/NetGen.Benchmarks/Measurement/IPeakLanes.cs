namespace NetGen.Benchmarks;

/// <summary>The little that <see cref="Peak"/> needs to know of a vector width.</summary>
internal interface IPeakLanes<TVector>
    where TVector : struct
{
    static abstract TVector Create(float value);

    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    static abstract float First(TVector vector);
}

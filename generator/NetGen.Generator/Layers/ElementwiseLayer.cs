namespace NetGen.Generator;

/// <summary>A layer y = f(x) on every element alone: it is fused into the layer before it where that is possible.</summary>
internal abstract record ElementwiseLayer(LayerHeader Header) : KernelLayer(Header)
{
    public override ShapeResult InferOutput(Shape input) => input;

    /// <summary>True if f' can be had from y; then training keeps no x and fuses as prediction does.</summary>
    public abstract bool DerivativeFromOutput { get; }

    /// <summary>
    /// What one vector of f costs the compiler's inliner, with exp as 3: a method that holds more than <see cref="UnrollPolicy.InlinedFunctions"/>
    /// of it gets calls instead.
    /// </summary>
    public virtual int Weight => 3;

    /// <summary>f(x) as an expression of the local <paramref name="x"/>.</summary>
    public abstract string Forward(SimdTarget t, string x);

    /// <summary>f' times <paramref name="dy"/>; x is meaningful only without <see cref="DerivativeFromOutput"/>. All are simple names.</summary>
    public abstract string Backward(SimdTarget t, string x, string y, string dy);

    /// <summary>The same, for functions that need locals of their own.</summary>
    public virtual string Forward(KernelWriter k, string x) => Forward(k.Target, x);

    /// <summary>The same, for derivatives that need locals of their own.</summary>
    public virtual string Backward(KernelWriter k, string x, string y, string dy) => Backward(k.Target, x, y, dy);

    public sealed override int FunctionWeight => Weight;

    public override int StraightLength(Shape input) => (input.Size + 15) / 16 * 8;

    public sealed override void WriteForward(StepKernel s) =>
        s.Writer.ForEachVector(s.Input.Size, [s.X, s.Y], (places, count) =>
            s.Writer.Code.Line(s.Target.StoreFirst(
                Forward(s.Writer, s.Writer.Named("x", s.Target.LoadFirst(places[0], count))), places[1], count)));

    public sealed override void WriteBackward(StepKernel s, bool accumulate) =>
        s.Writer.ForEachVector(s.Input.Size, [s.X, s.Y, s.Dy, s.Dx], (places, count) =>
        {
            var (k, t) = (s.Writer, s.Target);
            var x = DerivativeFromOutput ? "" : k.Named("x", t.LoadFirst(places[0], count));
            var y = DerivativeFromOutput ? k.Named("y", t.LoadFirst(places[1], count)) : "";
            var dy = k.Named("d", t.LoadFirst(places[2], count));
            var dx = Backward(k, x, y, dy);
            if (accumulate)
            {
                dx = $"{t.LoadFirst(places[3], count)} + ({dx})";
            }

            k.Code.Line(t.StoreFirst(dx, places[3], count));
        });

    /// <summary>dy ← f'(y) · dy in place, for a layer that was fused into the one before.</summary>
    public void WriteDerivative(KernelWriter k, int size, Place y, Place dy) =>
        k.ForEachVector(size, [y, dy], (places, count) =>
        {
            var value = k.Named("y", k.Target.LoadFirst(places[0], count));
            var gradient = k.Named("d", k.Target.LoadFirst(places[1], count));
            k.Code.Line(k.Target.StoreFirst(Backward(k, "", value, gradient), places[1], count));
        });
}

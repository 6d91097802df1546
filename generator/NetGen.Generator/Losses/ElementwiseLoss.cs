using System.Linq;

namespace NetGen.Generator;

/// <summary>The mean of a function of prediction and target over all elements, as in PyTorch.</summary>
internal abstract record ElementwiseLoss(int Attribute, string AttributeName) : Loss(Attribute, AttributeName)
{
    /// <summary>The loss of one element; z and target are locals.</summary>
    protected abstract string Value(SimdTarget t, bool fused, string z, string target);

    /// <summary>Its derivative with respect to z.</summary>
    protected abstract string Derivative(SimdTarget t, bool fused, string z, string target);

    /// <summary>The same, for losses that need locals of their own.</summary>
    protected virtual string Value(KernelWriter k, bool fused, string z, string target) => Value(k.Target, fused, z, target);

    /// <summary>The same, for derivatives that need locals of their own.</summary>
    protected virtual string Derivative(KernelWriter k, bool fused, string z, string target) => Derivative(k.Target, fused, z, target);

    public sealed override string WriteRow(KernelWriter k, Shape shape, bool fused, Place z, Place target, Place? gradient)
    {
        var t = k.Target;
        var sums = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
        var scale = gradient is null ? "" : k.Named("s", t.BroadcastValue($"scale * {Literal.Float(1.0 / shape.Size)}"));
        Place[] places = gradient is { } place ? [z, target, place] : [z, target];
        k.ForEachPart(shape.Size, places, (at, part, count) =>
        {
            var prediction = k.Named("z", t.LoadFirst(at[0], count));
            var wanted = k.Named("t", t.LoadFirst(at[1], count));
            k.Code.Line($"{sums[part]} += {t.KeepFirst(Value(k, fused, prediction, wanted), count)};");
            if (at.Count > 2)
            {
                k.Code.Line(t.StoreFirst($"{scale} * ({Derivative(k, fused, prediction, wanted)})", at[2], count));
            }
        });
        return $"{t.Sum(sums)} * {Literal.Float(1.0 / shape.Size)}";
    }
}

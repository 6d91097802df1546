using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The layers that get a method of their own, each under a name that nothing else needs. Shapes are not needed to tell them.</summary>
internal static class ExposedLayers
{
    public static IReadOnlyList<Exposure> Of(NetworkModel model, out IReadOnlyList<Finding> findings)
    {
        var exposures = new List<Exposure>();
        var found = new List<Finding>();
        foreach (var (layer, name) in model.Unrolled.Where(item => item.Layer.Header.Expose))
        {
            if (name is null)
            {
                found.Add(Finding.Of(DeclarationRules.ArgumentOutOfRange, layer.Header.Attribute, "Expose", "true", "layers that have a Name"));
                continue;
            }

            var member = Literal.Pascal(name);
            if (GeneratedMembers.OfExposure(member).Any(taken => GeneratedMembers.CollidesWithOwn(model, taken.Name, taken.Signature))
                || exposures.Any(exposure => exposure.Member == member))
            {
                found.Add(Finding.Of(DeclarationRules.CollidingExposure, layer.Header.Attribute, $"Predict{member}", name));
                continue;
            }

            exposures.Add(new Exposure(member, name, null));
        }

        findings = found;
        return exposures;
    }
}

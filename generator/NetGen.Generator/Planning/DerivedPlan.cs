using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The weights that the steps of some passes read in place of parameters, and where they stand in a buffer of their own. Predictions and
/// training have one plan each, so that neither computes what only the other reads.
/// </summary>
internal sealed class DerivedPlan
{
    private readonly Dictionary<string, int> _offsets = [];
    private readonly List<Step> _steps = [];

    public DerivedPlan(bool isTraining, IEnumerable<Step> steps)
    {
        IsTraining = isTraining;
        foreach (var step in steps)
        {
            var floats = step.Layer.DerivedFloats(step);
            if (floats == 0 || _offsets.ContainsKey(step.WeightsKey))
            {
                continue;
            }

            _offsets.Add(step.WeightsKey, Floats);
            _steps.Add(step);
            Floats = checked(Floats + TensorLayout.Align(floats));
        }
    }

    public bool IsTraining { get; }

    /// <summary>The floats of all of them; 0 if there are none.</summary>
    public int Floats { get; }

    /// <summary>The steps that have derived weights; of several that share theirs, the first.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>True if training changes what the weights are computed from.</summary>
    public bool ChangesInTraining => Steps.Any(step => step.Node.Layer.Header.Trainable);

    public bool Has(Step step) => _offsets.ContainsKey(step.WeightsKey);

    public int Offset(Step step) => _offsets[step.WeightsKey];
}

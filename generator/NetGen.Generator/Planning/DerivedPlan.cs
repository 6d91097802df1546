using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The weights that the steps of some passes read in place of parameters, and where they stand in a buffer of their own. Predictions and
/// training have one plan each, so that neither computes what only the other reads.
/// </summary>
internal sealed class DerivedPlan
{
    private readonly Dictionary<string, DerivedArea> _areas = [];
    private readonly List<Step> _steps = [];

    /// <param name="isTraining">True for the steps of training.</param>
    /// <param name="steps">The steps whose weights are computed.</param>
    /// <param name="besides">Steps whose weights only have places, before all others.</param>
    public DerivedPlan(bool isTraining, IEnumerable<Step> steps, IEnumerable<Step>? besides = null)
    {
        IsTraining = isTraining;
        foreach (var step in besides ?? [])
        {
            Place(step);
        }

        var known = new HashSet<string>();
        foreach (var step in steps.Where(step => known.Add(step.WeightsKey)))
        {
            Place(step);
            if (Has(step))
            {
                _steps.Add(step);
            }
        }
    }

    public bool IsTraining { get; }

    /// <summary>The floats of all of them; 0 if there are none.</summary>
    public int Floats { get; private set; }

    /// <summary>The steps that have derived weights; of several that share theirs, the first.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>True if training changes what the weights are computed from.</summary>
    public bool ChangesInTraining =>
        Steps.Any(step => new[] { step.Before, step.Node, step.Behind }.OfType<Node>().Any(node => node.HasTrainable));

    public bool Has(Step step) => _areas.ContainsKey(step.WeightsKey);

    public DerivedArea Of(Step step) => _areas[step.WeightsKey];

    private void Place(Step step)
    {
        var area = new DerivedArea(step, Floats);
        if (!Has(step) && area.End > Floats)
        {
            _areas.Add(step.WeightsKey, area);
            Floats = area.End;
        }
    }
}

/// <summary>Where the derived weights of one step stand, as distances in the buffer; only those that the step has mean anything.</summary>
internal sealed class DerivedArea
{
    public DerivedArea(Step step, int start)
    {
        End = start;
        if (step.Layer is ScaleLayer && !step.HasBatchMemory)
        {
            Own = Take(step.Node);
        }

        if (step.Before is not null)
        {
            Before = Take(step.Before);
        }

        if (step.Behind is not null)
        {
            Behind = Take(step.Behind);
        }

        if (step.IsFolded)
        {
            Kernel = Take(step.Node.Parameter(Affine.Kernel)!.Layout.Floats);
            Bias = Take(step.Layer.Affine(step.Node)!.Outputs);
        }

        Rest = Take(step.Layer.DerivedFloats(step));
    }

    /// <summary>Scale and shift of a normalisation that is a step of its own.</summary>
    public (int Scale, int Shift) Own { get; }

    /// <summary>Scale and shift of the normalisation that is folded in from before.</summary>
    public (int Scale, int Shift) Before { get; }

    /// <summary>Scale and shift of the normalisation that is folded in from behind.</summary>
    public (int Scale, int Shift) Behind { get; }

    /// <summary>The folded kernel, in the layout of the arena's.</summary>
    public int Kernel { get; }

    public int Bias { get; }

    /// <summary>What the layer's own kernels compute from the above or from parameters.</summary>
    public int Rest { get; }

    public int End { get; private set; }

    private (int Scale, int Shift) Take(Node normalization) => (Take(normalization.Output.Channels), Take(normalization.Output.Channels));

    private int Take(int floats)
    {
        var start = End;
        End = checked(End + TensorLayout.Align(floats));
        return start;
    }
}

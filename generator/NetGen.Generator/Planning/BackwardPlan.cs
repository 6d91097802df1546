using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The way back through the training pass, last step first. A value that several steps read gets its gradient from the last of them and
/// the others add theirs, so that the order of the sum depends on the declaration alone.
/// </summary>
internal sealed class BackwardPlan
{
    private readonly Dictionary<Value, Step> _lastReaders = [];
    private readonly HashSet<Value> _needed = [];

    /// <param name="training">The pass to go back through.</param>
    /// <param name="fusedActivation">The last activation, if the loss takes it over.</param>
    /// <param name="toEverything">True if all gradients are wanted, not only what parameters need.</param>
    public BackwardPlan(Pass training, Node? fusedActivation, bool toEverything = false)
    {
        Fused = training.Steps.FirstOrDefault(step => step.Node == fusedActivation);
        var steps = Reaching(training);
        if (toEverything)
        {
            _needed.Add(training.Input);
        }

        foreach (var step in steps)
        {
            foreach (var input in step.Inputs)
            {
                _lastReaders[input] = step;
            }

            if (step.HasTrainable || step.Inputs.Any(_needed.Contains))
            {
                _needed.Add(step.Output);
            }
        }

        var back = steps.AsEnumerable().Reverse().ToList();
        ToParameters = back.Where(step => step != Fused && _needed.Contains(step.Output))
            .Select(step => new BackwardStep(step, HasTail(step), Gradients(step, needed: true), step.HasTrainable)).ToList();
        ToInput = back.Where(step => (step != Fused || step.Input.IsInput) && !step.Inputs.All(_needed.Contains))
            .Select(step => new BackwardStep(
                step, HasTail(step) && !_needed.Contains(step.Output), Gradients(step, needed: false), HasParameters: false)).ToList();
    }

    /// <summary>True if the way to the parameters leaves the value's gradient.</summary>
    public bool HasGradient(Value value) => _needed.Contains(value) && value != Fused?.Output;

    /// <summary>The steps that the output depends on; only a trace has others.</summary>
    private static List<Step> Reaching(Pass pass)
    {
        var values = new HashSet<Value> { pass.Output };
        var steps = new List<Step>();
        foreach (var step in pass.Steps.Reverse().Where(step => values.Contains(step.Output)))
        {
            values.UnionWith(step.Inputs);
            steps.Add(step);
        }

        steps.Reverse();
        return steps;
    }

    /// <summary>The step that the loss takes over; its kernels serve only gradients that the caller supplies.</summary>
    public Step? Fused { get; }

    /// <summary>What trainable parameters need.</summary>
    public IReadOnlyList<BackwardStep> ToParameters { get; }

    /// <summary>What no parameter needs: the rest of the way to the network's input.</summary>
    public IReadOnlyList<BackwardStep> ToInput { get; }

    /// <summary>True if a fused activation's derivative is still to be taken: maxima hold it already.</summary>
    private static bool HasTail(Step step) => step.Tail.Count > 0 && step.Output.Maxima is null;

    /// <summary>The inputs whose gradients trainable parameters need, or the others.</summary>
    private List<InputGradient> Gradients(Step step, bool needed)
    {
        var gradients = new List<InputGradient>();
        for (var i = 0; i < step.Inputs.Count; i++)
        {
            var input = step.Inputs[i];
            if (_needed.Contains(input) == needed)
            {
                gradients.Add(new InputGradient(i, _lastReaders[input] != step || step.Inputs.Take(i).Contains(input)));
            }
        }

        return gradients;
    }
}

/// <summary>One step back: the derivative of a fused activation, the gradients of inputs, the gradients of parameters.</summary>
internal sealed record BackwardStep(Step Step, bool HasTail, IReadOnlyList<InputGradient> Inputs, bool HasParameters);

/// <summary>The gradient of one of a step's inputs: written, or added to what later steps have written.</summary>
internal readonly record struct InputGradient(int Input, bool Accumulate);

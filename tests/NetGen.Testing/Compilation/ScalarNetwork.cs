using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace NetGen.Testing;

/// <summary>
/// A network that is compiled against the netstandard2.1 library. Its interfaces are another assembly's, so that this process can only
/// reach it by the names and signatures of its members.
/// </summary>
public sealed class ScalarNetwork
{
    private readonly object _network;

    internal ScalarNetwork(object network) => _network = network;

    private delegate void Map(ReadOnlySpan<float> inputs, Span<float> outputs);

    private delegate float Measure(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    private delegate object Show(ReadOnlySpan<float> input);

    private delegate object ShowGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    private delegate void Propagate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, Span<float> inputGradients);

    private delegate void Read(Span<float> destination);

    private delegate void Write(ReadOnlySpan<float> source);

    /// <summary>The names of all tensors in declaration order.</summary>
    public IReadOnlyList<string> TensorNames => [.. Tensors.Select(tensor => (string)Property(tensor, "Name"))];

    private IEnumerable<object> Tensors => (IEnumerable<object>)Property(_network, "Tensors");

    /// <summary>A copy of a tensor's elements in Keras's layout; assigning changes the tensor.</summary>
    public float[] this[string tensor]
    {
        get => Copy(tensor, "CopyTo");
        set => Bind<Write>(Tensor(tensor), "CopyFrom")(value);
    }

    public float[] Gradient(string tensor) => Copy(tensor, "CopyGradientTo");

    public void Predict(ReadOnlySpan<float> input, Span<float> output) => Bind<Map>(_network, nameof(Predict))(input, output);

    public void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs) => Bind<Map>(_network, nameof(PredictBatch))(inputs, outputs);

    public float Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
        => Bind<Measure>(_network, nameof(Evaluate))(inputs, targets);

    public float Backpropagate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
        => Bind<Measure>(_network, nameof(Backpropagate))(inputs, targets);

    public void BackpropagateGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, Span<float> inputGradients)
        => Bind<Propagate>(_network, nameof(BackpropagateGradients))(inputs, outputGradients, inputGradients);

    public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
        => Bind<Measure>(_network, nameof(TrainBatch))(inputs, targets);

    public void ApplyGradients() => Bind<Action>(_network, nameof(ApplyGradients))();

    /// <summary>The names and values of all layers.</summary>
    public IReadOnlyList<(string Name, float[] Values)> Trace(ReadOnlySpan<float> input)
        => [.. Layers(Bind<Show>(_network, nameof(Trace))(input)).Select(layer => ((string)Property(layer, "Name"), (float[])Property(layer, "Values")))];

    /// <summary>The gradients of all layers' values; null where there is none.</summary>
    public IReadOnlyList<float[]?> TraceGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
        => [.. Layers(Bind<ShowGradients>(_network, nameof(Trace))(inputs, targets)).Select(layer => (float[]?)Property(layer, "Gradient"))];

    private static IEnumerable<object> Layers(object trace) => (IEnumerable<object>)trace;

    private float[] Copy(string tensor, string method)
    {
        float[] values = new float[(int)Property(Tensor(tensor), "Length")];
        Bind<Read>(Tensor(tensor), method)(values);
        return values;
    }

    private object Tensor(string name) => Tensors.Single(tensor => (string)Property(tensor, "Name") == name);

    private static object Property(object target, string name) => target.GetType().GetProperty(name)!.GetValue(target)!;

    /// <summary>Reflection cannot pass spans; a delegate of the method's signature can.</summary>
    private static T Bind<T>(object target, string method)
        where T : Delegate
    {
        Type[] parameters = [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        string signature = $"{method}({string.Join(", ", parameters.Select(type => type.Name))})";
        MethodInfo bound = target.GetType().GetMethod(method, parameters)
            ?? throw new MissingMethodException($"{target.GetType()} has no {signature}.");
        return bound.CreateDelegate<T>(target);
    }
}

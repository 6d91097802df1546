using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Usage;

/// <summary>Networks as programs use them every day: nothing of it is worth a word.</summary>
public sealed class OrdinaryUseTests
{
    private const string Networks = """
        [Network(Seed = 1)] [Input(4)] [Dense(8, UseBias = false)] [BatchNormalization] [ReLU] [MulticlassHead(3)] [Adam]
        public sealed partial class Pilot { }
        [Network] [Input(2, 2, 1, Name = "x")] [Flatten] [Dense(8, Name = "code", Expose = true)] [Tanh] [RegressionHead(1)] [SGD(0.01)]
        public sealed partial class Value { }
        """;

    /// <summary>Compiled together, since binding the generated code is what takes time.</summary>
    private static readonly string[] Bodies =
    [
        "pilot.Predict(new float[4], new float[3]); pilot.Predict([1, 2, 3, 4], stackalloc float[Pilot.OutputSize]);",
        "var state = new float[Pilot.InputSize]; Span<float> actions = stackalloc float[3]; for (var i = 0; i < 60; i++) { state[0] = i; pilot.Predict(state, actions); }",
        "float[] grown = new float[4]; for (var n = 1; n < 5; n++) { Array.Resize(ref grown, 4 * n); pilot.PredictBatch(grown, new float[3 * n]); }",
        "var all = new float[400]; for (var i = 0; i < 100; i++) { pilot.Predict(all.AsSpan(4 * i, 4), new float[3]); }",
        "pilot.PredictBatch(ReadOnlySpan<float>.Empty, default); pilot.PredictBatch([], []);",
        "var x = new float[32 * 4]; var y = new int[32]; for (var step = 0; step < 9; step++) { pilot.TrainBatch(x, y); }",
        "var x = new float[32 * 4]; var y = new float[32 * 3]; var w = new float[32]; pilot.TrainBatch(x, y, w); pilot.Evaluate(x, y); pilot.Backpropagate(x, y); pilot.ApplyGradients();",
        "value.TrainBatch(new float[4], [1f]); value.BackpropagateGradients(new float[8], new float[2], default); value.BackpropagateGradients(new float[8], new float[2], new float[8]);",
        "value.Predict(new float[4]); value.PredictCode(new float[4], new float[8]); var p = new float[Value.TrainableParameterCount]; value.CopyParametersTo(p); value.CopyParametersFrom(p);",
        "INetwork any = value; any.Predict(new float[4], new float[1]); any.PredictBatch(new float[any.InputSize * 7], new float[any.OutputSize * 7]);",
        "var inputs = new float[100][]; System.Threading.Tasks.Parallel.For(0, 100, i => { var y = new float[3]; pilot.Predict(inputs[i], y); pilot.Classify(inputs[i]); });",
        "var x = new float[40]; var y = new float[30]; System.Threading.Tasks.Parallel.For(0, 4, i => { var own = new Pilot(i); for (var s = 0; s < 9; s++) { own.TrainBatch(x, y); } });",
        "var crowd = new Pilot[8]; var x = new float[40]; var y = new float[30]; System.Threading.Tasks.Parallel.For(0, 8, i => crowd[i].TrainBatch(x, y));",
        "var x = new float[40]; var y = new float[30]; System.Threading.Tasks.Parallel.ForEach(new Pilot[8], each => each.TrainBatch(x, y));",
        "var x = new float[40]; var y = new float[30]; var gate = new object(); System.Threading.Tasks.Parallel.For(0, 4, i => { lock (gate) { pilot.TrainBatch(x, y); } });",
        "var x = new float[40]; var y = new float[30]; var thread = new System.Threading.Thread(() => { while (true) { pilot.TrainBatch(x, y); } }); thread.Start();",
        "pilot.Fit(null!, new FitOptions { BatchSize = 32, Epochs = 3 }); value.Fit(null!, new FitOptions { BatchSize = 1 });",
        "var found = GradientDescent.Minimize(v => v * v, 1.0, 0.1, threshold: 0, maxIterations: 100); GradientDescent.Minimize(v => v * v, 1.0, 0.1);",
        "var mine = new Other(); mine.Predict(new float[9], new float[9]); mine.TrainBatch(new float[1]);",
    ];

    [Fact]
    public async Task Nothing_is_said()
    {
        var methods = Bodies.Select((body, i) => $"    static void Run{i}(Pilot pilot, Value value) {{ {body} }}");
        var diagnosis = await Diagnosis.Of($$"""
            {{Networks}}
            class Other { public void Predict(float[] a, float[] b) { } public void TrainBatch(float[] a) { } }
            static class Program
            {
            {{string.Join("\n", methods)}}
            }
            """);

        Assert.Empty(diagnosis.Rules);
        Assert.Empty(diagnosis.CompilerErrors);
    }
}

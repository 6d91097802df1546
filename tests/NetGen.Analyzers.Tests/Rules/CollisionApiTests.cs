using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NetGen.Testing;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>
/// A member of the user's in the place of a generated one costs that one: all others are there, so that nothing is reported but
/// NETGEN0004, and they throw.
/// </summary>
public sealed class CollisionApiTests
{
    private const string Layers = "[Input(4)] [Dense(6, Name = \"features\", Expose = true)] [Dropout(0.5)] [Dense(3)] [Softmax] [CategoricalCrossEntropy] [Adam(0.001)]";

    /// <summary>Every generated member by a key, as a user's code uses it.</summary>
    private static readonly Dictionary<string, string> Uses = new()
    {
        ["InputSize"] = "const int a = Net.InputSize; Use(a);",
        ["OutputSize"] = "const int b = Net.OutputSize; Use(b);",
        ["ParameterCount"] = "Use(Net.ParameterCount);",
        ["TrainableParameterCount"] = "Use(Net.TrainableParameterCount);",
        ["MultiplyAdds"] = "long c = Net.MultiplyAdds; Use(c);",
        ["ScratchBytes"] = "Use(Net.ScratchBytes);",
        ["ArchitectureHash"] = "Use(Net.ArchitectureHash.Length);",
        ["InputShape"] = "Use(net.InputShape.Count);",
        ["OutputShape"] = "Use(net.OutputShape.Count);",
        ["Net()"] = "Use(new Net());",
        ["Net(int)"] = "Use(new Net(5));",
        ["Predict"] = "net.Predict(x, y);",
        ["Predict workspace"] = "net.Predict(x, y, workspace);",
        ["PredictBatch"] = "net.PredictBatch(x, y);",
        ["PredictBatch workspace"] = "net.PredictBatch(x, y, workspace);",
        ["Classify"] = "Use(net.Classify(x));",
        ["CreateWorkspace"] = "Use(net.CreateWorkspace());",
        ["Trace"] = "Use(net.Trace(x).Count);",
        ["Trace targets"] = "Use(net.Trace(x, x).Count); Use(net.Trace(x, labels).Count);",
        ["Tensors"] = "net.Tensors[\"dense_1.kernel\"].CopyTo(y);",
        ["CopyParametersTo"] = "net.CopyParametersTo(y);",
        ["CopyParametersFrom"] = "net.CopyParametersFrom(x);",
        ["ParameterArena"] = "Use(net.ParameterArena.Length);",
        ["GradientArena"] = "Use(net.GradientArena.Length);",
        ["Evaluate"] = "float d = net.Evaluate(x, x); Use(d + net.Evaluate(x, labels) + net.Evaluate(x, labels, x));",
        ["Backpropagate"] = "float e = net.Backpropagate(x, x); Use(e + net.Backpropagate(x, labels));",
        ["TrainBatch"] = "float f = net.TrainBatch(x, x); Use(f + net.TrainBatch(x, x, x));",
        ["TrainBatch labels"] = "Use(net.TrainBatch(x, labels));",
        ["BackpropagateGradients"] = "net.BackpropagateGradients(x, x, y); net.BackpropagateGradients(x, x, y, x);",
        ["ApplyGradients"] = "net.ApplyGradients();",
        ["ResetOptimizer"] = "net.ResetOptimizer();",
        ["LearningRate"] = "net.LearningRate = 2 * net.LearningRate;",
        ["OptimizerState"] = "Use(net.OptimizerState.Length);",
        ["StepCount"] = "net.StepCount += 1L;",
        ["RandomState"] = "net.RandomState ^= 1UL;",
        ["FeaturesSize"] = "const int g = Net.FeaturesSize; Use(g);",
        ["PredictFeatures"] = "net.PredictFeatures(x, y);",
    };

    /// <summary>A member in the way, and the uses that go with it, between bars.</summary>
    public static TheoryData<string, string> Collisions => new()
    {
        { "public int InputSize = 2;", "InputSize" },
        { "private int OutputSize => 2;", "OutputSize" },
        { "public static string ParameterCount() => \"\";", "ParameterCount" },
        { "public double MultiplyAdds { get; set; }", "MultiplyAdds" },
        { "public int[] ScratchBytes = new int[1];", "ScratchBytes" },
        { "public bool Trace;", "Trace|Trace targets" },
        { "public void Trace(System.ReadOnlySpan<float> sensors) { }", "Trace" },
        { "public string ArchitectureHash() => \"\";", "ArchitectureHash" },
        { "public int InputShape;", "InputShape" },
        { "private sealed class Tensors { }", "Tensors" },
        { "public sealed class ParameterArena { }", "ParameterArena" },
        { "public Net() { }", "Net()" },
        { "public Net(int count) { }", "Net(int)" },
        { "public Net(int count) : this() { }", "Net(int)" },
        { "public int Predict;", "Predict|Predict workspace" },
        { "public enum Predict { }", "Predict|Predict workspace" },
        { "public void Predict(System.ReadOnlySpan<float> sensors, System.Span<float> actions) { }", "Predict" },
        { "public static int Predict(System.ReadOnlySpan<float> sensors, System.Span<float> actions) => 1;", "Predict" },
        { "internal bool Predict(System.ReadOnlySpan<float> a, System.Span<float> b, NetGen.Workspace c) => true;", "Predict workspace" },
        { "public void PredictBatch(System.ReadOnlySpan<float> a, System.Span<float> b) { }", "PredictBatch" },
        { "public string Classify(System.ReadOnlySpan<float> pixels) => \"\";", "Classify" },
        { "public object CreateWorkspace() => 1;", "CreateWorkspace" },
        { "public event System.Action? CreateWorkspace;", "CreateWorkspace" },
        { "public void CopyParametersTo(System.Span<float> where) { }", "CopyParametersTo" },
        { "public void CopyParametersFrom(System.ReadOnlySpan<float> where) { }", "CopyParametersFrom" },
        { "public float[] GradientArena = new float[2];", "GradientArena" },
        { "public double Evaluate(System.ReadOnlySpan<float> a, System.ReadOnlySpan<int> b) => 1;", "Evaluate" },
        { "public double Backpropagate;", "Backpropagate" },
        { "public float TrainBatch(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b) => 1;", "TrainBatch" },
        { "public float TrainBatch(System.ReadOnlySpan<float> a, System.ReadOnlySpan<int> b) => 1;", "TrainBatch labels" },
        { "public int BackpropagateGradients => 1;", "BackpropagateGradients" },
        { "public void ApplyGradients() { }", "ApplyGradients" },
        { "public void ResetOptimizer() { }", "ResetOptimizer" },
        { "public double LearningRate;", "LearningRate" },
        { "public float LearningRate { get; }", "LearningRate" },
        { "public int OptimizerState() => 1;", "OptimizerState" },
        { "public int StepCount { get; set; }", "StepCount" },
        { "public long RandomState() => 1;", "RandomState" },
        { "public int FeaturesSize;", "FeaturesSize" },
        { "public void PredictFeatures(System.ReadOnlySpan<float> a, System.Span<float> b) { }", "PredictFeatures" },
        { "public int PredictFeatures => 1;", "PredictFeatures" },
        { "public int InputSize; public int Tensors; public void Predict(System.ReadOnlySpan<float> a, System.Span<float> b) { }", "InputSize|Tensors|Predict" },

        // In the way of what only a declaration without an error has.
        { "private sealed class Kernels512 { }", "" },
        { "private int _store;", "" },
        { "private static int t_scratch() => 1;", "" },
        { "private int Fault;", "" },
        { "private static System.Exception Fault() => new System.Exception();", "" },
        { "private void PredictRows() { }", "" },
    };

    [Theory]
    [MemberData(nameof(Collisions))]
    public async Task All_other_members_are_there(string member, string leftOut)
    {
        var source = Source(member, leftOut.Split('|'));
        var diagnosis = await Diagnosis.Of(source);

        Assert.Empty(diagnosis.CompilerErrors);
        Assert.Equal(["NETGEN0004"], diagnosis.Ids.Distinct());
        NetworkCompiler.Compile(source.Replace("#pragma none", "#pragma warning disable CS0067, CS0169, CS0414, CS0649, CS8321, IDE0051"));
    }

    [Fact]
    public async Task A_class_with_the_name_of_a_member_has_all_others()
    {
        var source = Source("", ["Predict", "Predict workspace"]).Replace("Net ", "Predict ").Replace("Net.", "Predict.").Replace("Net(", "Predict(");
        var diagnosis = await Diagnosis.Of(source);

        Assert.Empty(diagnosis.CompilerErrors);
        Assert.Equal(["NETGEN0004"], diagnosis.Ids);
    }

    [Fact]
    public async Task A_primary_constructor_costs_the_constructors()
    {
        var source = Source("", ["Net()", "Net(int)"]).Replace("partial class Net ", "partial class Net(string name) ").Replace("{  }", "{ public string Title => name; }");
        var diagnosis = await Diagnosis.Of(source);

        Assert.Empty(diagnosis.CompilerErrors);
        Assert.Equal(["NETGEN0004"], diagnosis.Ids);
    }

    /// <summary>Other signatures, and names that nothing generated has, are the user's own business.</summary>
    [Theory]
    [InlineData("public int Predict(string text) => text.Length;")]
    [InlineData("public int Predict<T>(System.ReadOnlySpan<float> a, System.Span<float> b) => 1;")]
    [InlineData("public void Predict(in System.ReadOnlySpan<float> a, System.Span<float> b) { }")]
    [InlineData("public void Predict(System.ReadOnlySpan<double> a, System.Span<double> b) { }")]
    [InlineData("public void Dispose() { }")]
    [InlineData("public sealed class Workspace { } public void Predict(System.ReadOnlySpan<float> a, System.Span<float> b, Workspace c) { }")]
    [InlineData("public float Predict(System.ReadOnlySpan<float> a) => a[0];")]
    [InlineData("public void PredictFeatures(float[] a) { }")]
    [InlineData("private int Kernels1024, Layers, Features;")]
    [InlineData("public static Net Create(string path) => new Net();")]
    public async Task Members_beside_the_generated_ones_are_no_collision(string member)
    {
        var source = Source(member, []);
        var diagnosis = await Diagnosis.Of(source);

        Assert.Empty(diagnosis.CompilerErrors);
        Assert.Empty(diagnosis.Ids);
    }

    [Theory]
    [InlineData("[Dense(1)]", "public int Classify(System.ReadOnlySpan<float> a) => a[0] > 0.5f ? 1 : 0;", 0)]
    [InlineData("[Dense(1)]", "public bool Predict(System.ReadOnlySpan<float> a) => a[0] > 0.5f;", 1)]
    [InlineData("[Dense(2)]", "public int Classify(System.ReadOnlySpan<float> a) => a[0] > 0.5f ? 1 : 0;", 1)]
    [InlineData("[Dense(2)]", "public bool Predict(System.ReadOnlySpan<float> a) => a[0] > 0.5f;", 0)]
    public async Task The_size_of_the_output_decides_which_form_is_needed(string layers, string member, int collisions)
    {
        var diagnosis = await Diagnosis.Of($"[Network] [Input(4)] {layers} public partial class Net {{ {member} }}");

        Assert.Empty(diagnosis.CompilerErrors);
        Assert.Equal(Enumerable.Repeat("NETGEN0004", collisions), diagnosis.Ids);
    }

    /// <summary>Without a shape nobody knows which form of prediction is meant: users of either see the one real error.</summary>
    [Theory]
    [InlineData("[Input(8, 8, 1)] [Dense(1)] [Sigmoid] [BinaryCrossEntropy] [SGD]", "NETGEN0105")]
    [InlineData("[Dense(1)] [Sigmoid] [BinaryCrossEntropy] [SGD]", "NETGEN0005")]
    [InlineData("[Input(4)] [Dense(0, Name = \"features\", Expose = true)] [Dense(1)]", "NETGEN0008")]
    [InlineData("[Input(4)] [Dense(3, Name = \"features\", Expose = true)] [Dense(1, From = \"feature\")]", "NETGEN0006")]
    public async Task Other_faults_keep_both_forms_and_exposed_members(string declaration, string rule)
    {
        var exposed = declaration.Contains("Expose", StringComparison.Ordinal) ? "net.PredictFeatures(x, y); _ = Net.FeaturesSize;" : "";
        var diagnosis = await Diagnosis.Of($$"""
            [Network] {{declaration}} public partial class Net { }
            static class Consumer
            {
                static float Use(Net net, ReadOnlySpan<float> x, Span<float> y)
                {
                    {{exposed}}
                    return net.Predict(x) + net.Classify(x) + Net.InputSize + ((INetwork)net).ScratchBytes;
                }
            }
            """);

        Assert.Empty(diagnosis.CompilerErrors);
        Assert.Equal([rule], diagnosis.Ids);
    }

    /// <summary>The user's own constructor makes the network; every member of the interface then says what is wrong.</summary>
    [Fact]
    public void The_members_that_are_left_throw_and_name_the_rule()
    {
        const string Members = "public Demo() { } public int Tensors, Predict; public double LearningRate; public int InputSize; public int Fault;";
        var network = NetworkCompiler.Compile(NetworkCompiler.Declare("Demo", Layers, Members))
            .Create<ITrainableNetwork>("Demo");
        var members = new Action[]
        {
            () => network.Predict([1f, 2, 3, 4], new float[3]), () => _ = network.Tensors, () => network.LearningRate = 1,
            () => _ = network.LearningRate, () => network.Classify([1f, 2, 3, 4]), () => network.TrainBatch([1f, 2, 3, 4], [1f, 0, 0]),
            () => network.CreateReplica(), () => _ = network.OptimizerState, () => network.CopyParametersTo(new float[3]),
        };

        Assert.Equal(4, network.InputSize);
        Assert.All(members, member => Assert.StartsWith("NETGEN0004: 'Demo' is already defined", Assert.Throws<InvalidArchitectureException>(member).Message));
    }

    private static string Source(string member, string[] leftOut) => $$"""
        using NetGen;
        #pragma none
        [Network] {{Layers}}
        public sealed partial class Net { {{member}} }

        public static class Consumer
        {
            public static void Run(Net net, System.ReadOnlySpan<float> x, System.Span<float> y, System.ReadOnlySpan<int> labels, NetGen.Workspace workspace)
            {
                {{string.Join("\n        ", Uses.Where(use => !leftOut.Contains(use.Key)).Select(use => use.Value))}}
                ITrainableNetwork all = net;
                all.Predict(x, y);
                all.LearningRate = all.InputSize + all.Tensors.Count + all.TrainBatch(x, x) + all.Classify(x);
                all.CreateReplica().ApplyGradients();
            }

            private static void Use(object value) => System.GC.KeepAlive(value);
        }
        """;
}

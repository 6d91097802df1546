using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Analyzers.Tests.Usage;
using Xunit;

namespace NetGen.Analyzers.Tests.Catalogue;

public sealed class SuppressionTests
{
    public static TheoryData<string, string> Configurable { get; } = new()
    {
        { "NETGEN0007", "[Dense(4)] [ReLU(Name = \"a\")] [Dense(3)] [Dense(2, From = \"a\")]" },
        { "NETGEN0104", "[Reshape(2, 2, 2)] [Conv2D(3, 2, Stride = 3, Padding = Padding.Same)]" },
        { "NETGEN0108", "[Input(3, 32, 32)] [Flatten] [Dense(1)]" },
        { "NETGEN0201", "[Dense(1)] [Sigmoid] [MeanSquaredError]" },
        { "NETGEN0202", "[Dense(3)] [Softmax] [MeanSquaredError]" },
        { "NETGEN0203", "[Dense(1)] [Softmax]" },
        { "NETGEN0204", "[Dense(3)] [Sigmoid] [CategoricalCrossEntropy]" },
        { "NETGEN0205", "[Dense(1)] [BinaryCrossEntropy]" },
        { "NETGEN0207", "[Dense(3)] [CategoricalCrossEntropy]" },
        { "NETGEN0208", "[Dense(3)] [ReLU] [MeanSquaredError]" },
        { "NETGEN0209", "[Dense(3)] [Tanh] [MeanSquaredError]" },
        { "NETGEN0210", "[Dense(3)] [Huber] [Huber]" },
        { "NETGEN0301", "[Dense(8)] [Dense(8)]" },
        { "NETGEN0302", "[ReLU] [ReLU]" },
        { "NETGEN0303", "[Dense(8)] [Sigmoid] [Dense(8)] [Sigmoid] [Dense(8)] [Sigmoid] [Dense(8)] [Sigmoid] [Dense(8)]" },
        { "NETGEN0304", string.Concat(Enumerable.Repeat("[Dense(8, InitializerScale = 2)] [ReLU] ", 10)) },
        { "NETGEN0305", "[Dense(8, Initializer = Initializer.HeNormal)] [Tanh] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)]" },
        { "NETGEN0306", "[Dense(8, Initializer = Initializer.Zeros)] [Tanh] [Dense(8)]" },
        { "NETGEN0307", "[Dense(8)] [BatchNormalization] [ReLU] [Dense(1)]" },
        { "NETGEN0308", "[Dropout(0.5)] [BatchNormalization] [Dense(1)]" },
        { "NETGEN0309", "[Dense(8)] [Dropout(0.5)]" },
        { "NETGEN0401", "[Dense(3)] [Huber] [SGD(1000)]" },
        { "NETGEN0801", "[Dense(3)] [Activation(\"F\")]" },
        { "NETGEN0802", Function("{ while (x > 1) { x /= 2; } return x; }") },
        { "NETGEN0803", Function("=> x % 2;") },
        { "NETGEN0804", "[Dense(3)] [Activation(typeof(MathF), nameof(MathF.Tanh))]" },
        { "NETGEN0805", Function("=> MathF.Abs(x);") },
    };

    public static TheoryData<string, string> OfCalls { get; } = new()
    {
        { "NETGEN0402", "new Batched().TrainBatch(new float[4], t);" },
        { "NETGEN0403", "GradientDescent.Minimize(v => v, 1, 0.1, 0);" },
        { "NETGEN0702", "Parallel.For(0, n, i => guard.ApplyGradients());" },
        { "NETGEN0703", "guard.Classify(new float[7]);" },
    };

    public static TheoryData<string, string> NotConfigurable { get; } = new()
    {
        { "NETGEN0008", "[{|NETGEN0008:Dense(0)|}]" },
        { "NETGEN0106", "[{|NETGEN0106:Reshape(3, 4)|}]" },
        { "NETGEN0502", "[Dense(1)] [{|NETGEN0502:Budget(MaxParameters = 1)|}]" },
    };

    [Fact]
    public void Every_configurable_rule_is_tried() => Assert.Equal(
        DiagnosticDescriptors.All
            .Where(rule => rule.IsEnabledByDefault && !rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)).Select(rule => rule.Id),
        Configurable.Select(row => row.Data.Item1).Concat(OfCalls.Select(row => row.Data.Item1)).Order());

    [Theory]
    [MemberData(nameof(Configurable))]
    public Task Editorconfig_switches_off_a_configurable_rule(string id, string layers) => Configured(id, layers);

    [Theory]
    [MemberData(nameof(Configurable))]
    public Task A_pragma_switches_off_a_configurable_rule(string id, string layers) => NetworkTest.Expect($$"""
        #pragma warning disable {{id}} // the lecture's example is meant to saturate
        [Network] {{Declared(layers)}} partial class Net { }
        #pragma warning restore {{id}}
        """);

    [Theory]
    [MemberData(nameof(OfCalls))]
    public Task Editorconfig_and_pragma_switch_off_rules_of_calls(string id, string statements) => Task.WhenAll(
        Run(Calls.Method(statements), id),
        NetworkTest.Expect(Calls.Method($"\n#pragma warning disable {id} // as it must be\n{statements}\n#pragma warning restore {id}\n")));

    [Theory]
    [MemberData(nameof(NotConfigurable))]
    public Task Editorconfig_does_not_switch_off_what_leaves_nothing_to_generate(string id, string layers) => Configured(id, layers);

    /// <summary>An activation, and the part of the class that has its function.</summary>
    private static string Function(string body) => $"[Dense(3)] [Activation(\"F\")] partial class Net {{ static float F(float x) {body} }}";

    private static string Declared(string layers) => layers.StartsWith("[Input", StringComparison.Ordinal) ? layers : "[Input(8)] " + layers;

    private static Task Configured(string id, string layers) => Run($$"""[Network] {{Declared(layers)}} partial class Net { }""", id);

    private static Task Run(string source, string id)
    {
        var test = new NetworkTest(source) { TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = none\n"));
        return test.RunAsync();
    }
}

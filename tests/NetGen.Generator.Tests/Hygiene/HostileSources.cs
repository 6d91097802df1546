using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Tests.Hygiene;

/// <summary>Good declarations in surroundings that generated code must survive. Each stands in a namespace of its own.</summary>
internal static class HostileSources
{
    private const string Trainable = "[Network] [Input(2)] [Dense(2)] [Softmax] [CategoricalCrossEntropy] [SGD(0.1, Momentum = 0.9)]";

    /// <summary>What the oldest supported language can say.</summary>
    public static IReadOnlyDictionary<string, string> Oldest { get; } = new Dictionary<string, string>
    {
        ["nested in a class"] = $"namespace N1 {{ public partial class Outer {{ {Trainable} public sealed partial class Net {{ }} }} }}",
        ["nested in a struct"] = $"namespace N2 {{ public partial struct Outer {{ {Trainable} public sealed partial class Net {{ }} }} }}",
        ["nested in a record"] = $"namespace N3 {{ public partial record Outer {{ {Trainable} public sealed partial class Net {{ }} }} }}",
        ["nested in an interface"] = $"namespace N4 {{ public partial interface IOuter {{ {Trainable} public sealed partial class Net {{ }} }} }}",
        ["nested in a static class"] = $"namespace N5 {{ internal static partial class Outer {{ {Trainable} internal sealed partial class Net {{ }} }} }}",
        ["nested deeply"] =
            $$"""
            namespace N6.Inner
            {
                namespace Innermost
                {
                    internal partial interface IA { internal partial struct B { internal partial record C { internal abstract partial class D {
                        {{Trainable}} protected sealed partial class Net { }
                    } } } }
                }
            }
            """,
        ["nested in a network"] = $"namespace N7 {{ {Trainable} public partial class Net {{ {Trainable} public partial class Inner {{ }} }} }}",
        ["private"] = $"namespace N8 {{ public partial class Outer {{ {Trainable} private partial class Net {{ }} }} }}",
        ["internal and open to inheritance"] = $"namespace N9 {{ {Trainable} internal partial class Net {{ }} internal class Heir : Net {{ }} }}",
        ["without a namespace"] = $"{Trainable} internal partial class WithoutNamespace {{ }}",
        ["a record"] = $"namespace N10 {{ {Trainable} public sealed partial record Net {{ }} }}",
        ["a record open to inheritance"] = $"namespace N11 {{ {Trainable} internal partial record Net {{ }} internal record Heir : Net {{ }} }}",
        ["names that are keywords"] = $"namespace @class.@new {{ public partial struct @struct {{ {Trainable} public partial class @event {{ }} }} }}",
        ["one name in several places"] =
            $$"""
            namespace N13.A { {{Trainable}} public partial class Net { } }
            namespace N13.B { {{Trainable}} public partial class Net { } }
            namespace N13.C { public partial class Outer { {{Trainable}} public partial class Net { } } }
            namespace N13 { public partial class D { {{Trainable}} public partial class Net { } } {{Trainable}} public partial class Net { } }
            """,
        ["classes named like the framework's"] = "namespace N14 { " + Trainable + " public partial class Net { } " + Classes(
            "System", "Unsafe", "Vector512", "Vector256", "Vector128", "Vector", "Span", "ReadOnlySpan", "Math", "MathF", "Float", "Single",
            "Int32", "Array", "MemoryExtensions", "MemoryMarshal", "MethodImpl", "MethodImplAttribute", "MethodImplOptions", "StructLayout",
            "ThreadStatic", "InvalidOperationException", "ArgumentException", "Type", "Object", "String") + " }",
        ["classes named like the library's"] = "namespace N15 { " + Trainable + " public partial class Net { } " + Classes(
            "NetGen", "Numerics", "Simd", "Check", "AlignedBuffer", "ParameterStore", "ParameterLayout", "ParameterDescription",
            "ParameterTensors", "TensorShape", "Workspace", "INetwork", "ITrainableNetwork", "IDifferentiableNetwork",
            "InvalidArchitectureException", "Kernels512", "Kernels256", "Kernels128", "KernelsScalar", "StackScratch", "Fault") + " }",
        ["namespaces named like the framework's"] =
            $$"""
            namespace N16
            {
                namespace System { internal class Marker { } namespace Runtime { internal class Marker { } } }
                namespace NetGen { internal class Marker { } namespace Numerics { internal class Marker { } } }
                {{Trainable}} public partial class Net { }
            }
            """,
        ["members named like the framework's"] =
            $$"""
            namespace N17
            {
                {{Trainable}}
                internal partial class Net
                {
                    internal int Unsafe => 1;
                    internal static int System() => 2;
                    internal class Span { }
                    internal class Vector512 { }
                    internal class Simd { }
                    internal class NetGen { }
                    internal static readonly string Math = "3";
                    internal const int Float = 4;
                    internal int x, p, s, y, t, g, rows, capacity, input, output, inputs, outputs, targets, examples, scale, rate, seed, sum;
                    internal static Net Create() => new Net(4) { x = 1, p = 1, s = 1, y = 1, t = 1, g = 1, rows = 1, capacity = 1, input = 1,
                        output = 1, inputs = 1, outputs = 1, targets = 1, examples = 1, scale = 1, rate = 1, seed = 1, sum = 1 };
                    internal int Sum() => x + p + s + y + t + g + rows + capacity + input + output + inputs + outputs + targets + examples
                        + scale + rate + seed + sum;
                }
            }
            """,
        ["other overloads of generated members"] =
            $$"""
            namespace N18
            {
                {{Trainable}}
                internal partial class Net
                {
                    internal float[] Predict(float[] input) { var output = new float[OutputSize]; Predict(input, output); return output; }
                    internal void Classify() { }
                    internal int Evaluate(string file) => file.Length;
                    internal float TrainBatch(int count) => count;
                    internal Net(string file, bool fast) : this(fast ? file.Length : 0) { }
                    private Net(double seed) : this((int)seed) { }
                    internal static Net Copy(Net other) { var copy = new Net(1.0); copy.CopyParametersFrom(other.ParameterArena.Slice(0, TrainableParameterCount)); return copy; }
                    static Net() { }
                    public override string ToString() => "Net";
                }
            }
            """,
        ["documentation of its own"] =
            $$"""
            namespace N19
            {
                /// <summary>A network that somebody documented.</summary>
                /// <remarks>With remarks, and a reference to <see cref="Predict(global::System.ReadOnlySpan{float}, global::System.Span{float})"/>.</remarks>
                {{Trainable}}
                public partial class Net { }
            }
            """,
        ["training on another part"] =
            """
            namespace N20 { [Network(Seed = -5)] [Input(3)] [Dense(2)] public partial class Net { } }
            namespace N20 { [Hinge] partial class Net { } }
            namespace N20 { [SGD] partial class Net { } }
            """,
        ["obsolete"] = $"namespace N21 {{ [global::System.Obsolete(\"Use another.\")] {Trainable} public partial class Net {{ }} }}",
        ["interfaces and a base class of its own"] =
            $$"""
            namespace N22
            {
                public interface IMine { int InputSize { get; } }
                public class Mine { public virtual int Age => 3; }
                {{Trainable}} public partial class Net : Mine, ITrainableNetwork, global::System.IDisposable { public override int Age => 4; public void Dispose() { } }
            }
            """,
        ["inside the library's namespace"] = $"namespace NetGen.Numerics.Mine {{ {Trainable} public partial class Net {{ }} }}",
        ["attributes written out"] =
            """
            namespace N24
            {
                [global::NetGen.NetworkAttribute(Seed = 1), global::NetGen.Input(shape: new[] { 2, 2 }), Flatten, DenseAttribute(units: 1 + 1, Name = nameof(Net))]
                [global::NetGen.MeanSquaredError]
                public partial class Net { }
            }
            """,
        ["inference only"] = "namespace N25 { [Network] [Input(4)] [Dense(1)] public partial class Net { } [Network] [Input(2, 2)] [Flatten] public partial class Views { } }",
        ["loss only"] = "namespace N26 { [Network] [Input(4)] [Dropout(0.5)] [Dense(1)] [Huber] public partial class Net { } }",
        ["optimizer only"] = "namespace N27 { [Network] [Input(4)] [Dense(6)] [Dropout(0.2)] [Dense(1)] [SGD] public partial class Net { } }",
        ["dropout for inference"] = "namespace N28 { [Network] [Input(4)] [Dropout(0.5)] [Dense(7)] [Dropout(0.5)] public partial class Net { } }",
        ["parameterless training"] = "namespace N29 { [Network] [Input(4)] [Tanh] [MeanSquaredError] [SGD(Momentum = 0.5)] public partial class Net { } }",
        ["frozen throughout"] = "namespace N30 { [Network] [Input(4)] [Dense(3, Trainable = false)] [MeanSquaredError] [SGD(ClipNorm = 1)] public partial class Net { } }",
    };

    /// <summary>What only newer languages can say.</summary>
    public static IReadOnlyDictionary<string, string> Newest { get; } = new Dictionary<string, string>
    {
        ["a file-scoped namespace"] = $"namespace M1.Inner;\n{Trainable} public partial class Net {{ }}",
        ["nested in a record struct"] = $"namespace M2 {{ public partial record struct Outer(int Width) {{ {Trainable} public partial class Net {{ }} }} }}",
        ["nested in a class with a primary constructor"] = $"namespace M3 {{ public partial class Outer(int width) {{ public int Width => width; {Trainable} public partial class Net {{ }} }} }}",
        ["a record class"] = $"namespace M4 {{ {Trainable} public partial record class Net {{ }} }}",
        ["names that became keywords"] = "namespace M5 { " + string.Concat(
            new[]
            {
                "record", "required", "scoped", "file", "field", "extension", "dynamic", "await", "partial", "where", "nint", "notnull",
                "unmanaged", "managed", "async", "yield", "value", "get", "set", "init", "with", "and", "or", "not", "when", "global", "allows",
            }.Select(name => $"[Network] [Input(2)] [Dense(1)] public partial class @{name} {{ }} ")) + "}",
        ["global usings and aliases"] =
            $$"""
            global using Span = System.Collections.Generic.List<int>;
            global using Unsafe = System.String;
            global using static System.Math;
            global using Vector512 = System.Int32;
            namespace M6 { {{Trainable}} public partial class Net { } }
            """,
        ["members with newer words"] =
            $$"""
            namespace M7
            {
                {{Trainable}}
                public partial class Net
                {
                    public required string Title { get; init; }
                    internal int Count { get => field; set => field = value; }
                    internal static ref readonly int First(in int value) => ref value;
                }
            }
            """,
    };

    private static string Classes(params string[] names) => string.Concat(names.Select(name => $"public class {name} {{ }} "));
}

using System;
using System.Collections.Generic;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>Declarations as the generator's own types see them.</summary>
internal static class Declarations
{
    private const string ClassName = "Declared";

    private const string Nested = """
        using NetGen;
        namespace Demo
        {
            partial record Outer
            {
                [Network] [Input(2)] [Dense(1)] partial class Inner { int Tensors; }
            }
        }
        """;

    private const string Blocks = """
        using NetGen;
        namespace Demo
        {
            [Network] [Input(2)] [Layers(typeof(Block), Times = 2)] [Layers(typeof(string))] partial class Whole { }
            [Input(2, Name = "x")] [Dense(2)] [Add("x")] class Block { }
        }
        """;

    private static readonly Lazy<IReadOnlyList<NetworkModel>> AllModels =
        new(() => [.. Everything.Select(Read), Read(Nested, "Demo.Outer+Inner"), Read(Blocks, "Demo.Whole")]);

    private static readonly CSharpCompilation Library = CSharpCompilation.Create(
        "Declarations",
        references: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(INetwork).Assembly.Location)],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Every layer, loss and optimizer with each of its settings.</summary>
    public static IEnumerable<string> Everything =>
        LayerDeclarations.All.Concat(LossDeclarations.All).Concat(OptimizerDeclarations.All).SelectMany(entry => entry.Value)
            .Append("[Input(8)] [Dense(4)] [Budget(MaxParameters = 50, MaxScratchBytes = 64, MaxMultiplyAdds = 99)]")
            .Append("[Input(4, Name = \"in\")] [Dense(3, Name = \"a\")] [Tanh] [Dense(2, From = \"a\")] [Dense(2, From = \"in\")]");

    /// <summary>The models of <see cref="Everything"/>, and one that is nested and in trouble.</summary>
    public static IReadOnlyList<NetworkModel> Models => AllModels.Value;

    /// <summary>The types that a cached model consists of.</summary>
    public static IReadOnlyList<Type> ModelTypes { get; } =
    [
        typeof(NetworkModel), typeof(TypeModel), typeof(ContainingType), typeof(UserMember), typeof(InputModel), typeof(BudgetModel), typeof(Shape), typeof(LayerHeader),
        typeof(Window), typeof(WindowArguments), typeof(UserFunction), typeof(Formula), typeof(Term), typeof(Fault),
        .. typeof(Layer).Assembly.GetTypes().Where(type =>
            type.IsAssignableTo(typeof(Layer)) || type.IsAssignableTo(typeof(Loss)) || type.IsAssignableTo(typeof(Optimizer))),
    ];

    /// <summary>The model of a declaration's attributes, written above a class.</summary>
    public static NetworkModel Read(string declaration) => Read(NetworkCompiler.Declare(ClassName, declaration), $"{NetworkCompiler.Namespace}.{ClassName}");

    /// <summary>The model of one class in a source text, by its metadata name.</summary>
    public static NetworkModel Read(string source, string className)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = UserFunctions.AddTo(Library.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, options)), options);
        return NetworkReader.Read(compilation.GetTypeByMetadataName(className) ?? throw new ArgumentException($"No {className}."));
    }

    /// <summary>The plan of a declaration without an error.</summary>
    public static NetworkPlan Plan(string declaration)
    {
        var network = ShapeInference.Infer(Read(declaration));
        return network.CanGenerate ? new NetworkPlan(network) : throw new ArgumentException($"{declaration}: {network.Error?.Message}");
    }
}

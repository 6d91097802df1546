using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Oracles;

public sealed class NetworkCompilerTests
{
    private const string Form = """
        /// <summary>Which form was compiled.</summary>
        public static class Form
        {
            /// <summary>Its name.</summary>
            public const string Name =
        #if NET8_0_OR_GREATER
                "vector";
        #else
                "scalar";
        #endif
        }
        """;

    [Theory]
    [InlineData(false, "vector")]
    [InlineData(true, "scalar")]
    public void What_the_generator_adds_is_compiled_in_the_chosen_form(bool scalar, string form)
    {
        var compiled = Compile(
            Form, new CompilerOptions { Scalar = scalar }, "public class User { public override string ToString() => Form.Name; }");

        Assert.Equal(form, compiled.Create<object>("User").ToString());
        Assert.Equal(Form, compiled.GeneratedSources["Form.g.cs"]);
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void A_class_shares_this_processs_library()
        => Assert.NotNull(NetworkCompiler.Create<INetwork>("[Input(2)] [Dense(1)]"));

    [Fact]
    public void The_scalar_form_has_a_library_of_its_own()
    {
        const string source = "public class A { public override string ToString() => typeof(NetGen.INetwork).Assembly.Location; }";

        var compiled = Compile("", new CompilerOptions { Scalar = true }, source);

        Assert.Contains("netstandard2.1", compiled.Create<object>("A").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("netstandard2.1", typeof(INetwork).Assembly.Location, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scalar_form_knows_only_what_NET_Standard_has()
        => Assert.Throws<CompilationFailedException>(() =>
            Compile("", new CompilerOptions { Scalar = true }, "class A { System.Runtime.Intrinsics.Vector128<float> _v; }"));

    [Fact]
    public void Declared_classes_are_found_by_name_and_take_arguments()
    {
        var compiled = NetworkCompiler.Compile(
            NetworkCompiler.Declare("A", "[Input(2)] [Dense(1)]", "public string Greeting => \"hello\";"),
            NetworkCompiler.Declare("B", "[Input(3)] [Dense(1)]"));

        Assert.Equal(2, compiled.Create<INetwork>("A").InputSize);
        Assert.Equal(3, compiled.Create<INetwork>("Generated.B", 7).InputSize);
        Assert.Equal("Generated.A", compiled.FindType("A").FullName);
        Assert.Contains("Generated.B", Assert.Throws<TypeLoadException>(() => compiled.FindType("C")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => compiled.Create<IDifferentiableNetwork>("A"));
    }

    [Fact]
    public void An_error_is_reported_with_its_numbered_line()
    {
        string message = Assert.Throws<CompilationFailedException>(() =>
            Compile("", CompilerOptions.Default, "class A\n{\n    int x = y;\n}")).Message;

        Assert.Contains("CS0103", message, StringComparison.Ordinal);
        Assert.Contains(">    3      int x = y;", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class A { private int unused; }", "CS0169")]
    [InlineData("#nullable enable\nclass A { internal string S = null; }", "CS8625")]
    [InlineData("/// <summary>Documented.</summary>\npublic class A { public int Undocumented; }", "CS1591")]
    public void A_warning_in_generated_code_fails(string generated, string id)
    {
        string message = Assert.Throws<CompilationFailedException>(() => Compile(generated, CompilerOptions.Default)).Message;

        Assert.Contains(id, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tests_own_source_need_not_be_documented()
        => Compile("", CompilerOptions.Default, "public class A { public int Undocumented; }");

    [Fact]
    public void The_oldest_language_is_the_default()
    {
        const string source = "namespace N;\nclass A { }";

        Assert.Throws<CompilationFailedException>(() => Compile("", CompilerOptions.Default, source));
        Compile("", new CompilerOptions { LanguageVersion = LanguageVersion.CSharp10 }, source);
    }

    [Fact]
    public void Diagnostics_can_be_allowed()
    {
        var compiled = Compile("", new CompilerOptions { AllowDiagnostics = true }, "class A { int x = y; }");

        Assert.Equal("CS0103", compiled.Diagnostics.Single().Id);
        Assert.Throws<CompilationFailedException>(() => compiled.Assembly);
    }

    [Fact]
    public void A_generator_that_throws_is_reported()
    {
        var exception = Assert.Throws<CompilationFailedException>(() => Compile(null, CompilerOptions.Default));

        Assert.Contains("no text", exception.Message, StringComparison.Ordinal);
    }

    private static CompiledNetworks Compile(string? generated, CompilerOptions options, params string[] sources)
        => NetworkCompiler.Compile(options with { Generator = () => new TextGenerator(generated) }, sources);

    private sealed class TextGenerator(string? text) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
            => context.RegisterSourceOutput(context.CompilationProvider, (output, _) =>
                output.AddSource("Form.g.cs", text ?? throw new InvalidOperationException("no text")));
    }
}

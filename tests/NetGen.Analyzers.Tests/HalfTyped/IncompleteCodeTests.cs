using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.HalfTyped;

/// <summary>What the compiler complains of itself is no business of the rules: they would only repeat it in stranger words.</summary>
public sealed class IncompleteCodeTests
{
    [Theory]
    [InlineData("[Input(2)] [Dense()]")]
    [InlineData("[Input(2)] [Dense]")]
    [InlineData("[Input(2)] [Dense(]")]
    [InlineData("[Input(2)] [Dense(1, ]")]
    [InlineData("[Input(2)] [Dense(\"1\")]")]
    [InlineData("[Input(2)] [Dense(1.5)]")]
    [InlineData("[Input(2)] [Dense(Units)]")]
    [InlineData("[Input(2)] [Dense(units: )]")]
    [InlineData("[Input(2)] [Dense(1, UseBias = )]")]
    [InlineData("[Input(2)] [Dense(1, Name = 3)]")]
    [InlineData("[Input(2)] [Dense(1, From = Missing.Name)]")]
    [InlineData("[Input(2)] [Dens(1)]")]
    [InlineData("[Input(2)] [De")]
    [InlineData("[Input(2)] [")]
    [InlineData("[Input(] [Dense(1)]")]
    [InlineData("[Input(x)] [Dense(1)]")]
    [InlineData("[Input(2, y)] [Dense(1)]")]
    [InlineData("[Input(new int[] { 0, z })] [Dense(1)]")]
    [InlineData("[Inpu(2)] [Dense(1)]")]
    [InlineData("[Input(28, 28, 1)] [Flat] [Dense(10)]")]
    [InlineData("[Input(2)] [Dense(1)] [Sigmod] [BinaryCrossEntropy]")]
    [InlineData("[Input(2)] [Dropout()] [Dense(1)]")]
    [InlineData("[Input(2)] [Dense(1)] [Huber(delta: x)] [SGD(]")]
    [InlineData("[Input(2)] [Dense(int.MaxValue + 1)]")]
    public async Task Half_typed_attributes_are_left_to_the_compiler(string attributes)
    {
        var diagnosis = await Diagnosis.OfDeclaration(attributes);
        Assert.NotEmpty(diagnosis.CompilerErrors);
        Assert.Empty(diagnosis.Ids);
    }

    [Theory]
    [InlineData("[Network] [Input(2)] [Dense(1)]")]
    [InlineData("[Network] [Input(2)] [Dense(1)] partial")]
    [InlineData("[Network] [Input(2)] [Dense(1)] partial class")]
    [InlineData("[Network] [Input(2)] [Dense(1)] partial class Net")]
    [InlineData("[Network] [Input(2)] [Dense(1)] partial class Net {")]
    [InlineData("[Network] [Input(2)] [Dense(1)] partial class Net { public void Predict( }")]
    [InlineData("[Network] [Input(2)] [Dense(1)] partial class Net { int Tens }")]
    [InlineData("[Network partial class Net { }")]
    [InlineData("[Network] [Input(2)] [Dense(1)] partial class Net { } [Network] [Dense(1)] class Net { }")]
    [InlineData("[Network] [Input(2)] [Dense(1)] partial enum Net { }")]
    [InlineData("[Network] [Input(2)] [Dense(1)] delegate void Net();")]
    public async Task Half_typed_classes_break_neither_analyzer_nor_generator(string source) =>
        Assert.DoesNotContain((await Diagnosis.Of(source)).Failures, _ => true);

    /// <summary>A warning of the compiler's about a comment is none about the declaration: the network works, and its rules are told.</summary>
    [Theory]
    [InlineData("/// <summary>Malformed</sumary>")]
    [InlineData("/// <summary>Unknown <see cref=\"Nothing\"/> & more.</summary>")]
    [InlineData("#pragma unknown")]
    [InlineData("#warning To be tuned.")]
    public async Task A_warning_above_the_class_changes_nothing(string comment)
    {
        var right = await Diagnosis.Of($"{comment}\n[Network] [Input(2)] [Dense(1)] public partial class Net {{ }}");
        var wrong = await Diagnosis.Of($"{comment}\n[Network] [Input(2, 2, 1)] [Dense(1)] public partial class Net {{ }}");

        Assert.Empty(right.Ids);
        Assert.Empty(right.CompilerErrors);
        Assert.Equal(["NETGEN0105"], wrong.Ids);
        Assert.True(Diagnosis.IsGenerated($"{comment}\n[Network] [Input(2)] [Dense(1)] public partial class Net {{ }}"));
    }
}

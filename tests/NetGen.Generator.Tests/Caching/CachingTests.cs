using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NetGen.Generator.Tests.Caching;

/// <summary>
/// What an edit costs. Any edit has the attributes read again, since constants and types may stand in other files; unless that gives
/// another model, nothing is planned or emitted.
/// </summary>
public sealed class CachingTests
{
    private const string Network = """
        using NetGen;

        namespace Demo
        {
            // A comment above.
            [Network(Seed = 1)]
            [Input(4)]
            [Dense(10)] [ReLU]
            [Dense(3, Name = "logits")] [Softmax]
            public sealed partial class First
            {
                private int Count() => 1;
            }

            internal static class Neighbour
            {
                internal static int Two() => 2;
            }
        }
        """;

    private const string Training = """
        using NetGen;

        namespace Demo
        {
            [CategoricalCrossEntropy]
            [SGD(0.1)]
            partial class First
            {
            }
        }
        """;

    private const string Other = """
        using NetGen;

        namespace Demo
        {
            [Network]
            [Input(2)]
            [Dense(1)]
            public sealed partial class Second
            {
            }
        }
        """;

    private const string NetworkOfBlocks = """
        using NetGen;

        namespace Demo
        {
            [Network] [Input(4)] [Layers(typeof(Block), Times = 2)] [Dense(1)]
            public sealed partial class First
            {
            }
        }
        """;

    private const string Blocks = """
        using NetGen;

        namespace Demo
        {
            // A block.
            [Input(Name = "x")] [Dense(4)] [Tanh] [Layers(typeof(Inner))] [Concat("x")] [Dense(4)]
            internal static class Block
            {
                internal static int Helper() => 1;
            }

            [Dense(4, Name = "inner")]
            internal class Inner
            {
            }

            [Dense(9)]
            internal class Unused
            {
            }
        }
        """;

    private const string Unrelated = "internal static class Unrelated { internal const int Three = 3; }";

    public static TheoryData<string, string, string, string> EditsOutside => new()
    {
        { "comment above the class", "Network.cs", "// A comment above.", "// Another comment, on\n    // two lines." },
        { "comment between the attributes", "Network.cs", "[Input(4)]", "[Input(4)] /* four numbers */" },
        { "comment in an argument", "Network.cs", "[Dense(10)]", "[Dense( /* units */ 10 )]" },
        { "line break between the attributes", "Network.cs", "[Dense(10)] [ReLU]", "[Dense(10)]\n\n    [ReLU]" },
        { "body of the class's own method", "Network.cs", "Count() => 1", "Count() => 1 + 1" },
        { "new member of the class", "Network.cs", "private int Count()", "private int Sum() => 3; private int Count()" },
        { "member removed from the class", "Network.cs", "private int Count() => 1;", "" },
        { "body of a method in the same file", "Network.cs", "Two() => 2", "Two() => 1 + 1" },
        { "new member in the same file", "Network.cs", "internal static int Two()", "internal static int Four() => 4; internal static int Two()" },
        { "new class in the same file", "Network.cs", "internal static class Neighbour", "internal class New { } internal static class Neighbour" },
        { "other attribute on the class", "Network.cs", "[Network(Seed = 1)]", "[System.Obsolete] [Network(Seed = 1)]" },
        { "other modifier of the class", "Network.cs", "public sealed partial class", "internal sealed partial class" },
        { "an argument written otherwise", "Network.cs", "[Dense(10)]", "[Dense(units: 5 * 2)]" },
        { "the same attributes in one list", "Network.cs", "[Dense(10)] [ReLU]", "[Dense(10), ReLU]" },
        { "comment above the training part", "Training.cs", "[CategoricalCrossEntropy]", "// The loss.\n    [CategoricalCrossEntropy]" },
        { "member in the training part", "Training.cs", "partial class First\n    {", "partial class First\n    { private int Extra() => 0;" },
        { "another file", "Unrelated.cs", "Three = 3", "Three = 1 + 2" },
        { "comment in another file", "Unrelated.cs", "internal static", "/* no network here */ internal static" },
    };

    public static TheoryData<string, string, string, string> EditsOfTheDeclaration => new()
    {
        { "units", "Network.cs", "[Dense(10)]", "[Dense(11)]" },
        { "input", "Network.cs", "[Input(4)]", "[Input(5)]" },
        { "seed", "Network.cs", "Seed = 1", "Seed = 2" },
        { "seed removed", "Network.cs", "[Network(Seed = 1)]", "[Network]" },
        { "activation", "Network.cs", "[ReLU]", "[Tanh]" },
        { "layer added", "Network.cs", "[ReLU]", "[ReLU] [Dropout(0.5)]" },
        { "layer removed", "Network.cs", "[ReLU]", "" },
        { "layers swapped", "Network.cs", "[Dense(10)] [ReLU]", "[ReLU] [Dense(10)]" },
        { "layer's name", "Network.cs", "Name = \"logits\"", "Name = \"scores\"" },
        { "bias", "Network.cs", "[Dense(10)]", "[Dense(10, UseBias = false)]" },
        { "frozen", "Network.cs", "[Dense(10)]", "[Dense(10, Trainable = false)]" },
        { "initializer", "Network.cs", "[Dense(10)]", "[Dense(10, Initializer = Initializer.LeCunNormal)]" },
        { "initializer's scale", "Network.cs", "[Dense(10)]", "[Dense(10, InitializerScale = 2)]" },
        { "where a layer reads from", "Network.cs", "[Dense(10)] [ReLU]", "[Dense(10, Name = \"a\")] [ReLU(From = \"a\")]" },
        { "class's name", "Network.cs", "partial class First", "partial class Renamed" },
        { "loss on the other part", "Training.cs", "[CategoricalCrossEntropy]", "[BinaryCrossEntropy]" },
        { "loss removed from the other part", "Training.cs", "[CategoricalCrossEntropy]", "" },
        { "rate on the other part", "Training.cs", "[SGD(0.1)]", "[SGD(0.2)]" },
        { "momentum on the other part", "Training.cs", "[SGD(0.1)]", "[SGD(0.1, Momentum = 0.9)]" },
        { "budget on the other part", "Training.cs", "[SGD(0.1)]", "[SGD(0.1)] [Budget(MaxParameters = 1)]" },
        { "decay on the other part", "Training.cs", "[SGD(0.1)]", "[SGD(0.1, WeightDecay = 0.01)]" },
    };

    [Fact]
    public void At_first_everything_is_new()
    {
        var project = Open();

        Assert.Equal([New, New], project.First.Models);
        Assert.Equal([New, New], project.First.Outputs);
    }

    [Fact]
    public void Without_an_edit_nothing_happens()
    {
        var run = Open().Run();

        Assert.Equal([Cached, Cached], run.Models);
        Assert.Equal([Cached, Cached], run.Outputs);
    }

    [Theory]
    [MemberData(nameof(EditsOutside))]
    public void An_edit_outside_the_declaration_emits_nothing(string edit, string path, string before, string after)
    {
        Assert.NotEmpty(edit);
        var project = Open();

        var run = project.Edit(path, before, after);

        Assert.Equal([Unchanged, Unchanged], run.Models);
        Assert.Equal([Cached, Cached], run.Outputs);
        Assert.Equal(project.First.Files, run.Files);
    }

    [Theory]
    [MemberData(nameof(EditsOfTheDeclaration))]
    public void An_edit_of_the_declaration_emits_this_network_alone(string edit, string path, string before, string after)
    {
        Assert.NotEmpty(edit);
        var project = Open();

        var run = project.Edit(path, before, after);

        Assert.Equal([Modified, Unchanged], run.Models);
        Assert.Equal([Modified, Cached], run.Outputs);
        Assert.Equal(FilesOfSecond(project.First), FilesOfSecond(run));
        Assert.NotEqual(project.First.Files, run.Files);
    }

    [Theory]
    [InlineData("[Dense(4)] [Tanh]", "[Dense(5)] [Tanh]")]
    [InlineData("[Tanh]", "[ReLU]")]
    [InlineData("[Concat(\"x\")]", "[Add(\"x\")]")]
    [InlineData("[Dense(4, Name = \"inner\")]", "[Dense(7, Name = \"inner\")]")]
    public void An_edit_of_a_block_emits_the_networks_that_use_it(string before, string after)
    {
        var project = OpenBlocks();

        var run = project.Edit("Block.cs", before, after);

        Assert.Equal([Modified, Unchanged], run.Models);
        Assert.Equal([Modified, Cached], run.Outputs);
        Assert.Equal(FilesOfSecond(project.First), FilesOfSecond(run));
        Assert.NotEqual(project.First.Files, run.Files);
    }

    [Theory]
    [InlineData("// A block.", "// The block.")]
    [InlineData("[Dense(4)] [Tanh]", "[Dense(2 + 2)] [Tanh]")]
    [InlineData("Helper() => 1", "Helper() => 2")]
    [InlineData("class Unused", "class Renamed")]
    [InlineData("[Dense(9)]", "[Dense(10)]")]
    public void An_edit_beside_a_blocks_layers_emits_nothing(string before, string after)
    {
        var run = OpenBlocks().Edit("Block.cs", before, after);

        Assert.Equal([Unchanged, Unchanged], run.Models);
        Assert.Equal([Cached, Cached], run.Outputs);
    }

    [Fact]
    public void A_type_that_the_generated_members_need_makes_a_new_model()
    {
        var run = Open().Edit("Network.cs", "private int Count() => 1;", "private int Tensors() => 1;");

        Assert.Equal([Modified, Unchanged], run.Models);
        Assert.Equal([Modified, Cached], run.Outputs);
    }

    [Fact]
    public void A_file_added_and_removed_emits_nothing()
    {
        var project = Open();

        var added = project.Add("New.cs", "internal class New { }");
        var removed = project.Remove("New.cs");

        Assert.Equal([Unchanged, Unchanged], added.Models);
        Assert.Equal([Cached, Cached], added.Outputs);
        Assert.Equal([Unchanged, Unchanged], removed.Models);
        Assert.Equal([Cached, Cached], removed.Outputs);
    }

    [Fact]
    public void A_network_added_leaves_the_others_alone()
    {
        var project = Open();

        var run = project.Add("Third.cs", Other.Replace("Second", "Third", StringComparison.Ordinal));

        Assert.Equal([Unchanged, Unchanged, New], run.Models);
        Assert.Equal([Cached, Cached, New], run.Outputs);
        Assert.Equal(project.First.Files, run.Files.Where(file => project.First.Files.ContainsKey(file.Key)).ToDictionary());
    }

    [Fact]
    public void A_network_removed_takes_its_files_along()
    {
        var project = Open();

        var run = project.Remove("Other.cs");

        Assert.Equal([Cached, Removed], run.Outputs);
        Assert.Empty(FilesOfSecond(run));
    }

    [Fact]
    public void An_edit_and_its_undo_end_where_they_began()
    {
        var project = Open();

        project.Edit("Network.cs", "[Dense(10)]", "[Dense(11)]");
        var undone = project.Edit("Network.cs", "[Dense(11)]", "[Dense(10)]");

        Assert.Equal([Modified, Cached], undone.Outputs);
        Assert.Equal(project.First.Files, undone.Files);
    }

    [Fact]
    public void A_declaration_that_is_being_typed_recovers()
    {
        var project = Open();

        var typing = project.Edit("Network.cs", "[Dense(10)]", "[Dense(]");
        var done = project.Edit("Network.cs", "[Dense(]", "[Dense(10)]");

        Assert.Equal([Modified, Cached], typing.Outputs);
        Assert.Contains(typing.Files.Keys, file => file.StartsWith("Demo.First.", StringComparison.Ordinal));
        Assert.Equal(project.First.Files, done.Files);
    }

    private static EditedProject OpenBlocks()
        => new(("Blocks.cs", NetworkOfBlocks), ("Other.cs", Other), ("Block.cs", Blocks));

    private static EditedProject Open()
        => new(("Network.cs", Network), ("Training.cs", Training), ("Other.cs", Other), ("Unrelated.cs", Unrelated));

    private static Dictionary<string, string> FilesOfSecond(Rerun run)
        => run.Files.Where(file => file.Key.StartsWith("Demo.Second.", StringComparison.Ordinal)).ToDictionary();
}

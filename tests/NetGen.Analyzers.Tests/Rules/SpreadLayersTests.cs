using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class SpreadLayersTests
{
    [Fact]
    public Task Layers_on_two_declarations_are_reported_where_the_network_is_declared() => NetworkTest.Expect("""
        [Dense(4)] [ReLU]
        public partial class Guard { }

        [Network] [Input(8)] [Dense(2)]
        public partial class {|NETGEN0003:Guard|} { }
        """);

    [Fact]
    public Task Input_apart_from_the_layers_is_reported() => NetworkTest.Expect("""
        [Network] [Input(8)]
        public partial class {|NETGEN0003:Guard|} { }

        [Dense(4)]
        public partial class Guard { }
        """);

    [Fact]
    public Task Loss_optimizer_and_the_network_attribute_may_stand_elsewhere() => NetworkTest.Expect("""
        [Network]
        public partial class Guard { }

        [Input(8)] [Dense(4)]
        public partial class Guard { }

        [MeanSquaredError]
        public partial class Guard { }

        [SGD(0.1)]
        public partial class Guard { }
        """);

    [Fact]
    public Task Over_several_files_too()
    {
        var test = new NetworkTest("[Network] [Input(8)] [Dense(2)] public partial class {|NETGEN0003:Guard|} { }")
        {
            TestBehaviors = Microsoft.CodeAnalysis.Testing.TestBehaviors.SkipGeneratedSourcesCheck,
        };
        test.TestState.Sources.Add("[Dense(4)] public partial class Guard { }");
        return test.RunAsync();
    }

    [Fact]
    public async Task Message_counts_the_declarations() => Assert.Equal(
        "Layers of 'Net' are spread over 3 declarations, so their order is undefined; write [Input] and all layers on one of them",
        Assert.Single((await Diagnosis.Of("""
            [Network] [Input(8)] partial class Net { }
            [Dense(2)] partial class Net { }
            [Dense(3)] partial class Net { }
            """)).Rules).GetMessage());
}

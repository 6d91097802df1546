using System.Runtime.CompilerServices;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generator.Tests;

/// <summary>What members of a faulty declaration say: without the editor's squiggle, the message has to tell which layer is meant.</summary>
public sealed class FaultMessageTests
{
    [Theory]
    [InlineData("[Input(4)] [Dense(3)] [ReLU] [Dense(0)]", "NETGEN0008: units = 0 is outside [1, ∞) (at [Dense], dense_2)")]
    [InlineData("[Input(4)] [Dense(3)] [Reshape(5, Name = \"odd\")]", "(at [Reshape], odd)")]
    [InlineData("[Input(4, 4, 1)] [Conv2D(2, 3)] [BinaryHead]", "(at [BinaryHead], dense_1)")]
    [InlineData("[Input(4)] [Layers(typeof(string))] [Dense(2)]", "(at [Layers])")]
    public void A_member_that_throws_names_the_rule_and_the_layer(string declaration, string ending)
    {
        var type = NetworkCompiler.Compile(NetworkCompiler.Declare("Faulty", declaration)).FindType("Faulty");
        var network = (INetwork)RuntimeHelpers.GetUninitializedObject(type);

        string message = Assert.Throws<InvalidArchitectureException>(() => network.Tensors).Message;

        Assert.StartsWith("NETGEN", message);
        Assert.EndsWith(ending, message);
    }
}

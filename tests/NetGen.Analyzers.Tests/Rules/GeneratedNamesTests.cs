using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>The list of names that NETGEN0004 knows, held against what is emitted.</summary>
public sealed class GeneratedNamesTests
{
    [Theory]
    [InlineData("[Dense(3)]")]
    [InlineData("[Dense(1)]")]
    [InlineData("[Dense(300)] [ReLU] [Dense(20)] [Tanh] [Dense(3)]")]
    [InlineData("[RegressionHead(3)]")]
    [InlineData("[Dropout(0.5)] [RegressionHead(3)]")]
    [InlineData("[Dense(3)] [SGD]")]
    [InlineData("[Dense(3)] [SGD(0.1, Momentum = 0.9, Nesterov = true, ClipNorm = 1)]")]
    [InlineData("[Dense(40)] [PReLU] [MulticlassHead(3)] [SGD(0.1, Momentum = 0.9, WeightDecay = 0.1, ClipValue = 1)]")]
    [InlineData("[Dense(40)] [Dropout(0.5)] [BinaryHead] [SGD]")]
    [InlineData("[Reshape(2, 3, 4)] [ConvTranspose2D(5, 2)] [BatchNormalization] [ReLU] [Flatten] [RegressionHead(3)] [SGD]")]
    public void Every_emitted_member_takes_its_name(string layers)
    {
        var type = Diagnosis.CompiledType($"[Network] [Input(24)] {layers} public partial class Net {{ }}");
        var network = NetworkReader.Read(type);
        var free = type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member.CanBeReferencedByName && member is not IMethodSymbol { AssociatedSymbol: not null })
            .Select(member => member.Name).Distinct()
            .Where(name => !GeneratedMembers.Collides(network, name, null));
        Assert.Empty(free);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace NetGen.Tests.Runtime;

public class AttributeTests
{
    // [Gradient] is the one attribute of methods; the others declare networks.
    public static IEnumerable<TheoryDataRow<Type>> All() => typeof(NetworkAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(Attribute)) && type != typeof(GradientAttribute))
        .Select(type => new TheoryDataRow<Type>(type));

    // The language takes what the analyzers reject with a better message: an error of the compiler silences every analyzer.
    [Theory]
    [MemberData(nameof(All))]
    public void Every_attribute_may_repeat_and_stand_on_a_struct_and_is_not_inherited(Type attribute)
    {
        AttributeUsageAttribute usage = attribute.GetCustomAttribute<AttributeUsageAttribute>(inherit: true)!;
        Assert.Equal(AttributeTargets.Class | AttributeTargets.Struct, usage.ValidOn);
        Assert.True(usage.AllowMultiple);
        Assert.False(usage.Inherited);
        Assert.True(attribute.IsSealed || attribute.IsAbstract);
    }

    [Fact]
    public void Unset_properties_have_their_documented_defaults()
    {
        var dense = new DenseAttribute(4);
        Assert.True(dense.UseBias);
        Assert.True(dense.Trainable);
        Assert.Null(dense.Name);
        Assert.Null(dense.From);
        Assert.Equal(Initializer.Default, dense.Initializer);
        Assert.True(double.IsNaN(dense.InitializerScale));
        Assert.Equal(0.01, new LeakyReLUAttribute().Slope);
        Assert.Equal(1, new ELUAttribute().Alpha);
        Assert.Equal(1, new HuberAttribute().Delta);
        Assert.True(double.IsNaN(new MeanSquaredErrorAttribute().TargetMin));
        Assert.True(double.IsNaN(new MeanSquaredErrorAttribute().TargetMax));
        Assert.Equal((0.01, 0.0, false), (new SGDAttribute().LearningRate, new SGDAttribute().Momentum, new SGDAttribute().Nesterov));
        Assert.Equal((0.01, 1e-10, 0.0), (new AdagradAttribute().LearningRate, new AdagradAttribute().Epsilon, new AdagradAttribute().InitialAccumulator));
        var adam = new AdamAttribute();
        Assert.Equal((0.001, 0.9, 0.999, 1e-8, 0.0), (adam.LearningRate, adam.Beta1, adam.Beta2, adam.Epsilon, adam.WeightDecay));
        var adamW = new AdamWAttribute();
        Assert.Equal((0.001, 0.9, 0.999, 1e-8, 0.01), (adamW.LearningRate, adamW.Beta1, adamW.Beta2, adamW.Epsilon, adamW.WeightDecay));
        var rms = new RMSpropAttribute();
        Assert.Equal((0.001, 0.99, 1e-8, 0.0, false), (rms.LearningRate, rms.Alpha, rms.Epsilon, rms.Momentum, rms.Centered));
        Assert.Equal((0.0, 0.0, 0.0), (new SGDAttribute().WeightDecay, new SGDAttribute().ClipNorm, new SGDAttribute().ClipValue));
    }
}

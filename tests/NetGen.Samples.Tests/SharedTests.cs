using System.Linq;
using global::Samples;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class SharedTests
{
    [Fact]
    public void Standardised_columns_have_mean_0_and_deviation_1()
    {
        float[] rows = [1, 100, 2, 300, 3, 200, 6, 0];

        var standardised = Standardization.Of(rows, 2).Apply(rows);

        for (var column = 0; column < 2; column++)
        {
            var values = standardised.Where((_, i) => i % 2 == column).ToArray();
            Assert.Equal(0, values.Average(), 1e-6);
            Assert.Equal(1, values.Average(value => value * value), 1e-6);
        }
    }
}

using System.Linq;
using LogisticRegression;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Names_at_least_96_percent_of_unseen_tumours_rightly_in_each_of_twenty_splits()
    {
        Assert.All(Enumerable.Range(1, 20), seed =>
        {
            var result = LogisticRegressionSample.Run(seed);
            Assert.Equal(228, result.Count);
            Assert.True(result.Accuracy >= 0.96, $"split {seed}: {result.Accuracy:P2}");
        });
    }

    // Every tumour is a test example once, so that no split's luck is in the figure.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Names_at_least_97_percent_rightly_when_each_fold_is_judged_by_the_others(int seed) =>
        Assert.InRange(LogisticRegressionSample.CrossValidate(folds: 5, seed), 0.975, 1);
}

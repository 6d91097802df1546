using System;
using System.Collections.Generic;

namespace QuickStart;

/// <summary>A trained network and how it came about.</summary>
/// <param name="Seed">Of the initial weights, of the dropout and of the order of the images.</param>
/// <param name="Network">After the last epoch.</param>
/// <param name="Epochs">In order.</param>
/// <param name="Duration">Of the training alone, without the tests in between.</param>
public sealed record TrainingResult(int Seed, FashionNetwork Network, IReadOnlyList<Epoch> Epochs, TimeSpan Duration)
{
    public double TestAccuracy => Epochs[^1].TestAccuracy;
}

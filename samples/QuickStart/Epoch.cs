namespace QuickStart;

/// <summary>One pass over the training images.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Loss">Mean training loss, dropout included.</param>
/// <param name="TestAccuracy">Share of the test images that the network names rightly after this pass.</param>
public sealed record Epoch(int Number, double Loss, double TestAccuracy);

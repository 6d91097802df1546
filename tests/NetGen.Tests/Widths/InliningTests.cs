using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Widths;

/// <summary>
/// What the JIT inlines into kernels: every function of the vector vocabulary, whatever the shape. It stops where a method has too many locals,
/// and says so only to those who listen.
/// </summary>
public sealed class InliningTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    // Shapes at the edges of what is written out: many taps, several forms of a panel, blocks that do not fit, windows cut off at the edges.
    private static readonly string[] Shapes =
    [
        "[Input(14, 14, 1)] [Conv2D(8, 1)]",
        "[Input(14, 14, 24)] [Conv2D(48, 1)]",
        "[Input(14, 14, 3)] [Conv2D(12, 3, Padding = Padding.Same)]",
        "[Input(14, 14, 6)] [Conv2D(12, 3, Padding = Padding.Same)]",
        "[Input(14, 14, 8)] [Conv2D(12, 3, Padding = Padding.Same)]",
        "[Input(13, 15, 7)] [Conv2D(20, 3)] [ReLU] [MaxPool2D(2)]",
        "[Input(14, 14, 1)] [Conv2D(8, 5)]",
        "[Input(14, 14, 4)] [Conv2D(8, 5)]",
        "[Input(14, 14, 24)] [Conv2D(4, 5)]",
        "[Input(14, 14, 24)] [Conv2D(6, 5)]",
        "[Input(14, 14, 24)] [Conv2D(8, 5)]",
        "[Input(28, 28, 1)] [Conv2D(12, 8)]",
        "[Input(12, 12, 40)] [Conv2D(10, 3, Padding = Padding.Same)] [Tanh] [MaxPool2D(2)]",
        "[Input(200, 8)] [Conv1D(16, 9)]",
        "[Input(90, 21)] [Conv1D(11, 5, Padding = Padding.Causal)] [ReLU] [MaxPool1D(3)]",
    ];

    [Fact]
    public void Nothing_is_left_a_call_in_convolutions_of_many_shapes()
    {
        string assembly = Path.GetTempFileName();
        try
        {
            NetworkCompiler.Compile([.. Shapes.Select((shape, index) =>
                NetworkCompiler.Declare($"Shape{index}", $"{shape} [MeanSquaredError] [SGD(0.01, Momentum = 0.9)]"))]).Save(assembly);

            Assert.Empty(Failures(assembly));
        }
        finally
        {
            File.Delete(assembly);
        }
    }

    private static string[] Failures(string assembly) => ChildProcess.Run(
        Path.Combine(AppContext.BaseDirectory, "NetGen.BitProbe.dll"), ["--inlining", assembly], new Dictionary<string, string>(), Limit)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

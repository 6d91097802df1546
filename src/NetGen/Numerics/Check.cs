using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace NetGen.Numerics;

/// <summary>
/// The argument checks of generated code. The tests are small enough to be inlined into a prediction of ten nanoseconds; what builds the
/// messages is not.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Check
{
    /// <summary>Checks the length of a span.</summary>
    /// <param name="actual">The length that came.</param>
    /// <param name="expected">The length that is needed.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(int actual, int expected, string parameter)
    {
        if (actual != expected)
        {
            ThrowLength(actual, expected, parameter);
        }
    }

    /// <summary>Checks that a span holds whole examples.</summary>
    /// <param name="actual">The length that came.</param>
    /// <param name="size">The length of one example.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <returns>The number of examples.</returns>
    /// <exception cref="ArgumentException">The length is no multiple of the size.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Batch(int actual, int size, string parameter)
    {
        int examples = actual / size;
        if (examples * size != actual)
        {
            ThrowBatch(actual, size, parameter);
        }

        return examples;
    }

    /// <summary>Checks that a batch holds an example.</summary>
    /// <param name="examples">The number of examples.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NonEmpty(int examples, string parameter)
    {
        if (examples == 0)
        {
            ThrowEmpty(parameter);
        }
    }

    /// <summary>Checks that an output shares no memory with an input.</summary>
    /// <param name="input">What is read.</param>
    /// <param name="output">What is written.</param>
    /// <param name="outputParameter">The name of the parameter that is written.</param>
    /// <exception cref="ArgumentException">The two overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NoOverlap(ReadOnlySpan<float> input, ReadOnlySpan<float> output, string outputParameter)
    {
#if NET8_0_OR_GREATER
        // Either span begins inside the other one; unsigned, so that one compare covers both ends of an interval.
        nint distance = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(input), ref MemoryMarshal.GetReference(output));
        if ((nuint)distance < (nuint)input.Length * sizeof(float) || (nuint)(-distance) < (nuint)output.Length * sizeof(float))
#else
        if (input.Overlaps(output))
#endif
        {
            // An empty span that begins inside another one shares nothing with it.
            if (input.Length != 0 && output.Length != 0)
            {
                ThrowOverlap(outputParameter);
            }
        }
    }

    /// <summary>Checks the labels of a batch.</summary>
    /// <param name="labels">One class index per example, or per position of every example.</param>
    /// <param name="examples">The number of labels that is needed.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels, or one names no class.</exception>
    public static void Labels(ReadOnlySpan<int> labels, int examples, int classes)
    {
        Length(labels.Length, examples, nameof(labels));
        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                ThrowLabel(i, labels[i], classes);
            }
        }
    }

    /// <summary>Checks that a workspace is for networks of this type.</summary>
    /// <param name="workspace">The workspace that came.</param>
    /// <param name="network">The generated class.</param>
    /// <exception cref="ArgumentNullException"><paramref name="workspace"/> is null.</exception>
    /// <exception cref="ArgumentException">The workspace is for another class.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Workspace(Workspace workspace, Type network)
    {
        if (workspace is null || workspace.Network != network)
        {
            ThrowWorkspace(workspace, network);
        }
    }

    // A method of one throw is never inlined, and the JIT knows that it does not return: the caller keeps its registers for the fast path.
    // NoInlining would hide that from it, and so would a second statement.
    [DoesNotReturn]
    private static void ThrowLength(int actual, int expected, string parameter) => throw LengthError(actual, expected, parameter);

    [DoesNotReturn]
    private static void ThrowBatch(int actual, int size, string parameter) =>
        throw new ArgumentException(
            $"{parameter} holds {actual} values, which is no multiple of {size}, the length of one example.", parameter);

    [DoesNotReturn]
    private static void ThrowEmpty(string parameter) =>
        throw new ArgumentException($"{parameter} holds no example, but at least one is needed.", parameter);

    [DoesNotReturn]
    private static void ThrowOverlap(string outputParameter) =>
        throw new ArgumentException($"{outputParameter} overlaps what the network reads; give it memory of its own.", outputParameter);

    [DoesNotReturn]
    private static void ThrowLabel(int index, int label, int classes) =>
        throw new ArgumentException($"labels[{index}] is {label}, but the classes are 0 to {classes - 1}.", "labels");

    [DoesNotReturn]
    private static void ThrowWorkspace(Workspace? workspace, Type network) => throw WorkspaceError(workspace, network);

    private static ArgumentException LengthError(int actual, int expected, string parameter)
    {
        string need = parameter switch
        {
            "output" or "outputs" => "the network gives",
            "labels" or "exampleWeights" => "the batch needs",
            "at" => "the function takes",
            "gradient" => "the gradient has",
            _ => "the network takes",
        };
        return new ArgumentException($"{parameter} holds {actual} values, but {need} {expected}.", parameter);
    }

    private static ArgumentException WorkspaceError(Workspace? workspace, Type network) => workspace is null
        ? new ArgumentNullException(nameof(workspace))
        : new ArgumentException($"workspace was created by {workspace.Network}, but the network is a {network}.", nameof(workspace));
}

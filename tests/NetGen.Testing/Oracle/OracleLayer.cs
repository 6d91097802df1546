using System.Collections.Generic;

namespace NetGen.Testing;

/// <summary>A layer: what it computes, from the whole batch of each of its inputs.</summary>
internal abstract class OracleLayer
{
    /// <summary>The names of further inputs, after the layer above (or <c>From</c>).</summary>
    public virtual IReadOnlyList<string> FurtherInputs => [];

    public abstract int[] OutputShape(int[][] inputs);

    /// <summary>The layer's tensors in the order in which they are declared, shapes as Keras has them.</summary>
    public virtual IReadOnlyList<(string Name, int[] Shape)> Tensors(int[][] inputs) => [];

    /// <summary>Whether training changes the tensor, in a layer that is not frozen.</summary>
    public virtual bool IsTrainable(string tensor) => true;

    /// <summary>The layer in prediction.</summary>
    public abstract Batch Forward(Batch[] inputs, LayerTensors tensors);

    /// <summary>The layer in training: most do the same.</summary>
    public virtual Batch TrainingForward(Batch[] inputs, LayerTensors tensors) => Forward(inputs, tensors);

    /// <summary>Mixes what the layer has seen of a batch into its moving statistics.</summary>
    public virtual void MoveStatistics(Batch[] inputs, LayerTensors tensors)
    {
    }

    /// <summary>Of training: returns the gradient of each input and adds to the gradients of the tensors.</summary>
    public abstract Batch[] Backward(Batch[] inputs, Batch output, Batch gradient, LayerTensors tensors, LayerTensors gradients);
}

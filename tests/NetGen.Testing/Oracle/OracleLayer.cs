using System.Collections.Generic;

namespace NetGen.Testing;

/// <summary>A layer: what it computes, from the whole batch of each of its inputs.</summary>
internal abstract class OracleLayer
{
    /// <summary>The names of further inputs, after the layer above (or <c>From</c>).</summary>
    public virtual IReadOnlyList<string> FurtherInputs => [];

    /// <summary>False for a layer whose tensors no optimizer changes, whatever is declared.</summary>
    public virtual bool IsTrainable => true;

    public abstract int[] OutputShape(int[][] inputs);

    /// <summary>The layer's tensors in the order in which they are declared, shapes as Keras has them.</summary>
    public virtual IReadOnlyList<(string Name, int[] Shape)> Tensors(int[][] inputs) => [];

    public abstract Batch Forward(Batch[] inputs, LayerTensors tensors);

    /// <summary>Returns the gradient of each input and adds to the gradients of the tensors.</summary>
    public abstract Batch[] Backward(Batch[] inputs, Batch output, Batch gradient, LayerTensors tensors, LayerTensors gradients);
}

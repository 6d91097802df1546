namespace NetGen;

/// <summary>How the tensors of a file are named and how their axes are ordered.</summary>
public enum WeightsLayout
{
    /// <summary>Keras's, which <c>Save</c> writes: dense kernels (in, out), convolutions (height, width, in, out).</summary>
    Keras,

    /// <summary>
    /// PyTorch's, as <c>state_dict</c> gives them: <c>Linear</c> (out, in), <c>Conv2d</c> (out, in, height, width), depthwise
    /// (channels · multiplier, 1, height, width), <c>ConvTranspose2d</c> (in, out, height, width), <c>Conv1d</c> (out, in, steps), and
    /// rows of a <c>Linear</c> behind a flattened image in the order channels, height, width. <c>weight</c> is <c>kernel</c>,
    /// <c>gamma</c> or <c>alpha</c>, <c>bias</c> may be <c>beta</c>, <c>running_mean</c> and <c>running_var</c> are <c>moving_mean</c> and
    /// <c>moving_variance</c>; <c>num_batches_tracked</c> is left out.
    /// </summary>
    PyTorch,
}

using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>A layer of a generated network, and where a trace finds its values: distances in floats for each example.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TracedLayer
{
    /// <summary>In place of a distance: the values are the network's input.</summary>
    internal const int Input = -1;

    /// <summary>In place of a distance: there are no such values.</summary>
    internal const int None = -2;

    /// <summary>Describes a layer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="layer">The name of its attribute.</param>
    /// <param name="shape">The shape of its output.</param>
    /// <param name="prediction">Where a prediction leaves its values: −1 for the network's input.</param>
    /// <param name="training">The same for training.</param>
    /// <param name="gradient">Where training leaves the values' gradients: −1 for the input's, −2 for none.</param>
    public TracedLayer(string name, string layer, int[] shape, int prediction, int training = None, int gradient = None)
    {
        Name = name;
        Layer = layer;
        Shape = new TensorShape(shape);
        Prediction = prediction;
        Training = training;
        Gradient = gradient;
    }

    internal string Name { get; }

    internal string Layer { get; }

    internal TensorShape Shape { get; }

    internal int Prediction { get; }

    internal int Training { get; }

    internal int Gradient { get; }
}

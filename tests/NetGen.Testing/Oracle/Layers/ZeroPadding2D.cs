using System;

namespace NetGen.Testing.Layers;

/// <summary>Zeros around an image.</summary>
internal sealed class ZeroPadding2D : ExampleLayer
{
    private readonly int _top;
    private readonly int _bottom;
    private readonly int _left;
    private readonly int _right;

    public ZeroPadding2D(AttributeCall call)
    {
        _top = (int)call.Number(0, "padding", call.Number(0, "top", 0));
        _bottom = (int)call.Number(1, "bottom", _top);
        _left = (int)call.Number(2, "left", _top);
        _right = (int)call.Number(3, "right", _top);
    }

    protected override int[] OutputShape(int[] input) => [_top + input[0] + _bottom, _left + input[1] + _right, input[2]];

    protected override double[] Forward(double[] x, int[] shape, LayerTensors tensors)
    {
        double[] y = new double[Shapes.Size(OutputShape(shape))];
        ForEachElement(shape, (inside, outside) => y[outside] = x[inside]);
        return y;
    }

    protected override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients)
    {
        double[] dx = new double[x.Length];
        ForEachElement(shape, (inside, outside) => dx[inside] = dy[outside]);
        return dx;
    }

    private void ForEachElement(int[] shape, Action<int, int> visit)
    {
        for (int i = 0; i < Shapes.Size(shape); i++)
        {
            int channel = i % shape[2];
            int column = i / shape[2] % shape[1];
            int row = i / shape[2] / shape[1];
            visit(i, ((row + _top) * (_left + shape[1] + _right) + column + _left) * shape[2] + channel);
        }
    }
}

namespace NetGen.Numerics;

internal static class InitialValues
{
    public static float[] Draw(ParameterDescription description, int seed, int index) => new float[description.Shape.Elements];
}

using System;

namespace NetGen;

/// <summary>Whether a network and data belong together.</summary>
internal static class DataFit
{
    public static void Check(INetwork network, DataSource data, string parameter)
    {
        if (data is null)
        {
            throw new ArgumentNullException(parameter);
        }

        if (data.InputSize != network.InputSize)
        {
            throw new ArgumentException(
                $"{parameter} has inputs of {data.InputSize} values ({data.InputShape}), but the network takes {network.InputSize} ({network.InputShape}).",
                parameter);
        }

        if (data.TargetSize != network.OutputSize)
        {
            throw new ArgumentException(
                $"{parameter} has targets of {data.TargetSize} values ({data.TargetShape}), but the network gives {network.OutputSize} ({network.OutputShape}).",
                parameter);
        }

        if (data.Count == 0)
        {
            throw new ArgumentException($"{parameter} holds no examples.", parameter);
        }
    }
}

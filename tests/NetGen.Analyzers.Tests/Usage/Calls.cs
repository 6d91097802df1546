namespace NetGen.Analyzers.Tests.Usage;

/// <summary>Source with networks to call: Guard takes 8 values and gives 3, Gate takes 2 and gives 1. Both train.</summary>
internal static class Calls
{
    private const string Networks = """

        namespace Nets
        {
            [Network] [Input(8)] [Dense(4)] [Tanh] [MulticlassHead(3)] [SGD(0.1)] public sealed partial class Guard { }
            [Network] [Input(2)] [Dense(4)] [Tanh] [BinaryHead] [SGD(0.1)] public sealed partial class Gate { }
            [Network] [Input(4)] [Dense(4, UseBias = false)] [BatchNormalization] [Tanh] [BinaryHead] [SGD(0.1)] public sealed partial class Batched { }
        }
        """;

    /// <summary>A method with these statements, among usings of what they need.</summary>
    public static string Method(string statements, string members = "") => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Nets;

        internal sealed class Program
        {
            {{members}}

            internal async Task Run(Guard guard, Gate gate, ITrainableNetwork some, float[] x, float[] t, int n)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        {{Networks}}
        """;
}

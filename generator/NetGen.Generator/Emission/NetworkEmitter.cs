using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator;

/// <summary>From a model to its files: plan it and print it, or print members that throw.</summary>
internal static class NetworkEmitter
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static void Emit(SourceProductionContext context, NetworkModel model)
    {
        var network = ShapeInference.Infer(model);
        if (!network.CanEmit)
        {
            return;
        }

        var plan = network.CanGenerate ? new NetworkPlan(network) : null;
        Add("Parameters", ParametersEmitter.Emit(network, plan));
        Add("Prediction", PredictionEmitter.Emit(network, plan));
        if (network.Exposures.Count > 0)
        {
            Add("Exposed", ExposedEmitter.Emit(network, plan));
        }

        var trains = model.Loss is not null || model.Optimizer is not null;
        if (trains)
        {
            Add("Training", TrainingEmitter.Emit(network, plan));
        }

        if (plan is null)
        {
            Add("Trace", TraceEmitter.Emit(network));
            return;
        }

        var kernels = KernelSets.For(plan);
        Add("Forward", ForwardEmitter.Emit(plan, kernels));
        if (trains)
        {
            Add("Backward", BackwardEmitter.Emit(plan, kernels));
        }

        // Last: it shares the kernels of all others.
        Add("Trace", TraceEmitter.Emit(plan, kernels));

        void Add(string file, string text) => NetworkEmitter.Add(context, model, file, text);
    }

    public static void EmitReport(SourceProductionContext context, NetworkModel model)
    {
        var network = ShapeInference.Infer(model);
        if (network.CanEmit)
        {
            Add(context, model, "Report", ReportEmitter.Emit(network));
        }
    }

    private static void Add(SourceProductionContext context, NetworkModel model, string file, string text) =>
        context.AddSource(EmittedFile.HintName(model, file), SourceText.From(text, Utf8));
}

using System;
using NetGen.Benchmarks;

Options options;
try
{
    options = Options.Parse(args);
}
catch (FormatException error)
{
    return Misuse(error.Message);
}

Func<Options, Figures, bool>? command = options.Command switch
{
    "inference" => InferenceCommand.Run,
    "training" => TrainingCommand.Run,
    "optimizers" => OptimizersCommand.Run,
    "workers" => WorkersCommand.Run,
    "shapes" => ShapesCommand.Run,
    "activations" => ActivationsCommand.Run,
    "generator" => GeneratorCommand.Run,
    "analyzers" => AnalyzersCommand.Run,
    _ => null,
};
if (command is null)
{
    return Misuse($"There is no command {options.Command}.");
}

var machine = Machine.Current();
var figures = new Figures(options.Command, machine);
Console.WriteLine(machine);
var succeeded = command(options, figures);
if (options.JsonPath is { } path)
{
    figures.Save(path);
}

return succeeded ? 0 : 1;

static int Misuse(string message)
{
    Console.Error.WriteLine(message);
    Console.Error.WriteLine();
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

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

var machine = Machine.Current();
var figures = new Figures(options.Command, machine);
Console.WriteLine(machine);
var succeeded = options.Command switch
{
    "inference" => InferenceCommand.Run(options, figures),
    "training" => TrainingCommand.Run(options, figures),
    "shapes" => ShapesCommand.Run(options, figures),
    "generator" => GeneratorCommand.Run(options, figures),
    _ => (bool?)null,
};
if (succeeded is null)
{
    return Misuse($"There is no command {options.Command}.");
}

if (options.JsonPath is { } path)
{
    figures.Save(path);
}

return succeeded.Value ? 0 : 1;

static int Misuse(string message)
{
    Console.Error.WriteLine(message);
    Console.Error.WriteLine();
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

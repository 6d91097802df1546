using System;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>The generator's times for one number of networks, in milliseconds of processor time: minima, but for the first.</summary>
/// <param name="First">The first run of all.</param>
/// <param name="Generate">A run without memory of earlier ones, as in a build.</param>
/// <param name="EditElsewhere">A run after an edit in a file without networks: what an editor costs its user at every key.</param>
/// <param name="EditNetwork">A run after a changed argument of one network.</param>
/// <param name="GeneratedKilobytes">Source that was generated.</param>
/// <param name="Compile">Compiling it to an assembly; null for many networks, where it takes minutes.</param>
internal sealed record GeneratorRow(
    double First, double Generate, double EditElsewhere, double EditNetwork, double GeneratedKilobytes, double? Compile)
{
    private const int MostCompiled = 10;

    public static GeneratorRow Measure(int networks, int repetitions)
    {
        var project = new GeneratorProject(networks);
        var first = Milliseconds(() => project.RunFresh());
        return new(
            first,
            Minimum(repetitions, () => project.RunFresh()),
            Minimum(repetitions, project.EditElsewhere, () => project.Run()),
            Minimum(repetitions, project.EditNetwork, () => project.Run()),
            project.GeneratedCharacters / 1024.0,
            networks <= MostCompiled ? Minimum(2, project.Compile) : null);
    }

    private static double Minimum(int repetitions, Action work) => Minimum(repetitions, () => { }, work);

    private static double Minimum(int repetitions, Action prepare, Action work) => Enumerable.Range(0, repetitions).Min(_ =>
    {
        prepare();
        return Milliseconds(work);
    });

    /// <summary>Of processor time, all threads together: such long runs always share the machine with others.</summary>
    private static double Milliseconds(Action work)
    {
        var start = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}

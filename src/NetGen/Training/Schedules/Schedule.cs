using System;

namespace NetGen;

/// <summary>The learning rate over time. The network's rate when training begins is the one that schedules start from.</summary>
/// <remarks>
/// <para>
/// A schedule is asked before every mini-batch. It keeps no state of its own: what depends on the course of a training is computed from its
/// <see cref="History"/>, so that one schedule serves many trainings and a resumed training continues with the same rates.
/// </para>
/// <para>
/// For one of your own, derive from it and give it a <see cref="object.ToString"/> that names its settings: a checkpoint is resumed only
/// with a schedule of the same text.
/// </para>
/// </remarks>
/// <example><code>new FitOptions { Epochs = 30, Schedule = Schedule.WarmUp(2, Schedule.Cosine()) }</code></example>
public abstract class Schedule
{
    /// <summary>The initial rate all the time.</summary>
    /// <returns>The schedule.</returns>
    public static Schedule Constant() => new ConstantSchedule();

    /// <summary>Multiplies the rate by a factor every so many epochs: <c>initial · factor^⌊epoch / epochs⌋</c>.</summary>
    /// <param name="epochs">The epochs of one step, at least 1.</param>
    /// <param name="factor">The factor, greater than 0. Default 0.1.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Schedule Step(int epochs, double factor = 0.1) =>
        new StepSchedule(Positive(epochs, nameof(epochs)), Positive(factor, nameof(factor)));

    /// <summary>Multiplies the rate by a factor after every epoch: <c>initial · factor^epoch</c>.</summary>
    /// <param name="factor">The factor, greater than 0.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is outside its range.</exception>
    public static Schedule Exponential(double factor) => new ExponentialSchedule(Positive(factor, nameof(factor)));

    /// <summary>
    /// Half a cosine from the initial rate to a minimum, mini-batch by mini-batch: <c>minimum + (initial − minimum) · (1 + cos πt) / 2</c>,
    /// t being the share of the time that has passed. Afterwards the minimum.
    /// </summary>
    /// <param name="minimum">The rate at the end, at least 0. Default 0.</param>
    /// <param name="epochs">The epochs that it takes; 0, the default, for all that are planned.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    /// <remarks>Source: Loshchilov &amp; Hutter, “SGDR”, ICLR 2017 (arXiv:1608.03983), without restarts.</remarks>
    public static Schedule Cosine(double minimum = 0, int epochs = 0) => new CosineSchedule(
        NotNegative(minimum, nameof(minimum)), epochs >= 0 ? epochs : throw Outside(nameof(epochs), epochs, "at least 0"));

    /// <summary>
    /// Lets the rate rise linearly at first: another schedule's rate times <c>(step + 1) / steps</c> over the steps of the first epochs. The
    /// other schedule's time runs from the beginning.
    /// </summary>
    /// <param name="epochs">The epochs of the rise, greater than 0; they may be a fraction.</param>
    /// <param name="then">The schedule that is warmed up; null, the default, for a constant rate.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> is outside its range.</exception>
    public static Schedule WarmUp(double epochs, Schedule? then = null) =>
        new WarmUpSchedule(Positive(epochs, nameof(epochs)), then ?? Constant());

    /// <summary>
    /// Multiplies the rate by a factor whenever the loss has not become better for more than <paramref name="patience"/> epochs: the
    /// validation loss where there is one, else the training loss. PyTorch's ReduceLROnPlateau.
    /// </summary>
    /// <param name="factor">The factor, between 0 and 1. Default 0.1.</param>
    /// <param name="patience">The epochs without improvement that are accepted. Default 10.</param>
    /// <param name="threshold">A loss is better if it is below <c>best · (1 − threshold)</c>. Default 1e-4.</param>
    /// <param name="cooldown">The epochs after a reduction during which none is counted. Default 0.</param>
    /// <param name="minimum">The smallest rate. Default 0.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Schedule ReduceOnPlateau(
        double factor = 0.1, int patience = 10, double threshold = 1e-4, int cooldown = 0, double minimum = 0) => new PlateauSchedule(
            factor > 0 && factor < 1 ? factor : throw Outside(nameof(factor), factor, "between 0 and 1"),
            patience >= 0 ? patience : throw Outside(nameof(patience), patience, "at least 0"),
            NotNegative(threshold, nameof(threshold)),
            cooldown >= 0 ? cooldown : throw Outside(nameof(cooldown), cooldown, "at least 0"),
            NotNegative(minimum, nameof(minimum)));

    /// <summary>The rate of the next mini-batch. Must not allocate.</summary>
    /// <param name="initialRate">The network's rate when the training began.</param>
    /// <param name="time">Where the training stands.</param>
    /// <param name="history">The complete epochs so far.</param>
    /// <returns>The learning rate.</returns>
    public abstract double Rate(double initialRate, ScheduleTime time, History history);

    private static double Positive(double value, string parameter) =>
        value > 0 && value <= double.MaxValue ? value : throw Outside(parameter, value, "greater than 0");

    private static int Positive(int value, string parameter) => value > 0 ? value : throw Outside(parameter, value, "at least 1");

    private static double NotNegative(double value, string parameter) =>
        value >= 0 && value <= double.MaxValue ? value : throw Outside(parameter, value, "at least 0");

    private static ArgumentOutOfRangeException Outside(string parameter, object value, string range) =>
        new(parameter, value, $"Must be {range}.");
}

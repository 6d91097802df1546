using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Usage;

/// <summary>NETGEN0702: one network trained by several threads at once.</summary>
public sealed class SharedTrainingTests
{
    [Theory]
    [InlineData("Parallel.For(0, n, i => { {|NETGEN0702:guard.TrainBatch(x, t)|}; });")]
    [InlineData("Parallel.For(0, n, i => {|NETGEN0702:guard.ApplyGradients()|});")]
    [InlineData("Parallel.ForEach(new[] { 1, 2 }, i => { if (i > 0) { {|NETGEN0702:guard.Backpropagate(x, t)|}; } });")]
    [InlineData("await Parallel.ForEachAsync(new[] { 1, 2 }, async (i, c) => { {|NETGEN0702:guard.TrainBatch(x, t)|}; await Task.Yield(); });")]
    [InlineData("Parallel.Invoke(() => {|NETGEN0702:guard.TrainBatch(x, t)|}, () => {|NETGEN0702:guard.TrainBatch(x, t)|});")]
    [InlineData("var losses = new[] { 1, 2 }.AsParallel().Select(i => {|NETGEN0702:guard.TrainBatch(x, t)|}).ToArray();")]
    [InlineData("new[] { 1, 2 }.AsParallel().ForAll(i => {|NETGEN0702:some.TrainBatch(x, t)|});")]
    [InlineData("for (var i = 0; i < n; i++) { new Thread(() => {|NETGEN0702:guard.TrainBatch(x, t)|}).Start(); }")]
    [InlineData("var tasks = new List<Task>(); foreach (var v in x) { tasks.Add(Task.Run(() => {|NETGEN0702:guard.TrainBatch(x, t)|})); }")]
    [InlineData("await Task.WhenAll(x.Select(v => Task.Run(() => {|NETGEN0702:guard.TrainBatch(x, t)|})));")]
    [InlineData("var a = Task.Run(() => {|NETGEN0702:guard.TrainBatch(x, t)|}); var b = Task.Run(() => {|NETGEN0702:guard.TrainBatch(x, t)|});")]
    [InlineData("Task.Run(() => {|NETGEN0702:guard.TrainBatch(x, t)|});")]
    [InlineData("_ = Task.Run(() => {|NETGEN0702:guard.TrainBatch(x, t)|});")]
    [InlineData("Parallel.For(0, n, i => { {|NETGEN0702:_mine.TrainBatch(x, t)|}; });")]
    public Task Training_in_a_parallel_lambda_is_reported_at_the_call(string statements) => NetworkTest.Expect(Suppressed(statements));

    [Theory]
    [InlineData("Parallel.For(0, n, i => { var own = new Guard(i); own.TrainBatch(x, t); });")]
    [InlineData("Parallel.For(0, n, () => new Guard(), (i, state, own) => { own.TrainBatch(x, t); return own; }, own => { });")]
    [InlineData("var all = new[] { new Guard(), new Guard() }; Parallel.For(0, 2, i => all[i].TrainBatch(x, t));")]
    [InlineData("Parallel.ForEach(new[] { new Guard(), new Guard() }, own => own.TrainBatch(x, t));")]
    [InlineData("Parallel.For(0, n, i => { lock (guard) { guard.TrainBatch(x, t); } });")]
    [InlineData("Parallel.For(0, n, i => guard.Classify(x));")]
    [InlineData("Parallel.For(0, n, i => guard.Evaluate(x, t));")]
    [InlineData("await Task.Run(() => guard.TrainBatch(x, t));")]
    [InlineData("for (var i = 0; i < n; i++) { await Task.Run(() => guard.TrainBatch(x, t)).ConfigureAwait(false); }")]
    [InlineData("for (var i = 0; i < n; i++) { Task.Run(() => guard.TrainBatch(x, t)).Wait(); }")]
    [InlineData("var training = Task.Run(() => guard.TrainBatch(x, t)); guard.Classify(x); await training;")]
    [InlineData("_ = Task.Run(() => { while (n > 0) { guard.TrainBatch(x, t); } });")]
    [InlineData("new Thread(() => { while (n > 0) { guard.TrainBatch(x, t); } }).Start();")]
    [InlineData("Parallel.Invoke(() => guard.TrainBatch(x, t), () => gate.TrainBatch(x, t));")]
    [InlineData("foreach (var v in x) { var own = new Guard(); new Thread(() => own.TrainBatch(x, t)).Start(); }")]
    [InlineData("var losses = x.Select(v => guard.TrainBatch(x, t)).ToArray();")]
    [InlineData("Parallel.For(0, n, i => _perThread.Value!.TrainBatch(x, t));")]
    public Task Networks_of_ones_own_and_one_thread_after_another_are_fine(string statements) => NetworkTest.Expect(Suppressed(statements));

    [Fact]
    public async Task Message_names_network_and_call() => Assert.Equal(
        "'guard' is trained from several threads: Parallel.For may run many times at once; give each thread a network of its own, or train with Workers",
        Assert.Single((await Diagnosis.Of(Calls.Method("Parallel.For(0, n, i => guard.ApplyGradients());"))).Rules).GetMessage());

    private static string Suppressed(string statements) => "#pragma warning disable CS4014, CS0618\n" + Calls.Method(
        statements, "private readonly Guard _mine = new(); private readonly ThreadLocal<Guard> _perThread = new(() => new Guard());");
}

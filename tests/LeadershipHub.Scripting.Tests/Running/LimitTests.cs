namespace LeadershipHub.Scripting.Tests.Running;

public sealed class LimitTests : IDisposable
{
    private static readonly ScriptLimits Short = new() { Time = TimeSpan.FromMilliseconds(20), Grace = TimeSpan.FromMilliseconds(20) };

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_loop_without_an_end_is_given_up()
    {
        var host = new TestHost();

        var outcome = await _site.RunTextAsync("while (!Released) { }", host, Short);
        host.Released = true;

        Assert.Equal((ScriptEnd.TimedOut, "content/page.csx", true), (outcome.End, outcome.Path, outcome.StillRunning));
        Assert.Equal((ScriptProblemId.TimedOut, "The script did not end within 0.02 seconds."), (outcome.Problems[0].Id, outcome.Problems[0].Message));
    }

    [Fact]
    public async Task A_script_that_waits_for_ever_is_given_up()
    {
        var host = new TestHost();

        var outcome = await _site.RunTextAsync("Gate.Wait();", host, Short);
        host.Gate.Set();

        Assert.Equal(ScriptEnd.TimedOut, outcome.End);
    }

    [Fact]
    public async Task A_script_that_minds_the_token_stops_in_the_grace()
    {
        using var script = (await _site.PrepareTextAsync("await Task.Delay(-1, Stopping);")).Load();
        var limits = Short with { Grace = TimeSpan.FromMinutes(1) };

        var outcome = await script.RunAsync(stop => new TestHost { Stopping = stop }, limits, watch: null, TestSite.Cancel);

        Assert.Equal((ScriptEnd.TimedOut, false), (outcome.End, outcome.StillRunning));
    }

    [Fact]
    public async Task A_caller_can_end_a_run()
    {
        using var cancel = new CancellationTokenSource();
        using var script = (await _site.PrepareTextAsync("AddPage(\"/\");\nawait Task.Delay(-1, Stopping);")).Load();

        var run = script.RunAsync(stop => new TestHost { Stopping = stop }, new(), watch: null, cancel.Token);
        await cancel.CancelAsync();
        var outcome = await run;

        Assert.Equal(ScriptEnd.Cancelled, outcome.End);
        Assert.Empty(outcome.Problems);
    }

    [Fact]
    public async Task A_list_that_grows_without_an_end_is_given_up()
    {
        var host = new TestHost();

        var outcome = await _site.RunTextAsync(
            "var all = new List<byte[]>();\nwhile (!Released && all.Count < 4000) { all.Add(new byte[1 << 20]); Thread.Yield(); }\nGate.Wait();\nGC.KeepAlive(all);",
            host,
            new() { Memory = 64 << 20, Grace = TimeSpan.FromMilliseconds(20) });
        host.Released = true;
        host.Gate.Set();

        Assert.Equal((ScriptEnd.OutOfMemory, ScriptProblemId.OutOfMemory), (outcome.End, Assert.Single(outcome.Problems).Id));
        Assert.Contains("64 MiB", outcome.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_counts_for_nothing()
    {
        var outcome = await _site.RunTextAsync(
            "long sum = 0;\nfor (var i = 0; i < 400; i++) sum += new byte[1 << 20].Length;\nreturn sum;", limits: new() { Memory = 128 << 20 });

        Assert.Equal(ScriptEnd.Completed, outcome.End);
    }

    [Fact]
    public async Task An_array_that_is_too_large_for_any_memory_is_told_as_such() =>
        Assert.Equal(ScriptEnd.OutOfMemory, (await _site.RunTextAsync("throw new OutOfMemoryException();")).End);

    [Fact]
    public async Task The_watch_knows_what_runs()
    {
        var running = new RunningScripts();
        var host = new TestHost();
        using var script = (await _site.PrepareTextAsync("Gate.Wait();")).Load();

        var run = script.RunAsync(_ => host, new(), running, TestSite.Cancel);
        Assert.Equal(["content/page.csx"], running.Paths);
        host.Gate.Set();
        await run;
    }

    [Fact]
    public async Task What_did_not_stop_is_still_told_as_running()
    {
        var running = new EndWatch();
        var host = new TestHost();
        using var script = (await _site.PrepareTextAsync("while (!Released) { }")).Load();

        await script.RunAsync(_ => host, Short, running, TestSite.Cancel);
        Assert.False(running.HasEnded.Task.IsCompleted);
        host.Released = true;
        await running.HasEnded.Task.WaitAsync(TestSite.Cancel);
    }

    [Fact]
    public async Task A_host_of_another_type_is_a_mistake_of_the_program()
    {
        using var script = (await _site.PrepareTextAsync("return 1;")).Load();

        await Assert.ThrowsAsync<ArgumentException>(() => script.RunAsync(new OtherHost(), new(), TestSite.Cancel));
    }

    private sealed class EndWatch : IScriptWatch
    {
        public TaskCompletionSource HasEnded { get; } = new();

        public void Started(string path)
        {
        }

        public void Ended(string path) => HasEnded.SetResult();
    }
}

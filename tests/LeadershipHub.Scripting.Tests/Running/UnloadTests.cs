using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using LeadershipHub.Scripting.Running;

namespace LeadershipHub.Scripting.Tests.Running;

public sealed class UnloadTests : IDisposable
{
    private const int Rounds = 500;

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Five_hundred_versions_of_a_script_leave_nothing_behind()
    {
        var contexts = new List<WeakReference>();
        for (var round = 0; round < Rounds; round++)
            contexts.Add(await RoundAsync(round));

        // Away from the stack of the last run, whose frames would hold it.
        await Task.Yield();
        for (var i = 0; i < 20 && contexts.Exists(context => context.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(Rounds, _site.Statistics.Compiled);
        Assert.Equal(0, contexts.Count(context => context.IsAlive));
        Assert.DoesNotContain(AssemblyLoadContext.All, context => context is ScriptLoadContext && context.Name == "content/loop.csx");
    }

    [Fact]
    public async Task A_script_that_made_json_of_its_own_types_leaves_nothing_behind()
    {
        var context = await JsonAsync();
        await Task.Yield();
        Collect(context);
        Assert.True(context.IsAlive, "Nothing holds the types of a script any more: there is nothing to forget.");

        LoadedScript.ForgetTypes();

        Collect(context);
        Assert.False(context.IsAlive);
    }

    [Fact]
    public async Task A_script_that_was_let_go_of_does_not_run_again()
    {
        var script = (await _site.PrepareTextAsync("return 1;")).Load();
        script.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => script.RunAsync(new TestHost(), new(), TestSite.Cancel));
    }

    [Fact]
    public async Task A_script_runs_as_often_as_wanted_and_begins_anew_each_time()
    {
        using var script = (await _site.PrepareTextAsync("var count = 0;\nreturn ++count;")).Load();

        Assert.Equal(1, (await script.RunAsync(new TestHost(), new(), TestSite.Cancel)).Value);
        Assert.Equal(1, (await script.RunAsync(new TestHost(), new(), TestSite.Cancel)).Value);
    }

    private static void Collect(WeakReference context)
    {
        for (var i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> JsonAsync()
    {
        var prepared = await _site.With("content/json.csx", "return System.Text.Json.JsonSerializer.Serialize(new { Asked = 1, Answered = new[] { new { By = \"us\" } } });").PrepareAsync("content/json.csx");
        using var script = prepared.Load();
        var outcome = await script.RunAsync(new TestHost(), new(), TestSite.Cancel);
        Assert.Equal("{\"Asked\":1,\"Answered\":[{\"By\":\"us\"}]}", outcome.Value);
        return new(AssemblyLoadContext.All.First(context => context is ScriptLoadContext && context.Name == "content/json.csx"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> RoundAsync(int round)
    {
        var prepared = await _site.With("content/loop.csx", $"class Own {{ public int Number = {round}; }}\nvar own = new Own();\nreturn own.Number;").PrepareAsync("content/loop.csx");
        using var script = prepared.Load();
        var context = new WeakReference(AssemblyLoadContext.All.First(context => context is ScriptLoadContext && context.Name == "content/loop.csx"));
        Assert.Equal(round, (await script.RunAsync(new TestHost(), new(), TestSite.Cancel)).Value);
        return context;
    }
}

using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Assets;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Stage 5: makes the bytes of every route, on several threads, and hands them to the sink at once.</summary>
public static class SiteRenderer
{
    /// <summary>Routes that a thread takes at a time.</summary>
    private const int Batch = 16;

    public static Diagnosed<RenderedSite> Render(Site site, RoutePlan plan, ISourceReader reader, IOutputSink sink, int threads, CancellationToken cancel)
    {
        var log = new RenderLog();
        var assets = ThemeAssets.Publish(site, reader, sink, log);
        var shared = new RenderShared(site, plan, reader, assets, sink, log);

        var next = 0;
        RunOnThreads(threads, () =>
        {
            var worker = new RenderWorker(shared, cancel);
            while (true)
            {
                var from = Interlocked.Add(ref next, Batch) - Batch;
                if (from >= plan.Routes.Length)
                    return;

                for (var i = from; i < Math.Min(from + Batch, plan.Routes.Length); i++)
                    worker.Render(plan.Routes[i]);
            }
        });

        cancel.ThrowIfCancellationRequested();
        return new(new() { AssetUrls = assets.Urls, Files = plan.Routes.Length + assets.Urls.Count }, log.ToImmutable());
    }

    // The calling thread works too; an exception of any thread is thrown again here.
    private static void RunOnThreads(int count, Action work)
    {
        var others = ImmutableArray.CreateBuilder<Task>();
        for (var i = 1; i < count; i++)
            others.Add(Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

        work();
        Task.WaitAll([.. others]);
    }
}

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

    // The calling thread works too. The first exception of any thread is thrown again here, as it was and only when all have stopped:
    // the caller then removes the folder into which they write.
    private static void RunOnThreads(int count, Action work)
    {
        var all = new Task[Math.Max(1, count)];
        for (var i = 1; i < all.Length; i++)
            all[i] = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        all[0] = new Task(work);
        all[0].RunSynchronously();
        Task.WhenAll(all).GetAwaiter().GetResult();
    }
}

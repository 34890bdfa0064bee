using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Assets;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Stage 5: makes the bytes of every route that is not fresh, on several threads, and hands them to the sink at once.</summary>
public static class SiteRenderer
{
    /// <summary>Routes that a thread takes at a time.</summary>
    private const int Batch = 16;

    /// <param name="memory">What the last build remembers; null where it remembers nothing that helps.</param>
    public static Diagnosed<RenderedSite> Render(Site site, RoutePlan plan, ISourceReader reader, IOutputSink sink, RouteMemory? memory, ICardPainter? painter, int threads, CancellationToken cancel)
    {
        var log = new RenderLog();
        var assets = ThemeAssets.Publish(site, reader, sink, log);
        var shared = new RenderShared(site, plan, reader, assets, sink, log, painter);
        if (plan.Routes.Any(route => route is CardRoute) && painter?.Identity(site.Config.Sharing.Font) is null)
            log.Add(RenderingDiagnostics.NothingPaints());
        var queries = memory?.Queries() ?? new QueryTable();
        var freshness = memory is null ? null : FreshRoutes.Find(shared, memory, threads);

        var next = 0;
        var traces = new RouteTrace?[plan.Routes.Length];
        var recorders = new TraceRecorder[Math.Max(1, threads)];
        var isFresh = new bool[plan.Routes.Length];
        Workers.Each(Math.Max(1, threads), threads, thread =>
        {
            var reader = freshness is null ? null : new FacetReader(shared);
            var worker = new RenderWorker(shared, recorders[thread] = new(shared.Nodes, queries), cancel);
            while (true)
            {
                var from = Interlocked.Add(ref next, Batch) - Batch;
                if (from >= plan.Routes.Length)
                    return;

                for (var i = from; i < Math.Min(from + Batch, plan.Routes.Length); i++)
                {
                    string? reason = null;
                    traces[i] = reader is null ? null : freshness?.TryKeep(plan.Routes[i], sink, reader, out reason);
                    isFresh[i] = traces[i] is not null;
                    traces[i] ??= worker.Render(plan.Routes[i], reason);
                }
            }
        }, CancellationToken.None);

        cancel.ThrowIfCancellationRequested();
        var rendered = new RenderedSite
        {
            AssetUrls = assets.Urls,
            Assets = assets.Files,
            Files = plan.Routes.Length + assets.Urls.Count,
            Rendered = RenderedOf(plan, isFresh),
            Facets = new FacetBook(shared, traces, queries, recorders, freshness?.Known),
        };
        return new(rendered, log.ToImmutable());
    }

    private static ImmutableArray<string> RenderedOf(RoutePlan plan, bool[] isFresh)
    {
        var rendered = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < isFresh.Length; i++)
        {
            if (!isFresh[i])
                rendered.Add(plan.Routes[i].Permalink.Path);
        }

        return rendered.DrainToImmutable();
    }
}

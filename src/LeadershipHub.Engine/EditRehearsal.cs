using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Quotes;
using LeadershipHub.Engine.Rendering;
using LeadershipHub.Engine.Rendering.Assets;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine;

/// <summary>
/// The remembered site rendered as if the text of one of its pages were gone, and thrown away: what a build does after an edit, done before it on a processor
/// that has nothing else to do yet, while the other one reads the text as it is now. It has a site of its own and touches nothing that the build uses but the bytes of the memory.
/// </summary>
internal static class EditRehearsal
{
    /// <param name="reached">How far the build has come: what it has come to itself is left out, and what follows from it.</param>
    /// <returns>The paths that would be rendered.</returns>
    public static ImmutableArray<string> Run(BuildOptions options, QuickMemory memory, Sources sources, Settings settings, ChangedSource changed, Func<BuildStage> reached)
    {
        if (reached() >= BuildStage.Assembling || memory.TextAt(changed.Place, changed.Source, _ => Body.Empty) is not { } text)
            return [];

        var emptied = new ParsedPage(text.Source, text.Front, Body.Empty, text.Outline, default);
        var anew = new ParsedAnew(settings, _ => Body.Empty, _ => new([]), (collection, quote) => QuotePages.Of(collection, quote, settings.Config.Language));
        var site = memory.ReadSite(sources, anew, options.Now, new Dictionary<SourceFile, ParsedPage> { [text.Source] = emptied });
        var page = site.Pages.FirstOrDefault(page => page.Source == text.Source);
        if (page is null || reached() >= BuildStage.Rendering)
            return [];

        // First what the build does last.
        var reader = new QuietReader();
        var plan = new RoutePlan(() => new([], []), (string path, out Route? route) => memory.TryFindRoute(path, site, out route));
        QuickRenderer.RenderPage(site, plan, memory, page, reader, new NowhereSink());
        if (reached() >= BuildStage.Rendering)
            return [];

        var rendered = QuickRenderer.Render(site, plan, memory, [page], reader, new NowhereSink(), painter: null, threads: 1, CancellationToken.None).Value;
        if (reached() < BuildStage.Writing)
            memory.Changed(new(sources with { Reader = reader }, Since: long.MaxValue, [new(emptied, changed.Place, page)], rendered.Routes, rendered.Nodes, rendered.Queries));
        return [.. rendered.Routes.Select(route => route.Stale.Route.Permalink.Path)];
    }

    // Leaves no hash at the sources: those are the build's to find.
    private sealed class QuietReader : ISourceReader
    {
        public byte[] ReadAllBytes(SourceFile file) => SmallFile.ReadAll(file.FullPath);

        public Stream OpenRead(SourceFile file) => File.OpenRead(file.FullPath);

        public void Hash(SourceFile file)
        {
        }
    }
}

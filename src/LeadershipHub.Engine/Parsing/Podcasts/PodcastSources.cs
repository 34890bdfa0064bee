using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>The few files that every build reads anew: the shows' settings and the lock.</summary>
internal static class PodcastSources
{
    public static ImmutableArray<ShowConfig> Shows(Sources sources, SiteConfig config, ConcurrentBag<Diagnostic> diagnostics)
    {
        var zone = new SiteZone(config.TimeZone);
        var shows = ImmutableArray.CreateBuilder<ShowConfig>();
        foreach (var file in sources.Content.Where(SourceRoles.IsShow))
        {
            if (Read(file, sources.Reader, diagnostics) is not { } bytes)
                continue;

            var wrong = new List<Diagnostic>();
            shows.Add(ShowReader.Read(file, bytes, zone, wrong));
            wrong.ForEach(diagnostics.Add);
        }

        return shows.DrainToImmutable();
    }

    public static IdentityLock Lock(Sources sources, ConcurrentBag<Diagnostic> diagnostics)
    {
        if (sources.Lock is not { } file || Read(file, sources.Reader, diagnostics) is not { } bytes)
            return IdentityLock.Empty;

        var wrong = new List<Diagnostic>();
        var identity = LockReader.Read(file, bytes, wrong);
        wrong.ForEach(diagnostics.Add);
        return identity;
    }

    /// <summary>Source paths of sounds that are alternates of others, as their episodes name them.</summary>
    public static HashSet<string> Alternates(IEnumerable<ParsedPage?> pages)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var alternate in page?.Front.Episode?.Alternates ?? [])
            {
                if (alternate.IsRemote)
                    continue;
                var written = alternate.Source.StartsWith('/');
                foreach (var folder in written ? (ReadOnlySpan<string>)["static", "content"] : [page?.Source.Folder ?? "content"])
                {
                    if (SourcePaths.Resolve(folder, alternate.Source) is { } path)
                        paths.Add(path);
                }
            }
        }

        return paths;
    }

    private static byte[]? Read(SourceFile file, ISourceReader reader, ConcurrentBag<Diagnostic> diagnostics)
    {
        try
        {
            return reader.ReadAllBytes(file);
        }
        catch (IOException e)
        {
            diagnostics.Add(ParsingDiagnostics.Unreadable(file, e.Message));
            return null;
        }
    }
}

using LeadershipHub.Engine.Checking;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine;

/// <summary>Tells whether texts changed in nothing but what they say: all that assembling and routing go by is as it was.</summary>
internal static class QuickTexts
{
    public static bool KeepTheirPlaces(SourceDelta delta, FewSources few, QuickMemory memory, BuildStamp stamp)
    {
        // What is said of a link to an anchor that is not there names those that are.
        if (stamp.Diagnostics.Any(CheckingDiagnostics.NamesAnchors))
            return false;

        for (var i = 0; i < delta.Changed.Length; i++)
        {
            var (source, place) = delta.Changed[i];
            if (few.Texts[i] is not { } now || memory.TextAt(place, source, few.ReadBody) is not { } before)
                return false;
            if (!before.Outline.Quotes.AsSpan().SequenceEqual(now.Outline.Quotes.AsSpan()))
                return false;
            if (!IsPlain(source, few.Settings.Config) || !KeepsItsPlace(before, now, few.Settings.Config) || !KeepsItsAnchors(before.Outline, now.Outline))
                return false;
            if (stamp.Diagnostics.Any(d => string.Equals(d.Span.Path, source.Path, StringComparison.Ordinal)))
                return false;
        }

        return true;
    }

    // The text of a list gives its page and its term a title; a snippet is no page.
    private static bool IsPlain(SourceFile source, SiteConfig config)
    {
        var path = source.Path["content/".Length..];
        if (path.StartsWith('_') || path.Contains("/_", StringComparison.Ordinal) || path is "index.md")
            return false;

        var top = path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path[..slash] : "";
        return top is not ("books" or "archive") && path is not "404.md" && !config.Taxonomies.Any(t => string.Equals(t.Name, top, StringComparison.Ordinal));
    }

    private static bool KeepsItsPlace(ParsedPage before, ParsedPage now, SiteConfig config)
    {
        if (string.IsNullOrEmpty(before.Front.Title) || string.IsNullOrEmpty(now.Front.Title))
            return false;

        // Without letters in its file name a page takes its slug from its title; a menu shows it; and some sections go by it.
        var titleDecides = now.Front.Episode is not null || IsListedByTitle(now.Source, config) || !now.Front.Menu.IsEmpty || Slug.Of(Path.GetFileNameWithoutExtension(now.Source.Name)).Length == 0 || now.Source.Name is "index.md";
        if (titleDecides && !string.Equals(before.Front.Title, now.Front.Title, StringComparison.Ordinal))
            return false;

        return Placing.Of(before.Front).AsSpan().SequenceEqual(Placing.Of(now.Front));
    }

    private static bool IsListedByTitle(SourceFile source, SiteConfig config)
    {
        foreach (var (name, section) in config.Sections)
        {
            if (section.Sort == SortOrder.Title && source.Path.StartsWith($"content/{name}/", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // Somebody may link to one that is gone.
    private static bool KeepsItsAnchors(Outline before, Outline now) => before.Anchors.All(anchor => now.Anchors.Contains(anchor, StringComparer.Ordinal));
}

using System.Globalization;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Makes a page of a Markdown source: kind, title, slug, date and permalink.</summary>
internal static class PageMaker
{
    /// <summary>Null where the page can have no permalink; that was reported.</summary>
    public static Page? Make(SiteDraft draft, ParsedPage parsed)
    {
        var section = draft.SectionOf(parsed.Source);
        var kind = parsed.Front.Episode is not null ? PageKind.Episode : KindOf(draft.Config, section);
        var stem = Stem(parsed.Source);
        var slug = SlugOf(draft, parsed, stem);
        var date = DateOf(draft, parsed, stem);

        if (PermalinkOf(draft, parsed, section, slug, date) is not { } permalink)
            return null;

        return new Page
        {
            Id = draft.Pages.Count,
            Kind = kind,
            Text = parsed,
            Title = TitleOf(draft, parsed, slug),
            Slug = slug,
            Permalink = permalink,
            Url = draft.Urls.Of(permalink),
            Section = section,
            Date = date,
            Updated = parsed.Front.Updated,
            Summary = parsed.Front.Summary ?? parsed.Outline.Summary,
            Scheduled = date > draft.Options.Now,
            Expired = parsed.Front.Expires <= draft.Options.Now,
        };
    }

    /// <summary>The date of the front matter, or the one that the file name begins with.</summary>
    public static DateTimeOffset? DateOf(SiteDraft draft, ParsedPage parsed) => parsed.Front.Date ?? DateOf(draft, parsed, Stem(parsed.Source));

    private static DateTimeOffset? DateOf(SiteDraft draft, ParsedPage parsed, ReadOnlySpan<char> stem)
    {
        if (parsed.Front.Date is { } date)
            return date;
        return (DateOfName(stem) ?? DateOfTitle(parsed.Front)) is { } day ? draft.Locale.At(day) : null;
    }

    private static DateOnly? DateOfTitle(FrontMatter front) => front.Episode is null ? null : EpisodeTitle.Parse(front.Title ?? "").Date;

    private static PageKind KindOf(SiteConfig config, string section)
    {
        if (config.Sections.TryGetValue(section, out var settings) && settings.Kind is { } kind)
            return kind;

        return section is "posts" ? PageKind.Post : PageKind.Page;
    }

    private static string SlugOf(SiteDraft draft, ParsedPage parsed, ReadOnlySpan<char> stem)
    {
        var fromName = Slug.Of(DateOfName(stem) is not null ? stem[DatePrefix..] : stem);
        if (fromName.Length == 0)
            fromName = Slug.Of(parsed.Front.Title ?? "") is { Length: > 0 } fromTitle ? fromTitle : "page";
        if (parsed.Front.Slug is not { } chosen)
            return fromName;

        if (chosen.Length > 0 && !chosen.Contains('/', StringComparison.Ordinal) && Permalink.TryParse($"/{chosen}/", out _))
            return chosen;

        draft.Diagnostics.Add(AssemblingDiagnostics.BadSlug(parsed, chosen));
        return fromName;
    }

    private static string TitleOf(SiteDraft draft, ParsedPage parsed, string slug)
    {
        if (parsed.Front.Title is { Length: > 0 } title)
            return parsed.Front.Episode is null ? title : EpisodeTitleOf(draft, parsed, title);

        var used = parsed.Outline.Headings.FirstOrDefault(h => h.Level == 1)?.Text ?? PageOrder.Humanized(slug);
        // One that was written and could not be read was reported.
        if (!parsed.Front.IsUnreadable && parsed.Front.PositionOf("title") == default)
            draft.Diagnostics.Add(AssemblingDiagnostics.NoTitle(parsed, used));
        return used;
    }

    private static string EpisodeTitleOf(SiteDraft draft, ParsedPage parsed, string title)
    {
        var split = EpisodeTitle.Parse(title);
        if (!split.IsPlain)
            draft.Diagnostics.Add(AssemblingDiagnostics.TitleCarriesNumber(parsed, split));
        return split.Clean;
    }

    private static Permalink? PermalinkOf(SiteDraft draft, ParsedPage parsed, string section, string slug, DateTimeOffset? date)
    {
        if (parsed.Address is { } address)
            return Permalink.TryParse(address, out var asked) ? asked : null;

        var pattern = PatternOf(draft.Config, section);
        var isDated = pattern.Contains(":year", StringComparison.Ordinal) || pattern.Contains(":month", StringComparison.Ordinal) || pattern.Contains(":day", StringComparison.Ordinal);
        if (date is null && isDated)
        {
            draft.Diagnostics.Add(AssemblingDiagnostics.NoDateForPermalink(parsed, pattern));
            return null;
        }

        var path = isDated && date is { } moment ? WithDate(pattern, draft.Locale.Local(moment)) : pattern;
        if (path.Contains(":section", StringComparison.Ordinal))
            path = path.Replace(":section", section.Length == 0 ? "" : SectionAssembler.FolderSlug(section), StringComparison.Ordinal);
        if (path.Contains(":path", StringComparison.Ordinal))
            path = path.Replace(":path", FoldersOf(parsed.Source, section), StringComparison.Ordinal);

        path = path.Replace(":slug", slug, StringComparison.Ordinal);
        while (path.Contains("//", StringComparison.Ordinal))
            path = path.Replace("//", "/", StringComparison.Ordinal);
        if (Permalink.TryParse(path, out var permalink))
            return permalink;

        draft.Diagnostics.Add(AssemblingDiagnostics.BadPermalink(parsed, path));
        return null;
    }

    private static string WithDate(string pattern, DateTimeOffset local) => pattern
        .Replace(":year", local.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(":month", local.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(":day", local.ToString("dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string PatternOf(SiteConfig config, string section)
    {
        if (config.Permalinks.TryGetValue(section, out var pattern))
            return pattern;

        return section switch
        {
            "posts" => "/posts/:slug/",
            "pages" or "" => "/:path/:slug/",
            _ => "/:section/:path/:slug/",
        };
    }

    // The folders between the section and the file as slugs; a bundle's own folder is its slug and not counted.
    private static string FoldersOf(SourceFile source, string section)
    {
        var folder = source.Folder;
        if (source.Name is "index.md")
            folder = folder[..folder.LastIndexOf('/')];

        var above = section.Length == 0 ? "content" : "content/" + section;
        return folder.Length <= above.Length ? "" : string.Join('/', folder[(above.Length + 1)..].Split('/').Select(SectionAssembler.FolderSlug));
    }

    // What names a page: the file name, or the folder's name for a bundle.
    private static ReadOnlySpan<char> Stem(SourceFile source)
    {
        var path = source.Path.AsSpan();
        if (path.EndsWith("/index.md"))
        {
            var folder = path[..^"/index.md".Length];
            return folder[(folder.LastIndexOf('/') + 1)..];
        }

        return Path.GetFileNameWithoutExtension(path);
    }

    private const int DatePrefix = 11;

    private static DateOnly? DateOfName(ReadOnlySpan<char> stem) =>
        stem.Length > DatePrefix && stem[DatePrefix - 1] == '-' && char.IsAsciiDigit(stem[0])
            && DateOnly.TryParseExact(stem[..(DatePrefix - 1)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}

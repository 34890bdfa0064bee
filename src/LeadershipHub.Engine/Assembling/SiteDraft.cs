using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>The site while it is being put together. Only this room sees it; what leaves is immutable.</summary>
internal sealed class SiteDraft
{
    public SiteDraft(ParsedContent content, BuildOptions options)
    {
        Content = content;
        Options = options;
        Config = content.Config;
        Urls = new(Config.BaseUrl);
        Locale = new(System.Globalization.CultureInfo.GetCultureInfo(Config.Culture), TimeZoneInfo.FindSystemTimeZoneById(Config.TimeZone));
    }

    public ParsedContent Content { get; }

    public BuildOptions Options { get; }

    public SiteConfig Config { get; }

    public SiteUrls Urls { get; }

    public CultureAndZone Locale { get; }

    public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

    public List<Page> Pages { get; } = [];

    public List<PageRelations> Relations { get; } = [];

    /// <summary>Published posts and pages with what they were parsed from, in source order.</summary>
    public List<(Page Page, ParsedPage Parsed)> Written { get; } = [];

    /// <summary>The earliest moment after now at which a date comes to pass.</summary>
    public DateTimeOffset? NextChange { get; private set; }

    private int[] _dateRanks = [];

    public Dictionary<string, Unpublished> Unpublished { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts for list pages by their path below <c>content/</c> without extension and <c>_index</c>: "", <c>posts</c>, <c>tags/coaching</c>.</summary>
    public Dictionary<string, ParsedPage> ListTexts { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a page and gives it its id.</summary>
    public Page Add(Page page, PageRelations? relations = null)
    {
        Pages.Add(page);
        Relations.Add(relations ?? PageRelations.None);
        return page;
    }

    /// <summary>Adds a list page with the text that an author may have written for it.</summary>
    public Page AddList(PageKind kind, string title, string slug, Permalink permalink, string textKey, string section = "", string? summary = null)
    {
        ListTexts.Remove(textKey, out var text);
        return Add(new Page
        {
            Id = Pages.Count,
            Kind = kind,
            Text = text,
            Title = text?.Front.Title ?? title,
            Slug = slug,
            Permalink = permalink,
            Url = Urls.Of(permalink),
            Section = section,
            Date = text?.Front.Date,
            Updated = text?.Front.Updated,
            Summary = text?.Front.Summary ?? summary ?? text?.Outline.Summary ?? "",
        });
    }

    /// <summary>Sorts the published posts and pages by date once, for <see cref="NewestFirst"/>. Called when all of them are there.</summary>
    public void RankByDate()
    {
        _dateRanks = new int[Pages.Count];
        var rank = 0;
        foreach (var page in PageOrder.Sorted(Written.Select(w => w.Page), SortOrder.Date))
            _dateRanks[page.Id] = rank++;
    }

    /// <summary>Posts and pages as <see cref="PageOrder"/> sorts them by date, for less.</summary>
    public ImmutableArray<Page> NewestFirst(IEnumerable<Page> pages)
    {
        var sorted = pages.ToArray();
        var ranks = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
            ranks[i] = _dateRanks[sorted[i].Id];

        Array.Sort(ranks, sorted);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    /// <summary>Notes a date that matters when it comes.</summary>
    public void Watch(DateTimeOffset? date)
    {
        if (date > Options.Now && !(NextChange <= date))
            NextChange = date;
    }

    public void Relate(Page page, Func<PageRelations, PageRelations> change) => Relations[page.Id] = change(Relations[page.Id]);

    public string UiText(string key, string fallback) => Content.Theme.Strings.TryGetValue(key, out var text) && text.Text is { } found ? found : fallback;
}

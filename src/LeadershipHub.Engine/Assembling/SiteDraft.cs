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
        Locale = new(Config.Culture, new(Config.TimeZone));
    }

    public ParsedContent Content { get; }

    public BuildOptions Options { get; }

    public SiteConfig Config { get; }

    public SiteUrls Urls { get; }

    public CultureAndZone Locale { get; }

    public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

    public List<Page> Pages { get; } = [];

    /// <summary>Published posts and pages in source order, which are the first of <see cref="Pages"/>; beside each what it was parsed from.</summary>
    public List<Page> Written { get; } = [];

    /// <summary>What the <see cref="Written"/> pages were parsed from, by <see cref="Page.Id"/>.</summary>
    public List<ParsedPage> Parsed { get; } = [];

    /// <summary>The earliest moment after now at which a date comes to pass.</summary>
    public DateTimeOffset? NextChange { get; private set; }

    private readonly List<RelationsDraft> _relations = [];
    private string _section = "";
    private Page[] _byDate = [];
    private int[] _dateRanks = [];

    public Dictionary<string, Unpublished> Unpublished { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts for list pages by their path below <c>content/</c> without extension and <c>_index</c>: "", <c>posts</c>, <c>tags/coaching</c>.</summary>
    public Dictionary<string, ParsedPage> ListTexts { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a post or page. Called before any list is added.</summary>
    public void Add(Page page, ParsedPage parsed)
    {
        Add(page);
        Written.Add(page);
        Parsed.Add(parsed);
    }

    /// <summary>What the page has to do with others, to be filled in.</summary>
    public RelationsDraft Of(Page page) => _relations[page.Id];

    public ImmutableArray<PageRelations> FinishRelations()
    {
        var finished = new PageRelations[_relations.Count];
        for (var i = 0; i < finished.Length; i++)
            finished[i] = _relations[i].Finish();

        return ImmutableCollectionsMarshal.AsImmutableArray(finished);
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
        _byDate = [.. Written];
        Array.Sort(_byDate, PageOrder.ByDate);
        _dateRanks = new int[_byDate.Length];
        for (var rank = 0; rank < _byDate.Length; rank++)
            _dateRanks[_byDate[rank].Id] = rank;
    }

    /// <summary>All posts and pages as <see cref="PageOrder"/> sorts them by date.</summary>
    public ReadOnlySpan<Page> ByDate => _byDate;

    /// <summary>Posts and pages as <see cref="PageOrder"/> sorts them by date, for less.</summary>
    public ImmutableArray<Page> NewestFirst(IEnumerable<Page> pages)
    {
        var sorted = pages.ToArray();
        Array.Sort(sorted, (a, b) => _dateRanks[a.Id].CompareTo(_dateRanks[b.Id]));
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    /// <summary>Notes a date that matters when it comes.</summary>
    public void Watch(DateTimeOffset? date)
    {
        if (date > Options.Now && !(NextChange <= date))
            NextChange = date;
    }

    /// <summary>The top folder below <c>content/</c> that a source lies in, or "". Sources come folder after folder, so most have the string of the one before.</summary>
    public string SectionOf(SourceFile source)
    {
        var path = source.Path.AsSpan("content/".Length);
        var name = path[..Math.Max(0, path.IndexOf('/'))];
        if (!name.SequenceEqual(_section))
            _section = name.ToString();

        return _section;
    }

    public string UiText(string key, string fallback) => Content.Theme.Strings.TryGetValue(key, out var text) && text.Text is { } found ? found : fallback;

    private Page Add(Page page)
    {
        Pages.Add(page);
        _relations.Add(new());
        return page;
    }
}

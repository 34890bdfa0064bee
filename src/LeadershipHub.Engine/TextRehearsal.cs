using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine;

/// <summary>
/// A few settings and one text, read out of memory and thrown away while the program itself is still being set up: what a build after an edit does first, done before it on a
/// processor that has nothing to do yet. Whatever of it has not begun when the build needs that processor does not begin.
/// </summary>
internal static class TextRehearsal
{
    private static volatile bool _isOver;

    /// <summary>Begins it on a thread of its own, where there is a second processor.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1)
            Workers.Background(() => Rehearsal.Hear(RunUntilOver)).Start();
    }

    /// <summary>Nothing more of it is begun.</summary>
    public static void End() => _isOver = true;

    /// <summary>The settings as a memory would give them.</summary>
    public static Settings ReadSettings()
    {
        var to = new ByteWriter();
        SettingsCodec.Write(to, Settings(), _ => 0);
        var from = new ByteReader(to.Written);
        return SettingsCodec.Read(ref from, []);
    }

    /// <summary>The text under these settings.</summary>
    public static FewSources ReadText(Settings settings)
    {
        var sources = Rehearsal.Sources();
        return FewSources.Parse(sources, Rehearsal.Options, [sources.Content[^1]], settings);
    }

    private static void RunUntilOver()
    {
        if (_isOver)
            return;
        var settings = ReadSettings();
        if (!_isOver)
            ReadText(settings);
    }

    private static Settings Settings()
    {
        var config = new SiteConfig
        {
            Title = "Rehearsal",
            BaseUrl = "https://example.org/",
            Permalinks = Frozen("posts", "/posts/:slug/"),
            Sections = Frozen("pages", new SectionConfig { Title = "Pages", Kind = PageKind.Page }),
            Taxonomies = [new() { Name = "tags", Title = "Tags", Singular = "Tag", Permalink = "/tags/:slug/" }],
            Menus = Frozen<ImmutableArray<MenuItemConfig>>("main", [new() { Title = "Posts", Url = "/posts/" }]),
            AllowedFrontMatter = FrozenSet.Create(StringComparer.Ordinal, "mood"),
        };
        var theme = new ParsedTheme { Name = "plain", Files = FrozenDictionary<string, SourceFile>.Empty, Strings = Frozen("more", new UiString("More", null)) };
        return new(config, theme, [], [], IdentityLock.Empty);
    }

    private static FrozenDictionary<string, T> Frozen<T>(string key, T value) =>
        new Dictionary<string, T>(StringComparer.Ordinal) { [key] = value }.ToFrozenDictionary(StringComparer.Ordinal);
}

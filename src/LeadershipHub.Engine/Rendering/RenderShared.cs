using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Feedback;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Rendering.Assets;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Forms;
using LeadershipHub.Engine.Rendering.Functions;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Rendering.Quotes;
using LeadershipHub.Engine.Rendering.Templates;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

/// <summary>What all threads of a rendering share; immutable but for caches that only ever hold one value a key.</summary>
internal sealed class RenderShared
{
    private readonly ISourceReader _reader;
    private readonly Lazy<SiteMap> _dataFiles;
    private readonly Lazy<Value> _writtenPages;
    private readonly Lazy<ImmutableArray<Page>> _quotes;
    private readonly Lazy<FrozenDictionary<string, Page>> _quotesById;
    private readonly Lazy<QuoteOfDay> _quoteOfDay;
    private readonly Lazy<FormShelf> _forms;

    /// <param name="isThemeKnown">The theme was used as it is by an earlier build, so its mistakes need not be looked for.</param>
    public RenderShared(Site site, RoutePlan plan, ISourceReader reader, ThemeAssets assets, IOutputSink sink, RenderLog log, ICardPainter? painter, bool isThemeKnown = false)
    {
        Site = site;
        Plan = plan;
        Assets = assets;
        Sink = sink;
        Log = log;
        Painter = painter;
        Data = new DataValues();
        Strings = new UiStrings(site.Theme.Strings, site.Config.Language);
        Targets = new LinkResolver(site, plan);
        Nodes = new(site);
        Prints = new(site);
        _reader = reader;
        Templates = new ThemeTemplates(site, reader, this, isThemeKnown);
        SiteObject = new SiteObject(site);
        _dataFiles = new(() => MapOf(Data, site));
        Params = new(ParamsOf(Data.Of(site.Config.Params)), QueryKind.Param, null);
        _writtenPages = new(() => Value.FromList(site.Pages.Where(p => p.IsContent).ToImmutableArray()));
        _quotes = new(() => QuoteFinder.All(site));
        _quotesById = new(() => _quotes.Value.ToFrozenDictionary(page => page.Slug, StringComparer.Ordinal));
        _quoteOfDay = new(() => new QuoteOfDay(_quotes.Value));
        _forms = new(() => new(site, HashOf));
        Menus = new(MenusOf(site), QueryKind.Menu, null);
        Globals = new(Templates.Engine);
        RenderKey = KeyOf(site);
    }

    public Site Site { get; }

    public NodeSpace Nodes { get; }

    public ValuePrints Prints { get; }

    public RoutePlan Plan { get; }

    public ThemeAssets Assets { get; }

    public IOutputSink Sink { get; }

    public RenderLog Log { get; }

    /// <summary>Null where nobody asked for pictures.</summary>
    public ICardPainter? Painter { get; }

    public DataValues Data { get; }

    public UiStrings Strings { get; }

    public LinkResolver Targets { get; }

    public ThemeTemplates Templates { get; }

    public SiteObject SiteObject { get; }

    public GlobalNames Globals { get; }

    /// <summary><c>site.data</c></summary>
    public SiteMap DataFiles => _dataFiles.Value;

    /// <summary><c>site.params</c></summary>
    public SiteMap Params { get; }

    /// <summary><c>site.pages</c>: every post and page.</summary>
    public Value WrittenPages => _writtenPages.Value;

    /// <summary><c>site.quotes</c>: the pages of all quotes.</summary>
    public ImmutableArray<Page> Quotes => _quotes.Value;

    /// <summary>The pages of all quotes by the ids of those.</summary>
    public FrozenDictionary<string, Page> QuotesById => _quotesById.Value;

    public QuoteOfDay QuoteOfDay => _quoteOfDay.Value;
    /// <summary><c>site.forms</c></summary>
    public FormShelf Forms => _forms.Value;

    /// <summary><c>site.menus</c></summary>
    public SiteMap Menus { get; }

    /// <summary>Of what every route depends on without reading it by name.</summary>
    public ulong RenderKey { get; }

    /// <summary>Of a file of the theme. One that nothing has read yet is read now.</summary>
    public ContentHash HashOf(SourceFile file)
    {
        if (file.Hash is null)
            _reader.ReadAllBytes(file);

        return file.Hash ?? default;
    }

    /// <summary>The content of a file of the theme that is there.</summary>
    public byte[] ReadTheme(string path) => _reader.ReadAllBytes(Site.Theme.Files[path]);

    private static ulong KeyOf(Site site)
    {
        var config = site.Config;
        var print = new Fingerprint();
        print.Add(config.BaseUrl);
        print.Add(config.Language);
        print.Add(config.Culture);
        print.Add(config.TimeZone);
        print.Add(config.Theme);
        print.Add(config.Markdown.ToString());
        print.Add(config.Sharing.Embeds && EmbedRoute.IsPartOf(site) ? 1 : 0);
        print.Add(config.Sharing.Font);
        print.Add(config.Security.Print);
        foreach (var service in config.Sharing.Services)
            print.Add((int)service);
        foreach (var kind in config.Sharing.Cards)
        {
            print.Add((int)kind);
            print.Add(site.Theme.Files.ContainsKey(CardRoute.TemplateOf(kind)) && site.Theme.Files.ContainsKey(CardRoute.Default) ? 1 : 0);
        }

        return print.Bits;
    }

    private static SiteMap MapOf(DataValues values, Site site)
    {
        var (root, folders) = values.Files(site.Data.Value, site.Data.Value.Keys.Where(path => !path.StartsWith(FeedbackCatalog.Prefix, StringComparison.Ordinal)));
        return new(root, QueryKind.Data, folders);
    }

    private static ValueMap ParamsOf(Value value) => value.As<ValueMap>() ?? new ValueMap().Freeze();

    private static ValueMap MenusOf(Site site)
    {
        var menus = new ValueMap();
        foreach (var menu in site.Menus)
            menus[menu.Name] = Value.FromList(menu.Items);
        return menus.Freeze();
    }
}

/// <summary>The global variables that every template sees.</summary>
internal sealed class GlobalNames(TemplateEngine engine)
{
    public GlobalName Site { get; } = engine.Global("site");

    public GlobalName Page { get; } = engine.Global("page");

    public GlobalName Paginator { get; } = engine.Global("paginator");

    public GlobalName Shortcode { get; } = engine.Global("shortcode");
}

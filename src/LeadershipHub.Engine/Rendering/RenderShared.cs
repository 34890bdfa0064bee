using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Assets;
using LeadershipHub.Engine.Rendering.Functions;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Rendering.Templates;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

/// <summary>What all threads of a rendering share; immutable but for caches that only ever hold one value a key.</summary>
internal sealed class RenderShared
{
    public RenderShared(Site site, RoutePlan plan, ISourceReader reader, ThemeAssets assets, IOutputSink sink, RenderLog log)
    {
        Site = site;
        Plan = plan;
        Assets = assets;
        Sink = sink;
        Log = log;
        Data = new DataValues();
        Strings = new UiStrings(site.Theme.Strings, site.Config.Language);
        Targets = new LinkResolver(site, plan);
        Templates = new ThemeTemplates(site, reader, this);
        SiteObject = new SiteObject(site);
        DataFiles = Data.Files(site.Data);
        WrittenPages = Value.FromList(site.Pages.Where(p => p.IsContent).ToImmutableArray());
        Menus = MenusOf(site);
        Globals = new(Templates.Engine);
    }

    public Site Site { get; }

    public RoutePlan Plan { get; }

    public ThemeAssets Assets { get; }

    public IOutputSink Sink { get; }

    public RenderLog Log { get; }

    public DataValues Data { get; }

    public UiStrings Strings { get; }

    public LinkResolver Targets { get; }

    public ThemeTemplates Templates { get; }

    public SiteObject SiteObject { get; }

    public GlobalNames Globals { get; }

    /// <summary><c>site.data</c></summary>
    public Value DataFiles { get; }

    /// <summary><c>site.pages</c>: every post and page.</summary>
    public Value WrittenPages { get; }

    /// <summary><c>site.menus</c></summary>
    public Value Menus { get; }

    private static Value MenusOf(Site site)
    {
        var menus = new ValueMap();
        foreach (var (name, items) in site.Menus.OrderBy(m => m.Key, StringComparer.Ordinal))
            menus[name] = Value.FromList(items);
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

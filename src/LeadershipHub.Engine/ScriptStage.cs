using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Assembling;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Extending;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Scripts;
using LeadershipHub.Engine.Parsing.Scripts;
using LeadershipHub.Engine.Rendering.Scripts;

namespace LeadershipHub.Engine;

/// <summary>
/// Runs the scripts of a site between parsing and assembling: they see the site as its authors wrote it, and what they add takes part in everything that
/// comes after as if somebody had written it. Compiling begins with the stage, beside the parsing.
/// </summary>
internal sealed class ScriptStage : IDisposable
{
    private readonly BuildOptions _options;
    private readonly IScriptRunner _runner;
    private readonly Sources _sources;
    private readonly CancellationToken _cancel;
    private readonly Dictionary<string, ScriptText> _texts = new(StringComparer.Ordinal);
    private readonly List<IPreparedScripts> _prepared = [];
    private readonly ImmutableArray<SourceFile> _plugins;
    private readonly ImmutableArray<SourceFile> _pages;
    private readonly IPreparedScripts _ofContent;

    private ScriptStage(BuildOptions options, IScriptRunner runner, Sources sources, CancellationToken cancel)
    {
        (_options, _runner, _sources, _cancel) = (options, runner, sources, cancel);
        _plugins = [.. sources.Content.Where(ScriptInspection.IsPlugin)];
        _pages = [.. sources.Content.Where(ScriptInspection.IsPage)];
        _ofContent = Prepare([.. _plugins, .. _pages]);
    }

    /// <summary>Null where the site has no scripts, or nobody runs them.</summary>
    public static ScriptStage? Begin(BuildOptions options, Sources sources, CancellationToken cancel)
    {
        if (options.Scripts is not { } runner)
            return null;

        var any = sources.All.Any(file => ScriptInspection.IsPlugin(file) || ScriptInspection.IsPage(file) || ScriptInspection.IsThemePlugin(file));
        return any ? new(options, runner, sources, cancel) : null;
    }

    /// <summary>The content with all that the scripts add to it.</summary>
    public Diagnosed<ParsedContent> Run(ParsedContent content)
    {
        var diagnostics = new List<Diagnostic>();
        var parser = new ScriptPageParser(content.Config);
        var heads = _pages.ToDictionary(file => file.Path, file => parser.Head(file, _runner.HeaderOf(_texts[file.Path].Text), diagnostics), StringComparer.Ordinal);
        var written = content with { Pages = Sorted([.. content.Pages, .. heads.Values]), Scripts = new() { Exist = true } };
        var site = SiteAssembler.Assemble(written, _options).Value;
        var sites = new HubSites(MarkdownOf);
        var adding = new ScriptedContent(written, site, sites, parser, _sources, _options, diagnostics);
        var templates = new ScriptTemplates(site);

        var ofTheme = content.Theme.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value).Where(ScriptInspection.IsThemePlugin).ToImmutableArray();
        var prepared = ofTheme.IsEmpty ? null : Prepare(ofTheme);
        foreach (var plugin in ofTheme)
            Run(plugin, prepared ?? _ofContent, page: null);
        foreach (var plugin in _plugins)
            Run(plugin, _ofContent, page: null);
        foreach (var file in _pages)
        {
            // A draft does not run where it is not shown.
            if (site.PagesBySource.TryGetValue(file.Path, out var page))
                Run(file, _ofContent, page);
        }

        return new(adding.Finish(), [.. diagnostics]);

        void Run(SourceFile file, IPreparedScripts scripts, Page? page)
        {
            _cancel.ThrowIfCancellationRequested();
            Hub? hub = null;
            var run = scripts.Run(
                file.Path,
                stop => hub = new(sites.Of(site), new(file.Path, (template, model) => templates.Render(file.Path, template, adding.Functions, model), ReadBelow, stop)),
                _cancel);
            diagnostics.AddRange(run.Diagnostics);
            adding.TakeFiles(run.Files);
            if (run.Completed && hub is not null)
                adding.Add(file, _texts[file.Path].Text, hub.Effects, run.Value, page);
        }
    }

    public void Dispose()
    {
        foreach (var scripts in _prepared)
            scripts.Dispose();
    }

    private static ImmutableArray<ParsedPage> Sorted(ImmutableArray<ParsedPage> pages) => pages.Sort((a, b) => string.CompareOrdinal(a.Source.Path, b.Source.Path));

    private IPreparedScripts Prepare(ImmutableArray<SourceFile> files)
    {
        foreach (var file in files)
            _texts[file.Path] = ScriptInspection.Read(file, _sources.Reader);

        var prepared = _runner.Prepare([.. files.Select(file => _texts[file.Path])], _cancel);
        _prepared.Add(prepared);
        return prepared;
    }

    private string MarkdownOf(Page page)
    {
        if (page.Source is not { } source || !source.Path.EndsWith(".md", StringComparison.Ordinal))
            return "";

        return FrontMatterText.Below(Encoding.UTF8.GetString(_sources.Reader.ReadAllBytes(source)).TrimStart('\uFEFF'));
    }

    private byte[] ReadBelow(string path)
    {
        var root = Path.GetFullPath(_options.SiteFolder);
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new IOException($"'{path}' lies outside of the site's folder.");

        try
        {
            return _sources.Reader.ReadAllBytes(new() { Path = path, FullPath = full, Size = 0, ModifiedTicks = 0 });
        }
        catch (IOException e)
        {
            throw new IOException($"'{path}' cannot be read, or is not there.", e);
        }
    }
}

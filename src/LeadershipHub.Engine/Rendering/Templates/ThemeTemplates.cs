using System.Collections.Concurrent;
using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Functions;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Rendering.Scripts;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Templates;

/// <summary>The templates of the theme and the site's overrides: found by name, parsed once, chosen by kind of page.</summary>
internal sealed class ThemeTemplates : ITemplateLoader
{
    private static readonly string[] Extensions = [".sbn-html", ".sbn-xml", ".sbn-txt"];

    private readonly Site _site;
    private readonly ISourceReader _reader;
    private readonly RenderShared _shared;
    private readonly ConcurrentDictionary<string, Template?> _layouts = new(StringComparer.Ordinal);
    private readonly Template?[] _layoutsOfKinds = new Template?[PageKinds.Count];
    private readonly ConcurrentDictionary<string, string> _layoutPaths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Template?> _shortcodes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Template?> _feedShortcodes = new(StringComparer.Ordinal);

    public ThemeTemplates(Site site, ISourceReader reader, RenderShared shared, bool isThemeKnown)
    {
        _site = site;
        _reader = reader;
        _shared = shared;
        Engine = new(new TemplateOptions
        {
            Loader = this,
            Types = HubTypes.All,
            Functions = [.. HubFunctions.All, .. UrlFunctions.All, .. ScriptFunctions.Of(site)],
            CultureName = site.Locale.CultureName,
            TimeZoneId = site.Config.TimeZone,
            Clock = new FixedClock(site.Now),
        });
        IsMissing = !NamesIn("layouts/").Any();
        if (!isThemeKnown)
            ReportSyntaxErrors();
    }

    public TemplateEngine Engine { get; }

    /// <summary>There is no layout at all, so the theme itself is missing; that was said, and what follows from it need not be.</summary>
    public bool IsMissing { get; }

    public IEnumerable<string> ShortcodeNames => NamesIn("shortcodes/").Select(n => n.EndsWith(".feed", StringComparison.Ordinal) ? n[..^".feed".Length] : n).Concat(_site.Scripts.Shortcodes.Select(shortcode => shortcode.Name)).Distinct(StringComparer.Ordinal);

    public bool TryLoad(string name, out TemplateSource source)
    {
        source = default;
        if (FileOf(name) is not { } file)
            return false;

        string text;
        try
        {
            text = Encoding.UTF8.GetString(_reader.ReadAllBytes(file));
        }
        catch (IOException e)
        {
            _shared.Log.Add(RenderingDiagnostics.UnreadableFile(file.Path, e.Message));
            return false;
        }

        var mode = file.Path.EndsWith(".sbn-txt", StringComparison.Ordinal) ? TemplateMode.Text : TemplateMode.Html;
        text = text.TrimStart('\uFEFF');
        // A file ends with a line end; in the middle of a sentence that would show as a space.
        source = new(file.Path, name.StartsWith("shortcodes/", StringComparison.Ordinal) ? WithoutLastLineEnd(text) : text, mode);
        return true;
    }

    /// <summary>The layout of a page; null where there is none, which is reported.</summary>
    public Template? LayoutOf(Page page, TraceRecorder trace)
    {
        trace.ReadLayout(page);
        trace.Ask(QueryKind.Config, "layout:" + page.Section);
        var section = _site.Config.Sections.GetValueOrDefault(page.Section)?.Layout;
        var wanted = page.Front.Layout ?? (page.IsContent ? section : null);
        NoteLookups(page.Kind, wanted, trace);
        if ((wanted is null ? _layoutsOfKinds[(int)page.Kind] : _layouts.GetValueOrDefault(wanted)) is { } known)
            return known.Errors.IsEmpty ? known : null;

        var layout = FindLayout(page.Kind, wanted);
        if (layout is null && !IsMissing)
            _shared.Log.Add(RenderingDiagnostics.NoLayout(page, wanted ?? NamesOf(page.Kind)[0], NamesIn("layouts/")));

        if (wanted is null)
            _layoutsOfKinds[(int)page.Kind] = layout;
        else
            _layouts[wanted] = layout;
        return layout is { Errors.IsEmpty: true } ? layout : null;
    }

    /// <summary>The template of a shortcode, its feed variant for feeds where there is one; null where there is neither.</summary>
    public Template? ShortcodeOf(string name, bool feed, TraceRecorder trace)
    {
        if (feed)
            trace.Ask(QueryKind.Template, $"shortcodes/{name}.feed");

        trace.Ask(QueryKind.Template, "shortcodes/" + name);
        return feed ? _feedShortcodes.GetOrAdd(name, key => Shortcode(key + ".feed") ?? Shortcode(key)) : _shortcodes.GetOrAdd(name, Shortcode);
    }

    private static string WithoutLastLineEnd(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;

    private Template? Shortcode(string name) => Engine.TryGetTemplate("shortcodes/" + name, out var template) ? template : null;

    // Names that led nowhere too: a file of that name would be taken.
    private void NoteLookups(PageKind kind, string? wanted, TraceRecorder trace)
    {
        foreach (var name in wanted is null ? NamesOf(kind) : [wanted])
        {
            var path = _layoutPaths.GetOrAdd(name, static n => "layouts/" + n);
            trace.Ask(QueryKind.Template, path);
            if (Engine.TryGetTemplate(path, out _))
                return;
        }
    }

    private Template? FindLayout(PageKind kind, string? wanted)
    {
        foreach (var name in wanted is null ? NamesOf(kind) : [wanted])
        {
            if (Engine.TryGetTemplate("layouts/" + name, out var template))
                return template;
        }

        return null;
    }

    // From the most special to the most general.
    private static string[] NamesOf(PageKind kind) => kind switch
    {
        PageKind.Home => ["home", "section"],
        PageKind.Section => ["section"],
        PageKind.Post => ["post", "page"],
        PageKind.Page => ["page"],
        PageKind.Taxonomy => ["taxonomy", "section"],
        PageKind.Term => ["term", "section"],
        PageKind.Author => ["author", "term", "section"],
        PageKind.Series => ["series", "term", "section"],
        PageKind.Archive => ["archive", "section"],
        PageKind.Books => ["books", "page"],
        PageKind.Show => ["show", "section"],
        PageKind.Episode => ["episode", "post", "page"],
        PageKind.Quotes => ["quotes", "section"],
        PageKind.Quote => ["quote", "page"],
        PageKind.QuoteOfDay => ["quote-of-day", "page"],
        _ => ["not-found", "page"],
    };

    /// <summary>The file of the theme that a template's name leads to.</summary>
    public SourceFile? FileOf(string name)
    {
        if (_site.Theme.Files.TryGetValue(name, out var exact))
            return IsTemplate(name) ? exact : null;

        foreach (var extension in Extensions)
        {
            if (_site.Theme.Files.TryGetValue(name + extension, out var file))
                return file;
        }

        return null;
    }

    // Of a span: for a string the framework asks the culture, also where the comparison is ordinal.
    private IEnumerable<string> NamesIn(string folder) =>
        _site.Theme.Files.Keys.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && IsTemplate(f)).Select(f => f[folder.Length..f.AsSpan().LastIndexOf(".sbn-")]);

    // All of them, used or not: a theme author wants to hear of every mistake at once.
    private void ReportSyntaxErrors()
    {
        foreach (var path in _site.Theme.Files.Keys.Where(IsTemplate).Order(StringComparer.Ordinal))
        {
            if (!Engine.TryGetTemplate(path, out var template))
                continue;

            foreach (var error in template.Errors)
                _shared.Log.Add(new Diagnostic("LH508", Severity.Error, error.Message, new(error.Path, error.Line, error.Column)));
        }
    }

    private static bool IsTemplate(string path) => Extensions.Any(e => path.EndsWith(e, StringComparison.Ordinal));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}

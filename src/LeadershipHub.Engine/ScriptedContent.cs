using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Extending;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Scripts;
using LeadershipHub.Engine.Parsing.Scripts;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine;

/// <summary>Gathers what scripts add, one after the other, and reports what does not fit.</summary>
internal sealed partial class ScriptedContent
{
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "site", "page", "paginator", "shortcode", "hub", "url", "t", "include", "array", "date", "html", "math", "object", "regex", "string", "timespan", "this", "for", "if", "else", "end", "while",
        "break", "continue", "func", "ret", "capture", "readonly", "import", "with", "wrap", "case", "when", "tablerow", "true", "false", "null", "empty", "blank", "do", "in",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ParsedContent _content;
    private readonly Site _site;
    private readonly HubCalls _calls;
    private readonly ScriptPageParser _parser;
    private readonly Sources _sources;
    private readonly BuildOptions _options;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Lazy<ulong> _sourcesPrint;

    private readonly Dictionary<string, ParsedPage> _written;
    private readonly List<ParsedPage> _added = [];
    private readonly Dictionary<string, DataNode> _data;
    private readonly Dictionary<string, string> _dataOf = new(StringComparer.Ordinal);
    private readonly List<ScriptFunction> _functions = [];
    private readonly List<ScriptShortcode> _shortcodes = [];
    private readonly List<ScriptFile> _files = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly ScriptedTexts _texts;
    private DateTimeOffset? _nextChange;
    private bool _isVolatile;

    public ScriptedContent(ParsedContent content, Site site, HubSites sites, ScriptPageParser parser, Sources sources, BuildOptions options, List<Diagnostic> diagnostics)
    {
        (_content, _site, _parser, _sources, _options, _diagnostics) = (content, site, parser, sources, options, diagnostics);
        _calls = new(sites);
        _written = content.Pages.ToDictionary(page => page.Source.Path, StringComparer.Ordinal);
        _data = content.Data.ToDictionary(StringComparer.Ordinal);
        _texts = new(_written, parser, diagnostics);
        _sourcesPrint = new(PrintOfSources);
    }

    /// <summary>Those that have been added so far.</summary>
    public IReadOnlyList<ScriptFunction> Functions => _functions;

    /// <summary>Files that a script was made of.</summary>
    public void TakeFiles(IEnumerable<string> paths) => _taken.UnionWith(paths);

    /// <param name="page">The script's own page; null for a plugin.</param>
    public void Add(SourceFile file, string text, HubEffects effects, object? value, Page? page)
    {
        _diagnostics.AddRange(effects.Diagnostics);
        _taken.UnionWith(effects.Read);
        Watch(effects);
        AddData(file, effects);
        AddCalls(file, text, effects);
        AddFiles(file, effects, page);
        AddPages(file, effects, page);
        _texts.Note(file, effects);
        if (page is not null)
            AddText(file, value);
    }

    public ParsedContent Finish() => _content with
    {
        Config = _content.Config with { Taxonomies = _texts.Apply(_content.Config.Taxonomies) },
        Pages = [.. _written.Values.Concat(_added).OrderBy(page => page.Source.Path, StringComparer.Ordinal)],
        Data = _data.ToFrozenDictionary(StringComparer.Ordinal),
        Scripts = new()
        {
            Exist = true,
            Functions = [.. _functions],
            Shortcodes = [.. _shortcodes],
            Files = [.. _files],
            NextChange = _nextChange,
            IsVolatile = _isVolatile,
            TakenFiles = [.. _taken.Except(_sources.All.Select(source => source.Path), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => TakenFiles.Take(_options.SiteFolder, path))],
        },
    };

    private void Watch(HubEffects effects)
    {
        _isVolatile |= effects.IsVolatile || effects.TouchedTime;
        if (effects.TouchedDay)
            Note(_site.Locale.At(_site.Today.AddDays(1)));
        if (effects.Refresh is { } period)
            Note(_site.Now + period);

        void Note(DateTimeOffset moment) => _nextChange = _nextChange < moment ? _nextChange : moment;
    }

    private void AddData(SourceFile file, HubEffects effects)
    {
        foreach (var (name, value) in effects.Data)
        {
            if (!Name().IsMatch(name))
                _diagnostics.Add(ScriptDiagnostics.BadName("data", name, file.Path));
            else if (_data.ContainsKey(name) || _data.Keys.Any(key => key.StartsWith(name + "/", StringComparison.Ordinal)))
                _diagnostics.Add(ScriptDiagnostics.NameTaken("data", name, _dataOf.GetValueOrDefault(name, "a file of content/data"), file.Path));
            else
                (_data[name], _dataOf[name]) = (HubValues.ToData(value), file.Path);
        }
    }

    private void AddCalls(SourceFile file, string text, HubEffects effects)
    {
        var seesSite = effects.TouchedSite || effects.Read.Count > 0 || text.Contains("Site", StringComparison.Ordinal) || text.Contains("#load", StringComparison.Ordinal) || text.Contains("#r", StringComparison.Ordinal);
        foreach (var (name, function) in effects.Functions)
        {
            if (IsFree("function", name, _functions.Find(other => Same(other.Name, name))?.Script, file))
                _functions.Add(_calls.Function(name, file.Path, function, PrintOf(file, seesSite || !HubCalls.TakesPlainValues(function))));
        }

        foreach (var (name, function) in effects.Shortcodes)
        {
            if (IsFree("shortcode", name, _shortcodes.Find(other => Same(other.Name, name))?.Script, file))
                _shortcodes.Add(_calls.Shortcode(name, file.Path, function, PrintOf(file, seesSite: true)));
        }
    }

    private bool IsFree(string what, string name, string? by, SourceFile file)
    {
        if (!Name().IsMatch(name))
            _diagnostics.Add(ScriptDiagnostics.BadName(what, name, file.Path));
        else if (what is "function" && Reserved.Contains(name))
            _diagnostics.Add(ScriptDiagnostics.NameTaken(what, name, "the template language", file.Path));
        else if (by is not null)
            _diagnostics.Add(ScriptDiagnostics.NameTaken(what, name, by, file.Path));
        else
            return true;

        return false;
    }

    private void AddFiles(SourceFile file, HubEffects effects, Page? page)
    {
        foreach (var (path, content) in effects.Files)
        {
            if (!Permalink.TryParse(Below(path, page), out var permalink) || permalink.Path.EndsWith('/'))
                _diagnostics.Add(ScriptDiagnostics.NoPath("The file", path, file.Path));
            else
                _files.Add(new(permalink, file.Path, content));
        }
    }

    private void AddPages(SourceFile file, HubEffects effects, Page? page)
    {
        foreach (var added in effects.Pages)
        {
            var path = Below(added.Path, page);
            if (!path.EndsWith('/'))
                path += "/";
            if (!Permalink.TryParse(path, out var permalink) || permalink.Path is "/")
            {
                _diagnostics.Add(ScriptDiagnostics.NoPath("The page", added.Path, file.Path));
                continue;
            }

            // Its own name, so that no two pages have one source; those of plugins belong to the section of pages.
            var source = new SourceFile { Path = $"{(page is null ? $"content/pages/{file.Path}" : file.Path)}#{permalink.Path}", FullPath = file.FullPath, Size = file.Size, ModifiedTicks = file.ModifiedTicks };
            if (_added.Any(other => Same(other.Source.Path, source.Path)))
                _diagnostics.Add(ScriptDiagnostics.NameTaken("page", added.Path, file.Path, file.Path));
            else
                _added.Add(_parser.Page(source, FrontOf(added, permalink), added.Content.Text, added.Content.IsHtml, permalink.Path, _diagnostics));
        }
    }

    private static FrontMatter FrontOf(AddedPage added, Permalink permalink) => FrontMatter.Empty with
    {
        Title = added.Title,
        Slug = permalink.Path.TrimEnd('/').Split('/')[^1],
        Summary = added.Summary,
        Date = added.Date,
        Layout = added.Layout,
        Terms = added.Tags.Count == 0 ? [] : [new("tags", [.. added.Tags.Select(tag => new Located(tag, default))])],
    };

    private void AddText(SourceFile file, object? value)
    {
        var before = _written[file.Path];
        var content = value switch
        {
            null => HubContent.FromString(""),
            string markdown => HubContent.FromString(markdown),
            HubContent text => text,
            _ => null,
        };
        if (content is null)
            _diagnostics.Add(ScriptDiagnostics.NoContent(value?.GetType().Name ?? "", file.Path));
        else
            _written[file.Path] = _parser.Page(file, before.Front, content.Text, content.IsHtml, null, _diagnostics);
    }

    private static string Below(string path, Page? page) => path.StartsWith('/') ? path : $"{page?.Permalink.Path.TrimEnd('/')}/{path}";

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private ulong PrintOf(SourceFile file, bool seesSite)
    {
        var print = new ContentHasher();
        print.Append(BitConverter.GetBytes(file.Hash?.Bits ?? 0));
        if (seesSite)
            print.Append(BitConverter.GetBytes(_sourcesPrint.Value));
        return print.Finish().Bits;
    }

    // Of all that a script can see of the site, and more.
    private ulong PrintOfSources()
    {
        var print = new ContentHasher();
        foreach (var source in _sources.All)
        {
            print.Append(System.Text.Encoding.UTF8.GetBytes(source.Path));
            print.Append(BitConverter.GetBytes(source.Hash?.Bits ?? (ulong)source.ModifiedTicks));
        }

        print.Append(BitConverter.GetBytes(_site.Now.UtcTicks / TimeSpan.TicksPerDay));
        return print.Finish().Bits;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Extending;

/// <summary>
/// What a script sees: its public members are the script's own. A script reads the hub, adds to it, and says what is wrong; it runs once in a build that
/// has something to do, before the pages get their final places.
/// </summary>
public sealed class Hub
{
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly HubSite _site;
    private readonly HubContext _context;

    internal Hub(HubSite site, HubContext context) => (_site, _context, Effects) = (site, context, new() { Site = site });

    internal HubEffects Effects { get; }

    /// <summary>This object, to hand it to code of a library: <c>OurHub.Plugins.Register(Host)</c>.</summary>
    public Hub Host => this;

    /// <summary>Cancelled when the script is to stop: give it to what takes long.</summary>
    public CancellationToken Cancel => _context.Cancel;

    /// <summary>The hub as authors wrote it: pages, terms, quotes, data.</summary>
    public HubSite Site
    {
        get
        {
            Effects.TouchedSite = true;
            return _site;
        }
    }

    /// <summary>The day that it is in the site's time zone. With it the script runs again each day.</summary>
    public DateOnly Today
    {
        get
        {
            Effects.TouchedDay = true;
            return _site.Site.Today;
        }
    }

    /// <summary>The moment of the build in the site's time zone. With it the script runs in every build; <see cref="Today"/> costs less.</summary>
    public DateTimeOffset Now
    {
        get
        {
            Effects.TouchedTime = true;
            return _site.Site.Locale.Local(_site.Site.Now);
        }
    }

#pragma warning disable CA1822 // Scripts see the members of an object.
    /// <summary>Text that is HTML already and is taken as it is.</summary>
    public HubContent Html(string html) => new(html, isHtml: true);

    /// <summary>Text that is Markdown, as in a source of the hub.</summary>
    public HubContent Markdown(string markdown) => new(markdown, isHtml: false);

    /// <summary>Escapes a text for HTML and for attributes in quotes.</summary>
    public string Escape(string? text) => System.Net.WebUtility.HtmlEncode(text ?? "");
#pragma warning restore CA1822

    /// <summary>Fills in a template of the hub's template language (Scriban); texts are escaped.</summary>
    /// <param name="template">The template itself: <c>{{ for post in posts }}…{{ end }}</c>.</param>
    /// <param name="model">An object, record or dictionary whose members the template sees in snake case.</param>
    /// <exception cref="ArgumentException">The template has a mistake, with its line and column.</exception>
    public HubContent Render(string template, object? model = null) => new(_context.Render(template, HubValues.ToData(model)), isHtml: true);

    /// <summary>Adds a page.</summary>
    /// <param name="path">Its address below the base path (<c>/team/mara/</c>), or below the script's own page (<c>mara</c>).</param>
    /// <param name="title">Plain text.</param>
    /// <param name="content">Markdown as a string, or <see cref="Html"/>.</param>
    /// <param name="summary">Plain text; null takes the beginning of a text in Markdown.</param>
    /// <param name="date">Null for none.</param>
    /// <param name="layout">Name of the layout; null takes that of pages.</param>
    /// <param name="tags">Terms of the taxonomy <c>tags</c>.</param>
    public void AddPage(string path, string title, HubContent content, string? summary = null, DateTimeOffset? date = null, string? layout = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(content);
        Effects.Pages.Add(new(path, title, content, summary, date, layout, [.. tags ?? []]));
    }

    /// <summary>Gives a page one more term, as if its front matter had it. A taxonomy that the configuration does not declare comes to be.</summary>
    /// <param name="page">A post, a page or an episode.</param>
    /// <param name="taxonomy"><c>tags</c>, or a name of lower-case letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="term">As authors would write it.</param>
    public void AddTerm(HubPage page, string taxonomy, string term)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentException.ThrowIfNullOrWhiteSpace(taxonomy);
        ArgumentException.ThrowIfNullOrWhiteSpace(term);
        Effects.Terms.Add((page, taxonomy, term));
    }

    /// <summary>
    /// Changes the texts of posts, pages and episodes before anything is made of them: gets each page with its Markdown, and gives the Markdown to take instead. Transforms
    /// of several scripts work one after the other.
    /// </summary>
    public void Transform(Func<HubPage, string, string> transform)
    {
        ArgumentNullException.ThrowIfNull(transform);
        Effects.Transforms.Add(transform);
    }

    /// <summary>Adds a file to the output, in UTF-8.</summary>
    /// <param name="path">Below the base path: <c>/api/posts.txt</c>.</param>
    public void Output(string path, string text) => Output(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a file to the output.</summary>
    public void Output(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        Effects.Files.Add((path, content));
    }

    /// <summary>Adds a JSON file to the output; names of members become snake case.</summary>
    /// <param name="path">Below the base path: <c>/api/posts.json</c>.</param>
    /// <param name="value">Of types that System.Text.Json can write.</param>
    public void OutputJson(string path, object? value) => Output(path, JsonSerializer.Serialize(value, JsonOptions) + "\n");

    /// <summary>
    /// Gives templates a function, which is a filter too: <c>{{ page | mood }}</c>. It is called on several threads at once, and has to give the same for the
    /// same arguments and the same hub. Parameters may be texts, numbers, truth values, dates and <see cref="HubPage"/>; a result is escaped unless it is <see cref="Html"/>.
    /// </summary>
    /// <param name="name">Lower-case letters, digits and <c>_</c>.</param>
    public void Function(string name, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(function);
        Effects.Functions.Add((name, function));
    }

    /// <summary>Gives texts a shortcode: <c>{{&lt; name … &gt;}}</c>. As for <see cref="Function"/>; a shortcode of the theme with this name comes first.</summary>
    public void Shortcode(string name, Func<HubShortcode, object?> function)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(function);
        Effects.Shortcodes.Add((name, function));
    }

    /// <summary>Gives templates data: <c>site.data.name</c>.</summary>
    /// <param name="name">As a data file would be called; no other data may have it.</param>
    /// <param name="value">Objects, dictionaries, lists and plain values; members become snake case.</param>
    public void Data(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        Effects.Data.Add((name, value));
    }

    /// <summary>Reads a file of the site as UTF-8. Files that are read otherwise are not noticed when they change.</summary>
    /// <param name="path">Below the site's folder.</param>
    /// <exception cref="IOException">There is no such file, or it lies outside.</exception>
    public string ReadText(string path) => Encoding.UTF8.GetString(ReadBytes(path)).TrimStart('\uFEFF');

    /// <summary>Reads a file of the site.</summary>
    /// <param name="path">Below the site's folder.</param>
    /// <exception cref="IOException">There is no such file, or it lies outside.</exception>
    public byte[] ReadBytes(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Effects.Read.Add(path);
        return _context.Read(path);
    }

    /// <summary>Says that something is wrong, so that nothing is published.</summary>
    /// <param name="message">A sentence.</param>
    /// <param name="page">The page that it is about.</param>
    /// <param name="line">Of its source, from 1; 0 for the whole.</param>
    /// <param name="help">What to do about it.</param>
    public void Error(string message, HubPage? page = null, int line = 0, string? help = null) => Report(isError: true, message, page, line, help);

    /// <summary>Says that something may be wrong.</summary>
    /// <param name="message">A sentence.</param>
    /// <param name="page">The page that it is about.</param>
    /// <param name="line">Of its source, from 1; 0 for the whole.</param>
    /// <param name="help">What to do about it.</param>
    public void Warning(string message, HubPage? page = null, int line = 0, string? help = null) => Report(isError: false, message, page, line, help);

    /// <summary>Says something to whoever builds; it keeps nothing from being published.</summary>
    /// <param name="message">A sentence.</param>
    public void Log(string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        Effects.Diagnostics.Add(ScriptDiagnostics.Said(message, _context.Script));
    }

    /// <summary>The script reads what the hub cannot see (network, environment): every build runs it.</summary>
    public void Volatile() => Effects.IsVolatile = true;

    /// <summary>The script reads what the hub cannot see: a build runs it again when this time has passed.</summary>
    /// <param name="period">Longer than nothing.</param>
    public void Refresh(TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        Effects.Refresh = Effects.Refresh is { } before && before < period ? before : period;
    }

    private void Report(bool isError, string message, HubPage? page, int line, string? help)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        Effects.Diagnostics.Add(ScriptDiagnostics.Reported(isError, message, new SourceSpan(page?.SourcePath ?? _context.Script, line, line > 0 ? 1 : 0), help));
    }
}

/// <summary>What the build lends to a script.</summary>
/// <param name="Script">The script's path.</param>
/// <param name="Render">A template with the members of a map as its variables.</param>
/// <param name="Read">A file below the site's folder.</param>
internal sealed record HubContext(string Script, Func<string, Model.DataNode, string> Render, Func<string, byte[]> Read, CancellationToken Cancel);

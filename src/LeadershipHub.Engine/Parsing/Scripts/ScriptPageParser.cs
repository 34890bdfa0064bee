using System.Text;
using System.Text.RegularExpressions;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.FrontMatters;
using LeadershipHub.Engine.Parsing.Markdown;

namespace LeadershipHub.Engine.Parsing.Scripts;

/// <summary>Makes of what a script says the same that is made of a Markdown source.</summary>
public sealed partial class ScriptPageParser(SiteConfig config)
{
    private readonly FrontMatterReader _frontMatter = new(config);
    private readonly MarkdownParser _markdown = new(config.Markdown);
    private readonly string _basePath = new SiteUrls(config.BaseUrl).BasePath;

    /// <summary>The page of a script before it has run: with its front matter, without a text.</summary>
    /// <param name="header">The script's front matter and the line on which it begins; null where it has none.</param>
    public ParsedPage Head(SourceFile source, (string Text, int Line)? header, ICollection<Diagnostic> diagnostics)
    {
        var front = FrontMatter.Empty;
        if (header is { } found)
        {
            // The empty lines let places in the front matter be those in the script.
            var yaml = new StringBuilder("---\n").Append('\n', Math.Max(0, found.Line - 2)).Append(found.Text).Append("\n---\n");
            front = _frontMatter.Read(source, Encoding.UTF8.GetBytes(yaml.ToString()), FrontMatterKind.Page, diagnostics).Front;
        }

        return new(source, front, Body.Empty, Outline.Empty, ContentHash.Of([]));
    }

    /// <summary>A page with its text.</summary>
    /// <param name="at">Its address, where the script says it; null where the source decides.</param>
    public ParsedPage Page(SourceFile source, FrontMatter front, string text, bool isHtml, string? at, ICollection<Diagnostic> diagnostics)
    {
        var hash = ContentHash.Of(Encoding.UTF8.GetBytes((isHtml ? "html " : "markdown ") + text));
        if (isHtml)
            return new(source, front, new(Encoding.UTF8.GetBytes(text), []), OutlineOf(text), hash) { Address = at };

        var result = _markdown.Parse(text, 1, source.Path);
        foreach (var diagnostic in result.Diagnostics)
            diagnostics.Add(diagnostic with { Span = new(source.Path) });
        var outline = result.Outline with { Links = [.. result.Outline.Links.Select(link => link with { Target = WithoutBase(link.Target), Position = default })] };
        return new(source, front, new(result.Body.Html, [.. result.Body.Holes.Select(WithoutBase)]), outline, hash) { Address = at };
    }

    private Hole WithoutBase(Hole hole) => hole switch
    {
        LinkHole link => link with { Target = WithoutBase(link.Target) },
        ImageHole image => image with { Target = WithoutBase(image.Target) },
        _ => hole,
    };

    // What scripts read from pages has the base path, which Markdown adds by itself.
    private LinkTarget WithoutBase(LinkTarget target) =>
        target.Kind == LinkKind.Root && _basePath.Length > 1 && target.Path.StartsWith(_basePath, StringComparison.Ordinal) ? target with { Path = target.Path[(_basePath.Length - 1)..] } : target;

    private static Outline OutlineOf(string html) => Outline.Empty with
    {
        Anchors = [.. Id().Matches(html).Select(match => match.Groups["id"].Value).Distinct(StringComparer.Ordinal)],
        WordCount = Word().Count(Tag().Replace(html, " ")),
    };

    [GeneratedRegex("\\sid=[\"']?(?<id>[^\"'\\s>]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("[\\p{L}\\p{N}]+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Parsing.Markdown;

/// <summary>Results of the parser as text, the way <c>cases.yml</c> writes them.</summary>
internal static class Shown
{
    public static string Body(Body body)
    {
        var text = new StringBuilder();
        var html = body.Html.Span;
        var at = 0;
        foreach (var hole in body.Holes)
        {
            text.Append(Encoding.UTF8.GetString(html[at..hole.Offset])).Append('⟦').Append(Hole(hole)).Append('⟧');
            at = hole.Offset;
        }

        return text.Append(Encoding.UTF8.GetString(html[at..])).ToString();
    }

    public static string Diagnostic(Diagnostic diagnostic) =>
        string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Code} {diagnostic.Span.Line}:{diagnostic.Span.Column}");

    public static string Link(OutlineLink link) => string.Create(
        CultureInfo.InvariantCulture,
        $"{link.Position.Line}:{link.Position.Column} {(link.IsImage ? "image " : "")}{link.Target.Path}{link.Target.Suffix}");

    public static string Heading(Heading heading) => string.Create(CultureInfo.InvariantCulture, $"{heading.Level} {heading.Id} {heading.Text}");

    private static string Hole(Hole hole) => hole switch
    {
        LinkHole link => $"link {link.Target.Path}{link.Target.Suffix}",
        ImageHole image => $"image {image.Target.Path}{image.Target.Suffix}",
        UiTextHole { Argument: null } text => $"ui {text.Key}",
        UiTextHole text => $"ui {text.Key} {text.Argument}",
        HeadingLinkHole heading => $"#{heading.Id}",
        ShortcodeHole shortcode => $"shortcode {shortcode.Name}{Arguments(shortcode.Args, shortcode.Params)}{(shortcode.Inner is null ? "" : "|" + Body(shortcode.Inner))}",
        _ => throw new InvalidOperationException(hole.ToString()),
    };

    private static string Arguments(ImmutableArray<string> args, ImmutableArray<KeyValuePair<string, string>> named) =>
        string.Concat(args.Select(value => $" {value}")) + string.Concat(named.Select(pair => $" {pair.Key}=\"{pair.Value}\""));
}

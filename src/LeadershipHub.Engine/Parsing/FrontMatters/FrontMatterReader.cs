using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Markdown;
using LeadershipHub.Engine.Parsing.Podcasts;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>Takes Markdown sources apart and reads their front matter as the site's configuration wants it. Immutable and thread-safe.</summary>
public sealed class FrontMatterReader
{
    private static readonly string[] BuiltIn = ["tags", "categories", "series", "authors"];

    private readonly string[] _taxonomies;
    private readonly ImmutableArray<string> _allowed;
    private readonly SiteZone _zone;

    // A title is a plain text, in front matter as in a heading.
    private readonly MarkdownParser _headings = new(new() { SmartPunctuation = false });

    public FrontMatterReader(SiteConfig config)
    {
        _taxonomies = config.Taxonomies.Select(taxonomy => taxonomy.Name).Where(name => !BuiltIn.Contains(name, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        _allowed = config.AllowedFrontMatter;
        _zone = new(config.TimeZone);
    }

    /// <summary>
    /// The front matter and the text of a source. What is wrong is reported and left out; bytes that are not UTF-8 are an error, and
    /// stay in the text.
    /// </summary>
    public ParsedFrontMatter Read(SourceFile source, ReadOnlySpan<byte> bytes, FrontMatterKind kind, ICollection<Diagnostic> diagnostics)
    {
        bytes = Utf8Text.SkipMark(bytes);
        Utf8Text.Check(source.Path, bytes, diagnostics);

        var split = FrontMatterSplit.Of(bytes);
        if (split.IsClosed)
            return Titled(source, new(ReadHead(source, Encoding.UTF8.GetString(split.Head), kind, diagnostics), split.Body, split.BodyLine, hasFrontMatter: true));

        if (split.IsOpened)
            diagnostics.Add(FrontMatterDiagnostics.Unclosed(new(source.Path, 1, 1)));
        else if (LineOfLateFrontMatter(split.Body) is { } line)
            diagnostics.Add(FrontMatterDiagnostics.NotOnFirstLine(new(source.Path, line, 1)));

        return Titled(source, new(split.IsOpened ? EmptyOf(kind) with { IsUnreadable = true } : EmptyOf(kind), split.Body, split.BodyLine, split.IsOpened));
    }

    /// <summary>Reads a date, such as that in a file name, as front matter is read: in the site's time zone unless it has an offset.</summary>
    public bool TryReadDate(ReadOnlySpan<char> text, out DateTimeOffset date) => DateText.TryRead(text, _zone, out date, out _);

    // A mistake in the front matter may be that of the title, so that nothing is guessed then.
    private ParsedFrontMatter Titled(SourceFile source, ParsedFrontMatter parsed)
    {
        if (parsed.Front.Title is not null || parsed.Front.IsUnreadable || parsed.Front.PositionOf("title") != default)
            return parsed;

        var heading = LeadingHeading.Of(parsed.Body);
        return !heading.Line.IsEmpty && _headings.Parse(heading.Line, parsed.BodyLine, source.Path).Outline.Headings is [{ Level: 1, Text.Length: > 0 } title]
            ? new(parsed.Front with { Title = title.Text }, heading.Rest, parsed.BodyLine + heading.Lines, parsed.HasFrontMatter)
            : parsed;
    }

    private FrontMatter ReadHead(SourceFile source, string head, FrontMatterKind kind, ICollection<Diagnostic> diagnostics)
    {
        if (YamlReader.ReadText(source.Path, head, firstLine: 2, diagnostics) is not { } root)
            return EmptyOf(kind) with { IsUnreadable = true };

        var shape = kind switch
        {
            FrontMatterKind.Listing => ListingShape.Shape,
            FrontMatterKind.Episode => EpisodeShape.Shape,
            _ => PageShape.Shape,
        };
        var context = new ReadContext(source.Path, _zone, diagnostics);
        var unknown = new List<DataEntry>();
        var front = RootReader.Read(shape, root, context, unknown, subject: "Front matter");
        if (unknown.Count > 0)
            front = AddUnknown(front, unknown, kind, shape, context);

        return front with { Positions = context.TakePositions() };
    }

    private static FrontMatter EmptyOf(FrontMatterKind kind) => kind == FrontMatterKind.Episode ? FrontMatter.Empty with { Episode = new() } : FrontMatter.Empty;

    // A key that the shape does not know is a declared taxonomy, or the site's own: then it reaches templates below params.
    private FrontMatter AddUnknown(FrontMatter front, List<DataEntry> unknown, FrontMatterKind kind, Shape<FrontMatter> shape, ReadContext context)
    {
        var own = front.Params.Entries.ToBuilder();
        foreach (var entry in unknown)
        {
            if (kind != FrontMatterKind.Listing && _taxonomies.Contains(entry.Key, StringComparer.Ordinal))
            {
                front = AddTerms(front, entry, context);
                continue;
            }

            if (!_allowed.Contains(entry.Key, StringComparer.Ordinal))
                context.Report(ShapeDiagnostics.UnknownFrontMatter(context.Span(entry.KeyPosition), entry.Key, shape.Place, Known(kind, shape)));
            if (front.Params[entry.Key] is null)
                own.Add(entry);
        }

        return own.Count == front.Params.Entries.Length ? front : front with { Params = front.Params with { Entries = own.ToImmutable() } };
    }

    private static FrontMatter AddTerms(FrontMatter front, DataEntry entry, ReadContext context)
    {
        if (entry.Value is DataScalar { IsNull: true })
            return front;

        var outer = context.Enter(entry.Key, entry.Value.Position);
        var isRead = Types.LocatedTexts.TryRead(entry.Value, context, out var names);
        context.Leave(outer);
        return isRead ? TermGathering.Add(front, entry.Key, names) : front;
    }

    private IEnumerable<string> Known(FrontMatterKind kind, Shape<FrontMatter> shape) =>
        shape.KeyNames.Concat(_allowed).Concat(kind != FrontMatterKind.Listing ? _taxonomies : []);

    // Authors put an empty line or a comment before their front matter, and then wonder where their title went.
    private static int? LineOfLateFrontMatter(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body).AsSpan();
        var start = text.Length - text.TrimStart().Length;
        if (start == 0 || !text[start..].StartsWith("---", StringComparison.Ordinal))
            return null;

        var lines = text[start..].EnumerateLines();
        var isFence = lines.MoveNext() && lines.Current.TrimEnd() is "---";
        if (!isFence || !lines.MoveNext() || lines.Current.IndexOf(':') is not (> 0 and var colon))
            return null;

        var looksLikeKey = !lines.Current[..colon].ContainsAnyExceptInRange('_', 'z');
        return looksLikeKey ? text[..start].Count('\n') + 1 : null;
    }
}

using System.Collections.Immutable;
using LeadershipHub.Engine.Assembling;
using LeadershipHub.Engine.Checking.Quotes;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Parsing;
using LeadershipHub.Engine.Parsing.Data;

namespace LeadershipHub.Engine;

/// <summary>A site's quotes as they would be published now, without building anything.</summary>
public sealed class QuoteInspection
{
    // As the check of a build takes for the same words.
    private const double Alike = 0.75;

    private readonly NearDuplicates _near = new();
    private readonly List<KnownQuote> _known = [];

    /// <summary>In the order of the sources.</summary>
    public ImmutableArray<CollectionSummary> Collections { get; private init; } = [];

    public static Diagnosed<QuoteInspection> Of(BuildOptions options, CancellationToken cancel)
    {
        var log = new DiagnosticLog();
        var sources = log.Keep(SourceLoader.Load(options, cancel));
        if (sources.Config is null)
            return new(new(), log.InSourceOrder());

        var parsed = log.Keep(ContentParser.Parse(sources, options, memory: null, out _, cancel));
        var site = log.Keep(SiteAssembler.Assemble(parsed, options));
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        new QuoteChecker(site, findings).Check();
        log.Keep(new Diagnosed<int>(0, findings.DrainToImmutable()));
        var inspection = new QuoteInspection
        {
            Collections =
            [
                .. parsed.Quotes.Select(text => text.Collection).Distinct<QuoteCollection>(ReferenceEqualityComparer.Instance)
                    .Select(collection => new CollectionSummary(collection.Source.Path, collection.Title, collection.Quotes.CountBy(quote => quote.Status).ToImmutableDictionary())),
            ],
        };
        foreach (var text in parsed.Quotes)
            inspection.Add(new(text.Quote.Text, text.Quote.Author?.Name, text.Collection.Source.Path, text.Quote.Position));
        return new(inspection, log.InSourceOrder());
    }

    /// <summary>Whether a finding is about collections of quotes.</summary>
    public bool Concerns(Diagnostic finding) => Collections.Any(collection => string.Equals(collection.Path, finding.Span.Path, StringComparison.Ordinal));

    /// <summary>Looks for a quote with the same words, or nearly the same. The new one is known from here on.</summary>
    /// <returns>The one that was there before, or null.</returns>
    public KnownQuote? AddNew(string text, string? author, string path) => Add(new(text, author, path, default));

    /// <summary>The rows of a file with quotes from elsewhere: a list of maps in JSON or YAML, or CSV with names of columns.</summary>
    public static Diagnosed<ImmutableArray<ImportedRow>> ReadRows(string name, ReadOnlySpan<byte> bytes)
    {
        var findings = new List<Diagnostic>();
        var source = new SourceFile { Path = name, FullPath = name, Size = bytes.Length, ModifiedTicks = 0 };
        if (!DataFileReader.CanRead(source))
            return new([], [QuoteDiagnostics.NoTable(name)]);

        var root = DataFileReader.Read(source, bytes, findings);
        var list = root as DataList ?? (root as DataMap)?.Entries.Select(entry => entry.Value).OfType<DataList>().FirstOrDefault();
        var rows = list?.Items.OfType<DataMap>().Select(map => new ImportedRow(map.Position.Line, [.. map.Entries.Select(entry => new ImportedCell(entry.Key, TextOf(entry.Value)))]));
        return new([.. rows ?? []], [.. findings]);
    }

    private static string TextOf(DataNode value) => value switch
    {
        DataScalar { IsNull: true } => "",
        DataScalar scalar => scalar.Text.Trim(),
        DataList list => string.Join("; ", list.Items.Select(TextOf)),
        DataMap map => string.Join(", ", map.Entries.Select(entry => TextOf(entry.Value))),
        _ => "",
    };

    // A repeat counts too, so that the numbers of the search stay those of the list.
    private KnownQuote? Add(KnownQuote quote)
    {
        var alike = _near.Add(NearDuplicates.Normalized(quote.Text), Alike);
        _known.Add(quote);
        return alike.Count == 0 ? null : _known[alike.MaxBy(other => other.Alike).Other];
    }
}

/// <summary>A collection in a few figures.</summary>
/// <param name="Path">Below the site: <c>content/quotes/maxims.yml</c>.</param>
public sealed record CollectionSummary(string Path, string Title, ImmutableDictionary<QuoteStatus, int> Statuses)
{
    public int Count => Statuses.Values.Sum();
}

/// <summary>A quote and where it stands.</summary>
public sealed record KnownQuote(string Text, string? Author, string Path, Position Position);

/// <summary>A row of a file from elsewhere.</summary>
/// <param name="Line">Where it begins, from 1.</param>
public sealed record ImportedRow(int Line, ImmutableArray<ImportedCell> Cells);

/// <summary>A value by the name of its column; lists are joined by semicolons.</summary>
public sealed record ImportedCell(string Column, string Text);

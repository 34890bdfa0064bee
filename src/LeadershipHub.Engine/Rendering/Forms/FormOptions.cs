using System.Collections.Immutable;
using System.Globalization;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Quotes;

namespace LeadershipHub.Engine.Rendering.Forms;

/// <summary>The answers that a field offers: its own, the steps of a scale, quotes.</summary>
internal static class FormOptions
{
    public static ImmutableArray<FormOption> Of(FormField field, RenderState state)
    {
        if (Scale(field.Type) is var (from, to))
            return [.. Enumerable.Range(from, to - from + 1).Select(step => step.ToString(CultureInfo.InvariantCulture)).Select(step => new FormOption(step, step))];

        return field.Quotes is { } quotes ? [.. field.Options, .. OfQuotes(quotes, state)] : field.Options;
    }

    /// <summary>First and last step; null for what is no scale.</summary>
    public static (int From, int To)? Scale(FieldType type) => type switch
    {
        FieldType.Rating or FieldType.Csat => (1, 5),
        FieldType.Nps => (0, 10),
        _ => null,
    };

    // One that is not there is for the checks to report.
    private static IEnumerable<FormOption> OfQuotes(FormQuotes quotes, RenderState state)
    {
        var pages = quotes.Topic is null && !quotes.Ids.IsEmpty
            ? quotes.Ids.Select(id => QuoteFinder.ById(id.Text, state)).OfType<Page>()
            : QuoteFinder.OfTopic(quotes.Topic ?? "", quotes.Limit, state);
        foreach (var page in pages)
        {
            state.Trace.ReadQuote(page);
            if (page.Front.Quote is { } quote)
                yield return new(quote.Id, quote.Author is { } author ? $"{quote.Text} – {author.Name}" : quote.Text);
        }
    }
}

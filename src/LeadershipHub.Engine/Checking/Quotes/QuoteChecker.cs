using System.Collections.Immutable;
using System.Globalization;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Checking.Quotes;

/// <summary>Looks whether quotes can be trusted: sources, repeats, names.</summary>
internal sealed class QuoteChecker(Site site, ImmutableArray<Diagnostic>.Builder findings)
{
    private const double Alike = 0.75;

    public void Check()
    {
        var pages = site.Pages.Where(page => page.Kind == PageKind.Quote && page.Front.Quote is not null).ToArray();
        if (pages.Length == 0)
            return;

        var near = new NearDuplicates();
        var byText = new Dictionary<string, Page>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Length; i++)
        {
            var (page, quote) = (pages[i], pages[i].Front.Quote ?? new());
            CheckAlone(page, quote);
            var text = NearDuplicates.Normalized(quote.Text);
            var alike = near.Add(text, Alike);
            if (!byText.TryAdd(text, page))
                CheckRepeat(page, quote, byText[text]);
            else if (alike.Count > 0)
                findings.Add(QuoteDiagnostics.Alike(page, quote, pages[alike.MaxBy(other => other.Alike).Other]));
        }

        CheckNames(pages);
    }

    private void CheckAlone(Page page, Quote quote)
    {
        if (quote.Status == QuoteStatus.Verified && quote.Source is not { IsEmpty: false })
            findings.Add(QuoteDiagnostics.VerifiedWithoutSource(page, quote));
        foreach (var day in quote.Days)
        {
            if (!DateOnly.TryParseExact("2024-" + day.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                findings.Add(QuoteDiagnostics.NoDay(page, day));
        }
    }

    private void CheckRepeat(Page page, Quote quote, Page first)
    {
        var other = first.Front.Quote?.Author?.Name;
        findings.Add(string.Equals(quote.Author?.Name, other, StringComparison.Ordinal)
            ? QuoteDiagnostics.Repeated(page, quote, first)
            : QuoteDiagnostics.TwoAuthors(page, quote, first, other));
    }

    // 'F. Nightingale' is left alone; 'Florence Nightingal' and 'florence nightingale' are probably one person.
    private void CheckNames(Page[] pages)
    {
        var names = new Dictionary<string, (string Name, int Count, Page First)>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (page.Front.Quote?.Author?.Name is not { } name)
                continue;

            names[name] = names.TryGetValue(name, out var known) ? known with { Count = known.Count + 1 } : (name, 1, page);
        }

        var byShape = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _, first) in names.Values.OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var shape = string.Concat(NearDuplicates.Normalized(name).Where(letter => letter is not (' ' or 'a' or 'e' or 'i' or 'o' or 'u' or 'y')));
            if (!byShape.TryAdd(shape, name) && Spelling.Nearest(name, [byShape[shape]]) is not null)
                findings.Add(QuoteDiagnostics.TwoSpellings(first, name, byShape[shape]));
        }
    }
}

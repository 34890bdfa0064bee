using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Checking.Quotes;

/// <summary>What makes quotes hard to trust: LH860–LH865.</summary>
internal static class QuoteDiagnostics
{
    public static Diagnostic VerifiedWithoutSource(Page page, Quote quote) => new(
        "LH860", Severity.Error, $"The quote '{quote.Id}' is called verified, and no source says where it stands.", At(page, quote),
        "Write 'source:' with the work, and the year and page if you can, or call it 'attributed'.");

    public static Diagnostic Repeated(Page page, Quote quote, Page first) => new(
        "LH861", Severity.Warning, $"The quote '{quote.Id}' is there already: {Place(first)}.", At(page, quote), "Remove one of them.");

    public static Diagnostic Alike(Page page, Quote quote, Page other) => new(
        "LH862", Severity.Warning, $"The quote '{quote.Id}' says nearly the same as '{other.Slug}': {Place(other)}.", At(page, quote), "Keep the one whose source you know. If both are right, say so in their notes; the warning stays.");

    public static Diagnostic TwoAuthors(Page page, Quote quote, Page first, string? other) => new(
        "LH863", Severity.Warning, $"The same words are said to be {Name(quote.Author?.Name)} and {Name(other)}: {Place(first)}.", At(page, quote), "Look it up, and call the other 'misattributed', or remove it.");

    public static Diagnostic TwoSpellings(Page page, string name, string usual) => new(
        "LH864", Severity.Warning, $"'{name}' and '{usual}' are probably one person.", At(page, page.Front.Quote ?? new()), $"Write '{usual}'.");

    public static Diagnostic NoDay(Page page, Located day) => new(
        "LH865", Severity.Error, $"'{day.Text}' is not a day of the year.", new(page.Source?.Path ?? "", day.Position.Line, day.Position.Column), "Write month and day: 05-12.");

    public static Diagnostic NoTable(string name) => new(
        "LH866", Severity.Error, $"'{name}' is no table of quotes.", new(name), "Write a .csv with names of columns in its first row, or a .json or .yml with a list of maps.");

    private static string Name(string? name) => name is null ? "nobody's" : $"{name}'s";

    private static string Place(Page page) => At(page, page.Front.Quote ?? new()).ToString();

    private static SourceSpan At(Page page, Quote quote) => new(page.Source?.Path ?? "", quote.Position.Line, quote.Position.Column);
}

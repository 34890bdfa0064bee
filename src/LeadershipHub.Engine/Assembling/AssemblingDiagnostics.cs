using System.Globalization;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Assembling;

internal static class AssemblingDiagnostics
{
    public static Diagnostic NoTitle(ParsedPage page, string used) => new(
        "LH300", Severity.Warning, $"The page has no title; '{used}' is used.", At(page, default), "Write 'title:' into its front matter, or begin the text with '# ' and the title.");

    public static Diagnostic BadSlug(ParsedPage page, string slug) => new(
        "LH301", Severity.Error, $"The slug '{slug}' cannot be part of a URL path.", At(page, page.Front.PositionOf("slug")),
        "Use letters, digits and dashes; no slashes, no '..'.");

    public static Diagnostic NoDateForPermalink(ParsedPage page, string pattern) => new(
        "LH302", Severity.Error, $"The permalink pattern '{pattern}' needs a date, and the page has none.", At(page, default),
        "Write 'date:' into its front matter, or begin the file name with YYYY-MM-DD-.");

    public static Diagnostic BadFileName(SourceFile file) => new(
        "LH303", Severity.Error, $"'{file.Path}' cannot be published: a part of it is not a name on every system.", new(file.Path),
        "Rename the file or its folder without any of \\ : * ? \" < > | # %.");

    public static Diagnostic UnknownAuthor(ParsedPage page, Located name, IEnumerable<string> known) => new(
        "LH304", Severity.Warning, $"There is no author '{name.Text}' in content/authors.", At(page, name.Position),
        Spelling.DidYouMean(name.Text, known) ?? $"Add content/authors/{Slug.Of(name.Text)}.yml.");

    public static Diagnostic UnknownDefaultAuthor(string name, Position position, IEnumerable<string> known) => new(
        "LH305", Severity.Error, $"The default author '{name}' is not in content/authors.", new("site.config.yml", position.Line, position.Column),
        Spelling.DidYouMean(name, known) ?? $"Add content/authors/{Slug.Of(name)}.yml.");

    public static Diagnostic TermsMerged(string taxonomy, string name, string other, SourceSpan span) => new(
        "LH306", Severity.Warning, $"In '{taxonomy}', '{name}' and '{other}' have the same URL and are taken for one term.", span,
        "Write them alike, or choose a word that differs in letters.");

    public static Diagnostic EmptyTerm(ParsedPage page, string taxonomy, Located name) => new(
        "LH307", Severity.Error, $"'{name.Text}' in '{taxonomy}' has no letter or digit to make a URL of.", At(page, name.Position));

    public static Diagnostic TermWithoutPages(ParsedPage page, string taxonomy, IEnumerable<string> known) => new(
        "LH308", Severity.Warning, $"No page carries this term of '{taxonomy}', so it gets no page.", At(page, default),
        Spelling.DidYouMean(Path.GetFileNameWithoutExtension(page.Source.Path), known));

    public static Diagnostic ListTurnedOff(ParsedPage page, string taxonomy) => new(
        "LH315", Severity.Warning, $"The text has no page: '{taxonomy}' has no list of its terms.", At(page, default),
        $"Remove 'list: false' of '{taxonomy}' in site.config.yml, or use one of its terms.");

    public static Diagnostic UnknownRelated(ParsedPage page, Located name, IEnumerable<string> known) => new(
        "LH309", Severity.Error, $"The related page '{name.Text}' does not exist.", At(page, name.Position), Spelling.DidYouMean(name.Text, known));

    public static Diagnostic UnknownMenuPage(MenuItemConfig item, IEnumerable<string> known) => new(
        "LH310", Severity.Error, $"The menu entry '{item.Title}' points to '{item.Page}', which is not a published page.",
        new("site.config.yml", item.Position.Line, item.Position.Column), Spelling.DidYouMean(item.Page ?? "", known));

    public static Diagnostic RepeatedPart(ParsedPage page, int part, Page other) => new(
        "LH311", Severity.Warning, $"Part {part} of the series is already '{other.Source?.Path}'.",
        At(page, page.Front.Series?.Position ?? default), "Number each part once.");

    public static Diagnostic BadPermalink(ParsedPage page, string permalink) => new(
        "LH312", Severity.Error, $"'{permalink}' cannot be published: it leaves the site or has a part that is no file name.", At(page, page.Front.PositionOf("slug")));

    public static Diagnostic TwoSourcesForOneList(ParsedPage page, SourceFile other) => new(
        "LH313", Severity.Error, $"'{other.Path}' already holds the text of this page.", At(page, default), "Keep one of them.");

    public static Diagnostic TermTooLong(ParsedPage page, string taxonomy, Located name) => new(
        "LH314", Severity.Error, $"'{name.Text[..40]}…' in '{taxonomy}' is too long to make a URL of.", At(page, name.Position), "Choose a few words.");

    public static Diagnostic BadQuoteId(QuoteText text) => new(
        "LH317", Severity.Error, $"The id '{text.Quote.Id}' cannot be part of a URL.", At(text), "Use letters, digits and dashes.");

    public static Diagnostic QuoteIdTaken(QuoteText text, QuoteText first) => new(
        "LH318", Severity.Error, $"The id '{text.Quote.Id}' is already that of the quote at {At(first)}.", At(text), "Give one of them another 'id'.");

    private static SourceSpan At(QuoteText text) => new(text.Collection.Source.Path, text.Quote.Position.Line, text.Quote.Position.Column);

    public static Diagnostic TitleCarriesNumber(ParsedPage page, EpisodeTitle split)
    {
        var parts = (split.Number, split.Date) switch
        {
            ({ } number, { } date) => string.Create(CultureInfo.InvariantCulture, $"its number {number} and its date {date:yyyy-MM-dd}"),
            ({ } number, _) => string.Create(CultureInfo.InvariantCulture, $"its number {number}"),
            (_, { } date) => string.Create(CultureInfo.InvariantCulture, $"its date {date:yyyy-MM-dd}"),
            _ => "",
        };
        return new(
            "LH316", Severity.Note, $"The title carries {parts}; it is published as '{split.Clean}'.", At(page, page.Front.PositionOf("title")),
            "Write 'number:', 'date:' and the title by itself: players show the number beside it.");
    }

    private static SourceSpan At(ParsedPage page, Position position) => new(page.Source.Path, position.Line, position.Column);
}

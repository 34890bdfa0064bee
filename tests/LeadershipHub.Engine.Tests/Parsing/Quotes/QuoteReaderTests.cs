using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Parsing.Quotes;

namespace LeadershipHub.Engine.Tests.Parsing.Quotes;

public sealed class QuoteReaderTests
{
    [Fact]
    public void A_collection_has_the_title_of_its_file_where_it_has_none()
    {
        var collection = Read("short-words.yml", "quotes: [{ text: Listen. }]");

        Assert.Equal("short-words", collection.Name);
        Assert.Equal("Short words", collection.Title);
        Assert.Equal(QuoteOrder.File, collection.Order);
    }

    [Fact]
    public void An_id_is_made_of_the_last_name_and_the_first_words_and_numbered_where_it_is_taken()
    {
        var collection = Read("a.yml", """
            quotes:
              - { text: "What is done when I am not there, and more words", author: Florence Nightingale }
              - { text: "What is done when I am here", author: Florence Nightingale }
              - { text: "¿…?" }
              - { text: Listen., id: own }
            """);

        Assert.Equal(["nightingale-what-is-done-when-i-am", "nightingale-what-is-done-when-i-am-2", "quote", "own"], collection.Quotes.Select(quote => quote.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void An_author_of_the_list_lends_life_and_link_to_quotes_that_name_them()
    {
        var collection = Read("a.yml", """
            added: 2026-02-03
            authors: [{ name: Mara, life: 1970–, link: "https://example.org/" }]
            quotes:
              - { text: One, author: Mara }
              - { text: Two, author: { name: Mara, life: 1971– }, added: 2026-05-06 }
            """);

        Assert.Equal([new QuoteAuthor("Mara", "1970–", "https://example.org/", null), new QuoteAuthor("Mara", "1971–", null, null)], collection.Quotes.Select(quote => quote.Author));
        Assert.Equal([3, 6], collection.Quotes.Select(quote => quote.Added?.Day ?? 0));
    }

    [Theory]
    [InlineData("a.yml", "quotes:\n  - { text: 'Ask, then wait.', author: { name: Mara, life: 1970– }, source: { work: Diary, year: '2026' }, topics: [asking, bells], status: verified }\n")]
    [InlineData("a.json", """[{ "text": "Ask, then wait.", "author": { "name": "Mara", "life": "1970–" }, "source": { "work": "Diary", "year": "2026" }, "topics": ["asking", "bells"], "status": "verified" }]""")]
    [InlineData("a.csv", "text,author,life,work,year,topics,status\n\"Ask, then wait.\",Mara,1970–,Diary,2026,asking; bells,verified\n")]
    public void The_three_formats_say_the_same(string file, string text)
    {
        var quote = Assert.Single(Read(file, text).Quotes);

        Assert.Equal("Ask, then wait.", quote.Text);
        Assert.Equal(new QuoteAuthor("Mara", "1970–", null, null), quote.Author);
        Assert.Equal(new QuoteSource("Diary", "2026", null, null), quote.Source);
        Assert.Equal(["asking", "bells"], quote.Topics.Select(topic => topic.Text), StringComparer.Ordinal);
        Assert.Equal(QuoteStatus.Verified, quote.Status);
    }

    [Theory]
    [InlineData("quotes: [{ author: Mara }]")]
    [InlineData("quotes: [{ text: A, status: sure }]")]
    [InlineData("quotes: [{ text: A, autor: Mara }]")]
    [InlineData("title: Nothing in it")]
    public void What_is_wrong_in_a_collection_is_reported_at_its_line(string text)
    {
        var diagnostics = new List<Diagnostic>();

        _ = Read("a.yml", text, diagnostics);

        var finding = Assert.Single(diagnostics);
        Assert.Equal("content/quotes/a.yml", finding.Span.Path);
        Assert.Equal(1, finding.Span.Line);
    }

    private static QuoteCollection Read(string file, string text)
    {
        var diagnostics = new List<Diagnostic>();
        var collection = Read(file, text, diagnostics);
        Assert.Empty(diagnostics);
        return collection;
    }

    private static QuoteCollection Read(string file, string text, List<Diagnostic> diagnostics) =>
        QuoteReader.Read(new SourceFile { Path = "content/quotes/" + file, FullPath = file, Size = 0, ModifiedTicks = 0 }, Encoding.UTF8.GetBytes(text), SiteZone.Utc, diagnostics);
}

using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Parsing.Quotes;

namespace LeadershipHub.Engine.Tests.Parsing.Quotes;

public sealed class QuotePagesTests
{
    [Theory]
    [InlineData("Listen.", null, "Listen.")]
    [InlineData("Listen.", "Mara Quill", "Listen. – Mara Quill")]
    [InlineData("Ask only what you will answer.\nThen show what you did.", "Mara Quill", "Ask only what you will answer. Then show what you did. – Mara Quill")]
    [InlineData("Ask only what you will answer for, and then show what you did.", "Mara Quill", "Ask only what you will answer for, and then show what … – Mara Quill")]
    [InlineData("Ask only what you will answer for.", "Somebody whose name is so long that no title could hold it", "Ask only what you will … – Somebody whose name is so long that no title could hold it")]
    public void A_title_has_the_first_words_and_the_author(string text, string? author, string title) =>
        Assert.Equal(title, QuotePages.FrontOf(new Quote { Text = text, Author = author is null ? null : new(author, null, null, null) }).Title);
}

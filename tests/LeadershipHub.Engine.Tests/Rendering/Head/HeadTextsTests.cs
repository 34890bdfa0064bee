using LeadershipHub.Engine.Rendering.Head;

namespace LeadershipHub.Engine.Tests.Rendering.Head;

public sealed class HeadTextsTests
{
    [Theory]
    [InlineData("Bring a chair", "The Counter", " · The Counter")]
    [InlineData("Bring a chair", "", "")]
    [InlineData("Bring a chair", null, "")]
    public void A_title_is_followed_by_the_sites_name(string title, string? site, string expected) =>
        Assert.Equal(expected, HeadTexts.Suffix(title, " · ", site));

    [Fact]
    public void A_title_that_would_be_cut_stands_alone()
    {
        Assert.Equal(" · " + new string('s', 27), HeadTexts.Suffix(new string('t', 40), " · ", new string('s', 27)));
        Assert.Equal("", HeadTexts.Suffix(new string('t', 40), " · ", new string('s', 28)));
    }

    [Fact]
    public void A_description_of_a_usual_length_stays_as_it_is()
    {
        var text = new string('d', 200);
        Assert.Same(text, HeadTexts.Description(text));
        Assert.Null(HeadTexts.Description(null));
    }

    [Fact]
    public void A_long_description_ends_with_a_sentence()
    {
        var first = new string('a', 99) + ". " + new string('b', 50) + "?";
        Assert.Equal(first, HeadTexts.Description(first + "\n\n" + new string('c', 90) + "."));
    }

    [Fact]
    public void A_long_sentence_ends_with_a_word()
    {
        var words = string.Join(' ', Enumerable.Repeat("nine-char", 40));
        var cut = HeadTexts.Description("Short. " + words);
        Assert.Equal("Short. " + string.Join(' ', Enumerable.Repeat("nine-char", 19)) + " …", cut);
    }

    [Fact]
    public void A_description_without_a_space_is_cut_in_its_word() =>
        Assert.Equal(new string('d', 198) + " …", HeadTexts.Description(new string('d', 300)));

    [Fact]
    public void A_long_description_in_Japanese_ends_with_a_sentence()
    {
        var first = new string('声', 120) + "。";
        Assert.Equal(first, HeadTexts.Description(first + new string('店', 120) + "。"));
    }
}

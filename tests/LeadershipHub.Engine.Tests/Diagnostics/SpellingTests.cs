using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Keys = ["tags", "title", "draft", "summary", "categories"];

    [Theory]
    [InlineData("tga", null)]
    [InlineData("tasg", "tags")]
    [InlineData("Tags", "tags")]
    [InlineData("titel", "title")]
    [InlineData("sumary", "summary")]
    [InlineData("categroies", "categories")]
    [InlineData("ctgories", "categories")]
    [InlineData("catgros", null)]
    [InlineData("", null)]
    public void The_nearest_is_within_two_edits_or_one_for_short_words(string word, string? nearest) => Assert.Equal(nearest, Spelling.Nearest(word, Keys));

    [Fact]
    public void Of_two_that_are_equally_near_the_first_in_ordinal_order_is_meant() => Assert.Equal("bat", Spelling.Nearest("aat", ["cat", "bat"]));

    [Fact]
    public void A_swap_of_neighbours_is_one_edit() => Assert.Equal("date", Spelling.Nearest("dtae", ["date"]));

    [Fact]
    public void Nothing_near_says_nothing() => Assert.Null(Spelling.DidYouMean("weather", Keys));
}

using LeadershipHub.Feedback.Forms;

namespace LeadershipHub.Feedback.Tests.Forms;

public sealed class HtmlPatternTests
{
    [Theory]
    [InlineData("a|b", "ab", false)]
    [InlineData("a|b", "b", true)]
    [InlineData(@"\d+", "٣", false)]
    [InlineData(@"[\w-]+", "a_b-1", true)]
    [InlineData("a", "a\n", false)]
    [InlineData(@"(?=.*\d).{3,}", "ab1", true)]
    [InlineData("[a-z[]+", "a[", true)]
    public void A_pattern_is_matched_by_the_whole_value(string pattern, string value, bool expected)
    {
        var (matcher, problem) = HtmlPattern.Compile(pattern);

        Assert.Null(problem);
        Assert.Equal(expected, matcher!.IsMatch(value));
    }

    [Fact]
    public void A_pattern_that_is_none_is_a_sentence_not_an_exception() => Assert.NotNull(HtmlPattern.Compile("(").Problem);
}

using LeadershipHub.Publishing.Planning;

namespace LeadershipHub.Publishing.Tests.Planning;

public sealed class DeleteLimitTests
{
    [Theory, InlineData(0, 20), InlineData(50, 20), InlineData(100, 20), InlineData(1000, 200)]
    public void A_fifth_may_go_and_twenty_at_least(int files, int limit) => Assert.Equal(limit, DeleteLimit.Default.Of(files));

    [Theory, InlineData("0", 0), InlineData("7", 7), InlineData("50%", 500), InlineData("100%", 1000), InlineData("0%", 0)]
    public void What_is_asked_for_is_what_may_go(string text, int limit)
    {
        Assert.True(DeleteLimit.TryParse(text, out var parsed));
        Assert.Equal(limit, parsed.Of(1000));
    }

    [Theory, InlineData(""), InlineData("%"), InlineData("-1"), InlineData("101%"), InlineData("many"), InlineData("1.5")]
    public void Anything_else_is_no_limit(string text) => Assert.False(DeleteLimit.TryParse(text, out _));
}

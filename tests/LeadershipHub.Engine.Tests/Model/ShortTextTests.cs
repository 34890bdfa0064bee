using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("Ask, then wait.", 15, "Ask, then wait.")]
    [InlineData("Ask, then wait.", 14, "Ask, then …")]
    [InlineData("Ask, then wait.", 8, "Ask …")]
    [InlineData("Ask-then-wait", 8, "Ask-th …")]
    [InlineData("Bell 🔔🔔🔔", 10, "Bell …")]
    [InlineData("🔔🔔🔔🔔🔔", 7, "🔔🔔 …")]
    public void A_text_ends_with_a_word_and_never_within_a_character(string text, int most, string expected) =>
        Assert.Equal(expected, ShortText.Words(text, most));
}

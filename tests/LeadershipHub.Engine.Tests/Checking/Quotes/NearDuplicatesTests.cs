using LeadershipHub.Engine.Checking.Quotes;

namespace LeadershipHub.Engine.Tests.Checking.Quotes;

public sealed class NearDuplicatesTests
{
    private const double Least = 0.75;

    [Theory]
    [InlineData("It isn’t what we say, or think.", "it isnt what we say or think")]
    [InlineData("Crème fraîche!", "creme fraiche")]
    [InlineData("One\nline — two", "one line two")]
    public void Capitals_accents_and_punctuation_do_not_count(string text, string normalized) =>
        Assert.Equal(normalized, NearDuplicates.Normalized(text));

    [Theory]
    [InlineData("Nothing great was ever achieved without enthusiasm.", "Nothing great was ever accomplished without enthusiasm.")]
    [InlineData("The question is not what you look at, but what you see.", "The question’s not what you look at but what you see!")]
    [InlineData("Ask only what you will answer for.", "Ask only what you will answer for. Then show what you did about it, by the till.")]
    public void What_says_nearly_the_same_is_found(string one, string other)
    {
        var near = new NearDuplicates();

        Assert.Empty(near.Add(NearDuplicates.Normalized(one), 0.7));

        Assert.Equal(0, Assert.Single(near.Add(NearDuplicates.Normalized(other), 0.7)).Other);
    }

    [Fact]
    public void What_shares_a_few_words_is_not()
    {
        var near = new NearDuplicates();
        _ = near.Add("a queue is a sentence that your customers are saying together", Least);

        Assert.Empty(near.Add("a queue is what your customers make of a door that opens late", Least));
        Assert.Empty(near.Add("", Least));
    }

    /// <summary>Every text with a word changed is found again among many, without comparing all with all.</summary>
    [Fact]
    public void A_changed_word_in_a_long_quote_is_found_among_a_thousand()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 1000).Select(_ => Enumerable.Range(0, 18).Select(_ => Word(random)).ToArray()).ToArray();
        var near = new NearDuplicates();
        foreach (var text in texts)
            Assert.Empty(near.Add(string.Join(' ', text), Least));

        var found = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            string[] changed = [.. texts[i]];
            changed[random.Next(changed.Length)] = Word(random);
            if (near.Add(string.Join(' ', changed), Least).Any(alike => alike.Other == i))
                found++;
        }

        Assert.InRange(found, 990, 1000);
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => (char)('a' + random.Next(26)))]);
}

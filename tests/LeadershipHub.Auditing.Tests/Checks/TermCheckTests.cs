using LeadershipHub.Auditing.Checks;
using LeadershipHub.Engine.Model.Auditing;

namespace LeadershipHub.Auditing.Tests.Checks;

public sealed class TermCheckTests
{
    [Theory]
    [InlineData("Teamwork", "teamwork")]
    [InlineData("Team work", "Team-Work")]
    [InlineData("Feedback", "Feedbacks")]
    [InlineData("goal-setting", "Goal Settings")]
    [InlineData("Delegation", "Deligation")]
    [InlineData("Delegation", "Delegaton")]
    [InlineData("Delegation", "Delegationn")]
    [InlineData("Führung", "Führun")]
    [InlineData("Ａｇｉｌｅ", "agile")]
    public void Terms_that_look_like_one_are_named_once(string often, string once)
    {
        var finding = Assert.Single(TermChecks.Check(new("tags", [new(once, 1, "content/b.md"), new(often, 5, "content/a.md")])));

        Assert.Equal($"content/b.md: note LH955: In 'tags', '{once}' (1 page) looks like '{often}' (5 pages). Take one spelling in all front matter.", finding.ToString());
    }

    [Theory]
    [InlineData("Trust", "Truss")]
    [InlineData("Teamwork", "Network")]
    [InlineData("Retrospective 2024", "Retrospective 2025")]
    [InlineData("Quarter Q1", "Quarter Q12")]
    [InlineData("Delegation", "Relegations of two")]
    [InlineData("Boss", "Bos")]
    [InlineData("C#", "C++")]
    [InlineData("!", "?")]
    public void Terms_that_differ_are_left_alone(string one, string other) => Assert.Empty(TermChecks.Check(new("tags", [new(one, 1, null), new(other, 1, null)])));

    [Fact]
    public void Every_spelling_is_held_against_the_most_used()
    {
        var found = TermChecks.Check(new("tags", [new("delegaton", 1, "a"), new("Delegation", 9, "b"), new("delegation", 2, "c")])).ToList();

        Assert.Equal("c a", string.Join(' ', found.Select(d => d.Span.Path)));
        Assert.All(found, d => Assert.Contains("looks like 'Delegation' (9 pages)", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Thousands_of_terms_are_looked_at()
    {
        var random = new Random(3);
        var terms = Enumerable.Range(0, 20_000).Select(_ => new AuditedTerm(string.Concat(Enumerable.Range(0, random.Next(3, 30)).Select(_ => (char)random.Next('a', 'z' + 1))), random.Next(1, 50), "content/a.md"));

        Assert.All(TermChecks.Check(new("tags", [.. terms, new("Psychological safety", 60, null), new("psychological-safty", 1, null)])), d => Assert.Equal("LH955", d.Code));
    }
}

using System.Globalization;
using LeadershipHub.Engine.Assembling;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Assembling;

public sealed class SeriesNumberingTests
{
    /// <summary>A letter a part, old to new, with its number where it has one.</summary>
    [Theory]
    [InlineData("a b c", "a b c")]
    [InlineData("a b1 c", "b a c")]
    [InlineData("a b c2", "a c b")]
    [InlineData("a3 b2 c1", "c b a")]
    [InlineData("a b9", "a b")]
    [InlineData("a1 b1 c", "a b c")]
    [InlineData("a5 b c d", "b c d a")]
    [InlineData("a2 b4 c d", "c a d b")]
    [InlineData("", "")]
    public void Numbered_parts_take_their_place_and_the_others_fill_the_gaps(string parts, string expected)
    {
        var pages = parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((part, day) => Page(part, day)).Reverse();

        Assert.Equal(expected, string.Join(' ', SeriesNumbering.InOrder(pages).Select(page => page.Title)));
    }

    private static Page Page(string part, int day) => new()
    {
        Id = day,
        Kind = PageKind.Post,
        Title = part[..1],
        Slug = part[..1],
        Permalink = Permalink.Parse($"/{part[..1]}/"),
        Url = $"/{part[..1]}/",
        Date = DateTimeOffset.UnixEpoch.AddDays(day),
        Text = new(
            new() { Path = $"content/posts/{part}.md", FullPath = part, Size = 1, ModifiedTicks = 0 },
            FrontMatter.Empty with { Series = new("S", part.Length > 1 ? int.Parse(part[1..], CultureInfo.InvariantCulture) : null, default) },
            Body.Empty,
            Outline.Empty,
            default),
    };
}

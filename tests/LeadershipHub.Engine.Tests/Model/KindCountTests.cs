using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class KindCountTests
{
    [Fact]
    public void Kinds_are_counted_from_nought_without_a_gap()
    {
        Assert.Equal(Enumerable.Range(0, PageKinds.Count), Enum.GetValues<PageKind>().Select(kind => (int)kind));
        Assert.Equal(Enumerable.Range(0, QueryKinds.Count), Enum.GetValues<QueryKind>().Select(kind => (int)kind));
    }

    [Fact]
    public void Kinds_of_pages_have_names_with_hyphens() =>
        Assert.Equal(
            Enum.GetValues<PageKind>().Select(kind => string.Concat(kind.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()))),
            Enum.GetValues<PageKind>().Select(PageKinds.NameOf),
            StringComparer.Ordinal);
}

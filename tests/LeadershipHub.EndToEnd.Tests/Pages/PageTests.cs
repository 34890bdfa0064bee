using System.Collections.Immutable;
using LeadershipHub.EndToEnd.Tests.Browsing;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>What holds of every type of page on a small telephone and on a desk.</summary>
public abstract class PageTests(Bench bench, HubLanguage language, int width)
{
    public static TheoryData<string> Pages => [.. VisitedPages.Names];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_light_page_breaks_no_rule_of_accessibility(string page) =>
        AssertNone((await VisitAsync(page)).ViolationsInLight);

    [Theory, MemberData(nameof(Pages))]
    public async Task A_dark_page_breaks_no_rule_of_accessibility(string page) =>
        AssertNone((await VisitAsync(page)).ViolationsInDark);

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_does_not_scroll_sideways(string page)
    {
        var visit = await VisitAsync(page);

        Assert.True(visit is { Overflow: <= 0, Overflowing: "" }, $"{visit.Overflow} px too wide:\n{visit.Overflowing}");
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_loads_without_an_error_and_asks_nothing_of_other_hosts(string page) =>
        AssertNone((await VisitAsync(page)).Faults);

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_the_status_that_is_due(string page) =>
        Assert.Equal(page is VisitedPages.NotFound ? 404 : 200, (await VisitAsync(page)).Status);

    private static void AssertNone(ImmutableArray<string> faults) => Assert.True(faults.IsEmpty, string.Join('\n', faults));

    private Task<Visit> VisitAsync(string page) => bench.Visits.ToAsync(language, page, width);
}

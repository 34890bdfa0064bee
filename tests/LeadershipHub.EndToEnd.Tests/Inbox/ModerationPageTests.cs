using LeadershipHub.EndToEnd.Tests.Browsing;
using LeadershipHub.Feedback.Storing;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Inbox;

/// <summary>The pages where people decide, in a browser: by eye, by keyboard, by screen reader, and against what strangers write.</summary>
public sealed class ModerationPageTests(Bench bench)
{
    [Theory, InlineData(390), InlineData(1200)]
    public async Task Every_page_keeps_the_rules_of_accessibility_in_light_and_dark_and_fits_its_window(int width)
    {
        await using var hub = await InboxHub.StartAsync();
        await HostilePosts.SendAsync(hub);
        var page = await bench.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await using var context = page.Context;
        AssertGood(await Visits.MakeAsync(page, hub.Endpoint, "moderation/"));
        await SignInAsync(hub, page);

        var some = (await hub.EntriesAsync()).Where((_, i) => i % 7 == 0).Select(entry => $"entries/{entry.Id}");
        foreach (var path in (string[])["", "?search=nothing+like+it", "results", .. some])
            AssertGood(await Visits.MakeAsync(page, hub.Endpoint, $"moderation/{path}"));
    }

    [Fact]
    public async Task By_keyboard_alone_somebody_signs_in_finds_an_entry_and_approves_it()
    {
        await using var hub = await InboxHub.StartAsync();
        await HostilePosts.SendOneAsync(hub, "led", ("message", "Hello."));
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        await page.GotoAsync(new Uri(hub.Endpoint, "moderation/").AbsoluteUri);

        await TabToAsync(page, "#token");
        await page.Keyboard.TypeAsync(InboxHub.ModerationToken);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Entries" })).ToBeVisibleAsync();
        await TabToAsync(page, "a[href*='/entries/']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Decide" })).ToBeVisibleAsync();
        await TabToAsync(page, "button[value=approve]");
        await page.Keyboard.PressAsync("Space");

        await Assertions.Expect(page.Locator(".status.approved")).ToBeVisibleAsync();
        Assert.Equal(EntryStatus.Approved, Assert.Single(await hub.EntriesAsync()).Status);
    }

    [Fact]
    public async Task A_decision_in_the_list_comes_back_to_the_list_as_it_was()
    {
        await using var hub = await InboxHub.StartAsync();
        await HostilePosts.SendOneAsync(hub, "led", ("message", "Needle."));
        await HostilePosts.SendOneAsync(hub, "led", ("message", "Hay."));
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        await SignInAsync(hub, page);
        await page.GetByLabel("Search").FillAsync("needle");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 entry");

        await page.GetByRole(AriaRole.Button, new() { Name = "Reject: Led" }).ClickAsync();

        await Assertions.Expect(page.Locator(".status.rejected")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 entry");
        await Assertions.Expect(page.GetByLabel("Search")).ToHaveValueAsync("needle");
    }

    [Fact]
    public async Task An_answer_is_saved_and_an_entry_is_erased_only_by_somebody_who_is_sure()
    {
        await using var hub = await InboxHub.StartAsync();
        await HostilePosts.SendOneAsync(hub, "led", ("message", "Why?"));
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        await SignInAsync(hub, page);
        await page.Locator("a[href*='/entries/']").ClickAsync();

        await page.Locator("#answer").FillAsync("</textarea><b>Therefore.</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the answer" }).ClickAsync();
        await Assertions.Expect(page.Locator("#answer")).ToHaveValueAsync("</textarea><b>Therefore.</b>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase" }).ClickAsync();
        Assert.Single(await hub.EntriesAsync());
        await page.GetByLabel("Erase it with its files, for ever").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Erase" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("0 entries");
        Assert.Empty(await hub.EntriesAsync());
    }

    [Fact]
    public async Task Whatever_is_sent_nothing_of_it_runs_where_it_is_read_and_nothing_fails()
    {
        await using var hub = await InboxHub.StartAsync();
        var statuses = await HostilePosts.SendAsync(hub);
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        var (watched, dialogs) = (new Watched(page, hub.Endpoint), new List<string>());
        page.Dialog += (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        await SignInAsync(hub, page);
        var entries = await hub.EntriesAsync();

        Assert.DoesNotContain(statuses, status => status >= 500);
        Assert.True(entries.Length > 20);
        foreach (var path in (string[])["", "results", "?search=%3Cscript%3Ewindow.pwned%3D1%3C%2Fscript%3E", .. entries.Select(entry => $"entries/{entry.Id}")])
        {
            await page.GotoAsync(new Uri(hub.Endpoint, $"moderation/{path}").AbsoluteUri);
            Assert.False(await page.EvaluateAsync<bool>("() => 'pwned' in window"), path);
            Assert.Equal(0, await page.Locator("script, img, iframe, object, embed, [onerror], [onload], [onclick], [style], a[href^='javascript:']").CountAsync());
            Assert.Equal(1, await page.Locator("link, meta[http-equiv]").CountAsync());
        }

        Assert.Empty(dialogs);
        Assert.Empty(watched.Faults);
    }

    private static async Task SignInAsync(InboxHub hub, IPage page)
    {
        await page.GotoAsync(new Uri(hub.Endpoint, "moderation/").AbsoluteUri);
        await page.Locator("#token").FillAsync(InboxHub.ModerationToken);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Entries" })).ToBeVisibleAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        const int Most = 60;
        for (var i = 0; i < Most; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"The Tab key does not lead to {selector}.");
    }

    private static void AssertGood(Visit visit)
    {
        Assert.Equal(200, visit.Status);
        Assert.True(visit.Overflow <= 0, visit.Overflowing);
        Assert.Equal("", visit.Overflowing);
        Assert.Empty(visit.Faults);
        Assert.Empty(visit.ViolationsInLight);
        Assert.Empty(visit.ViolationsInDark);
    }
}

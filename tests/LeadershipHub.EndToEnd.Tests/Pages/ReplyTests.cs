using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>Replies under a post, and answering one of them.</summary>
public sealed class ReplyTests(Bench bench)
{
    private const string Path = "2026/10/how-to-run-a-counter-hour/";
    private const string First = "0199c101a2b34c5d8e6f708192a3b4c5";

    [Fact]
    public async Task Replies_stand_in_threads_under_the_one_that_they_answer()
    {
        await using var page = await OpenAsync();

        var below = page.Page.Locator($"#reply-{First} > ol > li");

        await Assertions.Expect(below).ToHaveCountAsync(1);
        await Assertions.Expect(below.Locator("> ol > li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.Locator($"#reply-{First} .entry-answer").First).ToContainTextAsync("The stool goes on our board");
    }

    [Fact]
    public async Task Who_answers_a_reply_is_told_whom_and_may_answer_the_piece_instead()
    {
        await using var page = await OpenAsync();
        var target = page.Page.Locator("[data-reply]");

        await page.Page.Locator($"[data-reply-to='{First}']").ClickAsync();
        await Assertions.Expect(page.Page.Locator("[data-replying]")).ToContainTextAsync("You are replying to Ines.");
        await Assertions.Expect(target).ToHaveValueAsync(First);
        await Assertions.Expect(page.Page.GetByLabel("Your name")).ToBeFocusedAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Reply to the piece instead" }).ClickAsync();

        await Assertions.Expect(target).ToHaveValueAsync("");
        await Assertions.Expect(page.Page.Locator("[data-replying]")).ToBeHiddenAsync();
    }

    private async Task<OpenPage> OpenAsync()
    {
        var hub = await bench.Hubs.English;
        var page = await bench.Browser.NewPageAsync(new());
        await page.GotoAsync(new Uri(hub.Url, Path).AbsoluteUri);
        return new(page);
    }

    private sealed record OpenPage(IPage Page) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
    }
}

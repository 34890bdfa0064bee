using System.Globalization;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>The player of an episode, by hand, by keyboard and without script.</summary>
public sealed class PlayerTests(Bench bench)
{
    private const string Path = "podcast/084-a-ward-clerk-on-mornings/";

    [Fact]
    public async Task A_key_plays_and_another_stops()
    {
        var page = await OpenAsync(Path);
        await using var context = page.Context;
        var play = page.GetByRole(AriaRole.Button, new() { Name = "Play" });
        await play.FocusAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime > 0.2");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");

        await Assertions.Expect(play).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('audio').paused"));
    }

    [Fact]
    public async Task Keys_skip_and_change_the_speed()
    {
        var page = await OpenAsync(Path);
        await using var context = page.Context;
        await page.GetByRole(AriaRole.Button, new() { Name = "Play" }).FocusAsync();

        await page.Keyboard.PressAsync("l");
        Assert.Equal(30, await TimeAsync(page), 0.5);
        await page.Keyboard.PressAsync("j");
        Assert.Equal(15, await TimeAsync(page), 0.5);
        await page.Keyboard.PressAsync("Home");
        Assert.Equal(0, await TimeAsync(page), 0.5);
        await page.Keyboard.PressAsync(".");

        Assert.Equal(1.2, await page.EvaluateAsync<double>("() => document.querySelector('audio').playbackRate"));
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Speed")).ToHaveValueAsync("1.2");
    }

    [Fact]
    public async Task The_slider_is_told_in_words_and_moves_with_arrows()
    {
        var page = await OpenAsync(Path);
        await using var context = page.Context;
        var slider = page.GetByRole(AriaRole.Slider, new() { Name = "Position" });
        await page.WaitForFunctionAsync("() => document.querySelector('.seek').max > 30");

        await slider.FillAsync("20");

        Assert.Equal(20, await TimeAsync(page), 0.5);
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "0:20 of 0:35");
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.True(await TimeAsync(page) > 20);
    }

    [Fact]
    public async Task A_script_that_comes_after_the_sound_knows_how_long_it_is()
    {
        var hub = await bench.Hubs.English;
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        var isSoundKnown = new TaskCompletionSource();
        await page.RouteAsync("**/js/player.*", async route =>
        {
            await isSoundKnown.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(new Uri(hub.Url, Path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => document.querySelector('audio')?.readyState >= 1");

        isSoundKnown.SetResult();

        await Assertions.Expect(page.GetByRole(AriaRole.Slider, new() { Name = "Position" })).ToHaveAttributeAsync("aria-valuetext", "0:00 of 0:35");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('.seek').max > 30"));
    }

    [Fact]
    public async Task A_chapter_plays_from_where_it_begins_and_is_marked()
    {
        var page = await OpenAsync(Path);
        await using var context = page.Context;
        var chapter = page.Locator(".chapters a").Nth(1);
        var start = double.Parse(await chapter.GetAttributeAsync("data-start") ?? "", CultureInfo.InvariantCulture);

        await chapter.ClickAsync();

        await page.WaitForFunctionAsync("start => document.querySelector('audio').currentTime > start", start);
        await Assertions.Expect(chapter).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#t=[0-9.]+$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task A_link_to_a_time_opens_the_episode_there()
    {
        var page = await OpenAsync(Path + "#t=0:18");
        await using var context = page.Context;

        Assert.Equal(18, await TimeAsync(page), 0.5);
        await page.Locator(".prose a.timestamp").First.ClickAsync();

        await page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime > 18.1");
    }

    [Fact]
    public async Task The_transcript_is_searched_and_leads_to_its_times()
    {
        var page = await OpenAsync(Path);
        await using var context = page.Context;
        await page.GetByText("Transcript", new() { Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the transcript" }).FillAsync("NOTICE");

        await Assertions.Expect(page.Locator(".transcript li:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".transcript output")).ToHaveTextAsync("1 found");
        await page.Locator(".transcript li:visible a.time").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime > 20");
        await Assertions.Expect(page.Locator(".transcript li[data-now]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_position_is_kept_until_the_next_visit()
    {
        var page = await OpenAsync(Path);
        await using var context = page.Context;
        await page.WaitForFunctionAsync("() => document.querySelector('audio').duration > 30");
        await page.EvaluateAsync("() => { document.querySelector('audio').currentTime = 12.5; }");
        await page.WaitForFunctionAsync("() => Object.keys(localStorage).some(key => key.startsWith('player:/'))");

        await page.ReloadAsync();

        await page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime >= 12");
    }

    [Fact]
    public async Task Without_script_the_browser_plays_and_everything_can_be_read()
    {
        var page = await OpenAsync(Path, script: false);
        await using var context = page.Context;

        await Assertions.Expect(page.Locator("audio[controls]")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download" })).ToHaveAttributeAsync("href", "/podcast/084-a-ward-clerk-on-mornings.mp3");
        await page.GetByText("Transcript", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("I stand up. Before I know who it is, I stand up.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".chapters a").First).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("#t=0$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task The_front_page_plays_the_newest_episode()
    {
        var page = await OpenAsync("");
        await using var context = page.Context;

        await page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();

        await page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime > 0.2");
    }

    [Fact]
    public async Task A_feed_opened_in_a_browser_says_what_it_is()
    {
        var page = await OpenAsync("podcast/feed.xml");
        await using var context = page.Context;

        var seen = await page.EvaluateAsync<string[]>("() => { const channel = document.querySelector('channel'); return [getComputedStyle(channel, '::before').content, getComputedStyle(channel.querySelector('title')).display, getComputedStyle(document.querySelector('item guid')).display]; }");

        Assert.Contains("podcast apps", seen[0], StringComparison.Ordinal);
        Assert.Equal("block", seen[1]);
        Assert.Equal("none", seen[2]);
    }

    private static Task<double> TimeAsync(IPage page) => page.EvaluateAsync<double>("() => document.querySelector('audio').currentTime");

    private async Task<IPage> OpenAsync(string path, bool script = true)
    {
        var hub = await bench.Hubs.English;
        var page = await bench.Browser.NewPageAsync(new() { JavaScriptEnabled = script });
        await page.GotoAsync(new Uri(hub.Url, path).AbsoluteUri);
        return page;
    }
}

using System.Text;
using System.Text.Json;
using LeadershipHub.EndToEnd.Tests.Browsing;
using LeadershipHub.EndToEnd.Tests.Sites;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>What readers send, in a browser, with and without script, against an endpoint on loopback.</summary>
public sealed class FormTests(Bench bench) : IAsyncLifetime
{
    private FormHub? _hub;

    private FormHub Hub => _hub ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _hub = await FormHub.StartAsync();

    public async ValueTask DisposeAsync() => await Hub.DisposeAsync();

    [Fact]
    public async Task Every_kind_of_field_arrives_and_the_answer_takes_the_forms_place()
    {
        var page = await OpenAsync("every/");
        await using var context = page.Context;
        var watched = new Watched(page, Hub.Url);
        await FillAsync(page);

        await SubmitAsync(page);

        var done = page.Locator(".form-done");
        await Assertions.Expect(done).ToHaveTextAsync("Thank you for all of it.");
        await Assertions.Expect(done).ToBeFocusedAsync();
        var post = Assert.Single(Hub.Posts);
        Assert.Equal("/f/every", post.Path);
        Assert.Equal(Sorted(Expected), Sorted(post.Values.Where(value => Expected.ContainsKey(value.Key))), StringComparer.Ordinal);
        Assert.Equal(["plan: plan.txt"], post.Files, StringComparer.Ordinal);
        Assert.Equal(new Uri(Hub.Url, "every/").AbsoluteUri, post.Values["page_url"]);
        Assert.Matches("^[0-9]{13}$", post.Values["shown_at"]);
        Assert.Equal("", post.Values["second_topic"]);
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task Without_script_the_same_form_posts_and_redirects()
    {
        var page = await OpenAsync("every/", script: false);
        await using var context = page.Context;
        await Assertions.Expect(page.GetByText("If your answer to “Where?” is Elsewhere.")).ToBeVisibleAsync();
        await FillAsync(page);

        await SubmitAsync(page);

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Hub.Url, "thanks/").AbsoluteUri);
        var post = Assert.Single(Hub.Posts);
        Assert.Equal(Sorted(Expected), Sorted(post.Values.Where(value => Expected.ContainsKey(value.Key))), StringComparer.Ordinal);
        Assert.Equal("", post.Values["shown_at"]);
    }

    [Fact]
    public async Task Several_wrong_answers_are_listed_and_each_is_a_link_to_its_field()
    {
        var page = await OpenAsync("every/");
        await using var context = page.Context;
        await page.GetByLabel("Your address").FillAsync("nobody");

        await SubmitAsync(page);

        var summary = page.Locator(".form-summary");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(summary.GetByRole(AriaRole.Link)).ToHaveTextAsync(
        [
            "Your name: Please answer this.", "Your address: An address looks like name@example.org.", "May we call?: Please choose one.", "You may keep this.: Please answer this.",
        ]);
        await summary.GetByRole(AriaRole.Link).Nth(1).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Your address")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Your address")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Empty(Hub.Posts);
    }

    [Theory]
    [InlineData("Your site", "example", "A link begins with https://.")]
    [InlineData("Telephone", "abc", "Digits and spaces.")]
    [InlineData("How many people?", "12", "The most is 9.")]
    [InlineData("How many people?", "0", "The least is 1.")]
    [InlineData("How many people?", "1.5", "Please choose one of the nearest values.")]
    [InlineData("Which day?", "2025-12-31", "The least is 2026-01-01.")]
    [InlineData("Your name", "  ", "Please answer this.", "")]
    public async Task One_wrong_answer_gets_the_focus_and_says_what_is_wanted(string label, string text, string error, string? instead = null)
    {
        var page = await OpenAsync("every/");
        await using var context = page.Context;
        await FillAsync(page);
        var field = page.GetByLabel(label);
        await field.FillAsync(instead ?? text);

        await SubmitAsync(page);

        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".field[data-wrong] .error")).ToHaveTextAsync(error);
        Assert.Empty(Hub.Posts);
        await field.FillAsync(label is "Your name" ? "Mara" : "");
        await Assertions.Expect(page.Locator(".field[data-wrong]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_named_before_it_is_sent()
    {
        var page = await OpenAsync("every/");
        await using var context = page.Context;
        await FillAsync(page);
        await page.GetByLabel("A plan").SetInputFilesAsync(new FilePayload { Name = "large.txt", MimeType = "text/plain", Buffer = new byte[2000] });

        await SubmitAsync(page);

        await Assertions.Expect(page.Locator(".field[data-field=plan] .error")).ToContainTextAsync("The file is larger than");
        Assert.Empty(Hub.Posts);
    }

    [Fact]
    public async Task A_field_with_a_condition_is_asked_and_sent_only_where_it_holds()
    {
        var page = await OpenAsync("every/");
        await using var context = page.Context;
        var where = page.GetByLabel("Where is that?");
        await FillAsync(page);
        await Assertions.Expect(where).ToBeVisibleAsync();

        await page.Locator("select").SelectOptionAsync("Shop");
        await Assertions.Expect(where).ToBeHiddenAsync();
        await SubmitAsync(page);

        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        Assert.False(Assert.Single(Hub.Posts).Values.ContainsKey("where"));
    }

    [Fact]
    public async Task A_field_with_a_condition_has_to_be_answered_only_where_it_holds()
    {
        var page = await OpenAsync("every/");
        await using var context = page.Context;
        await FillAsync(page);
        await page.GetByLabel("Where is that?").FillAsync("");

        await SubmitAsync(page);

        await Assertions.Expect(page.GetByLabel("Where is that?")).ToBeFocusedAsync();
        Assert.Empty(Hub.Posts);
    }

    [Fact]
    public async Task Without_script_a_field_with_a_condition_may_stay_empty()
    {
        var page = await OpenAsync("every/", script: false);
        await using var context = page.Context;
        await FillAsync(page);
        await page.Locator("select").SelectOptionAsync("Shop");
        await page.GetByLabel("Where is that?").FillAsync("");

        await SubmitAsync(page);

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Hub.Url, "thanks/").AbsoluteUri);
        Assert.Equal("", Assert.Single(Hub.Posts).Values["where"]);
    }

    [Fact]
    public async Task What_the_endpoint_finds_wrong_stands_beside_its_field()
    {
        Hub.Answer = context => FormHub.JsonAsync(context, 422, """{"ok":false,"errors":[{"field":"message","code":"link","message":"Please no links."}]}""");
        var page = await OpenSmallAsync();
        await using var context = page.Context;

        await SubmitAsync(page);

        await Assertions.Expect(page.Locator(".field[data-field=message] .error")).ToHaveTextAsync("Please no links.");
        await Assertions.Expect(page.Locator("textarea")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync("A message.");
    }

    [Theory, InlineData(500, "It could not be sent."), InlineData(403, "The form is not accepted just now."), InlineData(413, "The files are too large together.")]
    public async Task A_refusal_is_said_and_keeps_what_was_typed(int status, string said)
    {
        Hub.Answer = context => FormHub.JsonAsync(context, status, "{}");
        var page = await OpenSmallAsync();
        await using var context = page.Context;

        await SubmitAsync(page);

        await Assertions.Expect(page.Locator(".form-status")).ToContainTextAsync(said);
        await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync("A message.");
        await Assertions.Expect(page.Locator("button[type=submit]")).ToHaveTextAsync("Try again");
    }

    [Fact]
    public async Task A_retry_of_the_same_has_the_same_key_and_another_text_another()
    {
        Hub.Answer = context => FormHub.JsonAsync(context, 500, "{}");
        var page = await OpenSmallAsync();
        await using var context = page.Context;
        await SubmitAsync(page);
        await Assertions.Expect(page.Locator(".form-status[data-bad]")).ToBeVisibleAsync();
        await SubmitAsync(page);
        await WaitForPostsAsync(page, 2);
        await page.Locator("textarea").FillAsync("Another message.");

        await SubmitAsync(page);
        await WaitForPostsAsync(page, 3);

        var keys = Hub.Posts.Select(post => post.Key).ToArray();
        Assert.NotNull(keys[0]);
        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2], StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_reload_brings_back_what_was_typed_but_no_consent()
    {
        var page = await OpenSmallAsync();
        await using var context = page.Context;
        await page.GetByLabel("You may keep it.").CheckAsync();

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync("A message.");
        await Assertions.Expect(page.GetByLabel("You may keep it.")).Not.ToBeCheckedAsync();
        await SubmitAsync(page);
        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("textarea")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task While_a_slow_endpoint_works_a_second_click_sends_nothing()
    {
        var answered = new TaskCompletionSource();
        Hub.Answer = async context =>
        {
            await answered.Task;
            await FormHub.AcceptAsync(context);
        };
        var page = await OpenSmallAsync();
        await using var context = page.Context;

        await SubmitAsync(page);
        await Assertions.Expect(page.Locator(".form-status")).ToHaveTextAsync("Sending …");
        await Assertions.Expect(page.Locator("button[type=submit]")).ToHaveAttributeAsync("aria-disabled", "true");
        // Playwright waits for a button that says it is disabled; a hurried reader does not.
        await page.Locator("button[type=submit]").DispatchEventAsync("click");
        answered.SetResult();

        await Assertions.Expect(page.Locator(".form-done")).ToHaveTextAsync("It has arrived.");
        Assert.Single(Hub.Posts);
    }

    [Fact]
    public async Task Too_many_at_once_are_sent_again_when_the_endpoint_says()
    {
        var first = true;
        Hub.Answer = context =>
        {
            if (!first)
                return FormHub.AcceptAsync(context);

            first = false;
            context.Response.Headers.RetryAfter = "1";
            return FormHub.JsonAsync(context, 429, "{}");
        };
        var page = await OpenSmallAsync();
        await using var context = page.Context;

        await SubmitAsync(page);

        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        Assert.Equal(2, Hub.Posts.Count);
        Assert.Single(Hub.Posts.Select(post => post.Key).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Offline_it_says_so_and_sends_when_the_net_is_back()
    {
        var page = await OpenSmallAsync();
        await using var context = page.Context;
        await context.SetOfflineAsync(true);

        await SubmitAsync(page);
        await Assertions.Expect(page.Locator(".form-status")).ToContainTextAsync("You are offline.");
        Assert.Empty(Hub.Posts);
        await context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        Assert.Single(Hub.Posts);
    }

    [Fact]
    public async Task The_browser_solves_the_challenge_before_it_sends()
    {
        var page = await OpenAsync("worked/");
        await using var context = page.Context;
        await page.GetByLabel("Message").FillAsync("Hello.");

        await SubmitAsync(page);

        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        using var proof = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(Assert.Single(Hub.Posts).Values["altcha"])));
        Assert.Equal(1200, proof.RootElement.GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Nobody_meets_the_trap_by_eye_or_by_keyboard()
    {
        var page = await OpenAsync("small/");
        await using var context = page.Context;
        var trap = page.Locator("[name=second_topic]");

        await Assertions.Expect(trap).Not.ToBeInViewportAsync();
        await page.Locator("textarea").FocusAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(trap).Not.ToBeFocusedAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Textbox, new() { Name = "Leave this empty" }).CountAsync());
    }

    private static Dictionary<string, string> Expected { get; } = new(StringComparer.Ordinal)
    {
        ["name"] = "Mara",
        ["email"] = "mara@example.org",
        ["phone"] = "030 12345",
        ["site"] = "https://example.org/",
        ["people"] = "7",
        ["day"] = "2026-03-04",
        ["story"] = "Long ago.",
        ["place"] = "other",
        ["where"] = "At sea",
        ["contact"] = "Rather not",
        ["topics"] = "Listening,Asking",
        ["news"] = "true",
        ["stars"] = "4",
        ["likely"] = "10",
        ["mood"] = "5",
        ["campaign"] = "may",
        ["agreed"] = "true",
    };

    private static async Task FillAsync(IPage page)
    {
        foreach (var (label, text) in ((string Label, string Text)[])[("Your name", "Mara"), ("Your address", "mara@example.org"), ("Telephone", "030 12345"), ("Your site", "https://example.org/"), ("How many people?", "7"), ("Which day?", "2026-03-04"), ("Your story", "Long ago.")])
            await page.GetByLabel(label).FillAsync(text);

        await page.Locator("select").SelectOptionAsync("other");
        await page.GetByLabel("Where is that?").FillAsync("At sea");
        foreach (var choice in (string[])["Rather not", "Listening", "Asking", "Send me letters", "4 of 5", "10, very likely", "Very happy", "You may keep this."])
            await page.GetByLabel(choice).CheckAsync();
        await page.GetByLabel("A plan").SetInputFilesAsync(new FilePayload { Name = "plan.txt", MimeType = "text/plain", Buffer = "plan"u8.ToArray() });
    }

    private static IEnumerable<string> Sorted(IEnumerable<KeyValuePair<string, string>> values) => values.Select(value => $"{value.Key}={value.Value}").Order(StringComparer.Ordinal);

    private static Task SubmitAsync(IPage page) => page.Locator("form[data-form] button[type=submit]").ClickAsync();

    private async Task WaitForPostsAsync(IPage page, int count)
    {
        await Assertions.Expect(page.Locator("form[data-busy]")).ToHaveCountAsync(0);
        Assert.Equal(count, Hub.Posts.Count);
    }

    private async Task<IPage> OpenSmallAsync()
    {
        var page = await OpenAsync("small/");
        await page.Locator("textarea").FillAsync("A message.");
        return page;
    }

    private async Task<IPage> OpenAsync(string path, bool script = true)
    {
        var page = await bench.Browser.NewPageAsync(new() { JavaScriptEnabled = script });
        await page.GotoAsync(new Uri(Hub.Url, path).AbsoluteUri);
        return page;
    }
}

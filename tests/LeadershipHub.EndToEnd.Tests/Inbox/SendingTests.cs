using LeadershipHub.EndToEnd.Tests.Browsing;
using LeadershipHub.Feedback.Storing;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Inbox;

/// <summary>What readers send from the site's pages to the hub's own endpoint, in a browser.</summary>
public sealed class SendingTests(Bench bench)
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_question_with_a_proof_of_work_arrives()
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, "ask-us/");
        await using var context = page.Context;
        var watched = new Watched(page, hub.Endpoint);
        await page.GetByLabel("Where shall we send the answer?").FillAsync("mara@example.org");
        await page.Locator("select").SelectOptionAsync("A workshop");
        await page.GetByLabel("What happened, and what did you wonder afterwards?").FillAsync("The bell rang, and nobody moved.");

        await SendAsync(page);

        await Assertions.Expect(page.Locator(".form-done")).ToContainTextAsync("It is on the counter, face up.");
        var entry = Assert.Single(await hub.EntriesAsync());
        Assert.Equal((EntryStatus.Pending, "ask-us", new Uri(hub.Url, "ask-us/").AbsoluteUri), (entry.Status, entry.Form, entry.PageUrl));
        Assert.Equal(["email: mara@example.org (private)", "place: A workshop", "message: The bell rang, and nobody moved."], Said(entry));
        Assert.DoesNotContain(watched.Faults, fault => !fault.StartsWith($"elsewhere: {hub.Url}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reply_arrives_with_its_consent()
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, "reply/");
        await using var context = page.Context;
        await FillReplyAsync(page);

        await SendAsync(page);

        await Assertions.Expect(page.Locator(".form-done")).ToContainTextAsync("We read it before it appears here.");
        var entry = Assert.Single(await hub.EntriesAsync());
        Assert.Equal(["name: Mara", "message: We tried it."], Said(entry));
        Assert.Equal("You may show my reply and my name under this piece.", Assert.Single(entry.Consents).Text);
    }

    [Fact]
    public async Task A_testimonial_arrives_with_its_picture()
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, "testimonial/");
        await using var context = page.Context;
        await FillTestimonialAsync(page, new() { Name = "counter.png", MimeType = "image/png", Buffer = Png });

        await SendAsync(page);

        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        var entry = Assert.Single(await hub.EntriesAsync());
        Assert.Equal(["usefulness: 4", "mood: 5", "recommend: 10", "story: The queue went to the other side.", "name: Mara", "photo: counter.png (private)"], Said(entry));
        Assert.Equal(("image/png", Png.Length), (Assert.Single(entry.Files).MediaType, entry.Files[0].Size));
    }

    [Fact]
    public async Task A_vote_is_counted_at_once()
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, "best-maxim/");
        await using var context = page.Context;
        await page.Locator("input[type=radio]").Nth(1).CheckAsync();
        await page.GetByLabel("You may count my vote").CheckAsync();

        await SendAsync(page);

        await Assertions.Expect(page.Locator(".form-done")).ToHaveTextAsync("Noted. We count once a month.");
        var entry = Assert.Single(await hub.EntriesAsync());
        Assert.Equal(EntryStatus.Approved, entry.Status);
        Assert.Equal(["maxim: stand-up-first"], Said(entry));
    }

    [Fact]
    public async Task Without_script_a_form_leads_to_its_page_of_thanks()
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, "led/", script: false);
        await using var context = page.Context;
        await page.GetByLabel("Message").FillAsync("Hello.");

        await SendAsync(page);

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(hub.Url, "thanks/").AbsoluteUri);
        Assert.Equal(["message: Hello."], Said(Assert.Single(await hub.EntriesAsync())));
    }

    [Fact]
    public async Task Without_script_a_form_without_such_a_page_gets_one_from_the_endpoint_with_the_way_back()
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, "reply/", script: false);
        await using var context = page.Context;
        await FillReplyAsync(page);

        await SendAsync(page);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Thank you");
        await Assertions.Expect(page.Locator(".card")).ToHaveCSSAsync("border-top-style", "solid");
        Assert.Single(await hub.EntriesAsync());
        await page.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(hub.Url, "reply/").AbsoluteUri);
    }

    [Fact]
    public async Task Without_script_what_is_wrong_is_listed_on_a_page_that_everybody_can_read()
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, "testimonial/", script: false);
        await using var context = page.Context;
        await FillTestimonialAsync(page, new() { Name = "counter.png", MimeType = "image/png", Buffer = "MZ, no picture\0"u8.ToArray() });

        await SendAsync(page);

        await Assertions.Expect(page.GetByRole(AriaRole.Listitem)).ToHaveTextAsync("A picture of your counter: 'counter.png' is of a type that is not taken here.");
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByLabel("What changed?")).ToHaveValueAsync("The queue went to the other side.");
    }

    [Theory, InlineData("led/", "Please check the form"), InlineData("reply/", "Thank you")]
    public async Task Pages_of_the_endpoint_for_senders_keep_the_rules_of_accessibility(string path, string title)
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, path);
        await using var context = page.Context;
        if (path == "reply/")
            await FillReplyAsync(page);

        // As a browser without script sends it; axe itself needs one.
        await page.EvaluateAsync("() => { document.querySelector('form[data-form]').submit(); }");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync(title);
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Theory, InlineData("reply/", "honeypot"), InlineData("hasty/", "too_fast")]
    public async Task A_program_is_thanked_too_but_its_entry_is_spam(string path, string reason)
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, path);
        await using var context = page.Context;
        if (path == "reply/")
        {
            await FillReplyAsync(page);
            await page.EvaluateAsync("() => { document.querySelector('[name=second_topic]').value = 'https://example.com/'; }");
        }
        else
        {
            await page.GetByLabel("Message").FillAsync("Hello.");
        }

        await SendAsync(page);

        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        var entry = Assert.Single(await hub.EntriesAsync());
        Assert.Equal((EntryStatus.Spam, reason), (entry.Status, entry.SpamReason));
    }

    [Fact]
    public async Task What_only_the_endpoint_can_see_is_said_beside_the_field_and_can_be_mended()
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, "testimonial/");
        await using var context = page.Context;
        await FillTestimonialAsync(page, new() { Name = "counter.png", MimeType = "image/png", Buffer = "MZ, no picture\0"u8.ToArray() });

        await SendAsync(page);

        await Assertions.Expect(page.Locator(".field[data-field=photo] .error")).ToHaveTextAsync("'counter.png' is of a type that is not taken here.");
        await Assertions.Expect(page.GetByLabel("A picture of your counter")).ToBeFocusedAsync();
        Assert.Empty(await hub.EntriesAsync());
        await page.GetByLabel("A picture of your counter").SetInputFilesAsync(new FilePayload { Name = "counter.png", MimeType = "image/png", Buffer = Png });
        await SendAsync(page);
        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        Assert.Single(await hub.EntriesAsync());
    }

    [Fact]
    public async Task Too_many_submissions_are_told_how_long_to_wait()
    {
        await using var hub = await InboxHub.StartAsync(options => options with { Limits = options.Limits with { PerAddress = 1 } });
        for (var i = 0; i < 2; i++)
        {
            var page = await OpenAsync(hub, "reply/");
            await FillReplyAsync(page);
            await SendAsync(page);
            await Assertions.Expect(i == 0 ? page.Locator(".form-done") : page.Locator(".form-status")).ToContainTextAsync(i == 0 ? "Thank you." : "seconds");
            await page.Context.DisposeAsync();
        }

        Assert.Single(await hub.EntriesAsync());
    }

    [Fact]
    public async Task A_double_click_sends_once()
    {
        await using var hub = await InboxHub.StartAsync();
        var page = await OpenAsync(hub, "reply/");
        await using var context = page.Context;
        await FillReplyAsync(page);

        await page.Locator("form[data-form] button[type=submit]").DblClickAsync();

        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        Assert.Single(await hub.EntriesAsync());
    }

    private static async Task FillReplyAsync(IPage page)
    {
        await page.GetByLabel("Your name").FillAsync("Mara");
        await page.GetByLabel("Your reply").FillAsync("We tried it.");
        await page.GetByLabel("You may show my reply").CheckAsync();
    }

    private static async Task FillTestimonialAsync(IPage page, FilePayload picture)
    {
        foreach (var choice in (string[])["4 of 5", "Very happy", "10, very likely", "You may publish my story"])
            await page.GetByLabel(choice).CheckAsync();

        await page.GetByLabel("What changed?").FillAsync("The queue went to the other side.");
        await page.GetByLabel("Your name").FillAsync("Mara");
        await page.GetByLabel("A picture of your counter").SetInputFilesAsync(picture);
    }

    private static string[] Said(Entry entry) => [.. entry.Fields.Select(field => $"{field.Name}: {string.Join(", ", field.Values)}{(field.IsPrivate ? " (private)" : "")}")];

    private static Task SendAsync(IPage page) => page.Locator("form[data-form] button[type=submit]").ClickAsync();

    private async Task<IPage> OpenAsync(InboxHub hub, string path, bool script = true)
    {
        var page = await bench.Browser.NewPageAsync(new() { JavaScriptEnabled = script });
        await page.GotoAsync(new Uri(hub.Url, path).AbsoluteUri);
        return page;
    }
}

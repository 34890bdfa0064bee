using System.Net;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Tests.Moderation;

public sealed class ModerationTests
{
    [Fact]
    public async Task Nobody_sees_an_entry_without_the_token_and_the_cookie_is_for_these_pages_only()
    {
        await using var running = await RunningEndpoint.StartAsync();
        await running.PostJsonAsync("plain", ("message", "secret words"));
        using var wrong = await running.PostAsync("/moderation/sign-in", ("token", "another-token-of-length"));
        using var right = await running.PostAsync("/moderation/sign-in", ("token", RunningEndpoint.ModerationToken));
        var cookie = right.Headers.GetValues("Set-Cookie").Single();

        Assert.DoesNotContain("secret words", await running.Client.GetStringAsync("/moderation/"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.SeeOther), (wrong.StatusCode, right.StatusCode));
        Assert.Contains("path=/moderation/; samesite=strict; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", right.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempts_to_sign_in_are_limited()
    {
        await using var running = await RunningEndpoint.StartAsync();
        for (var i = 0; i < 5; i++)
            (await running.PostAsync("/moderation/sign-in", ("token", $"guess-{i}"))).Dispose();

        using var right = await running.PostAsync("/moderation/sign-in", ("token", RunningEndpoint.ModerationToken));
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
    }

    [Theory]
    [InlineData("approve", EntryStatus.Approved)]
    [InlineData("reject", EntryStatus.Rejected)]
    [InlineData("spam", EntryStatus.Spam)]
    public async Task A_button_decides(string action, EntryStatus expected)
    {
        await using var running = await RunningEndpoint.StartAsync();
        var id = await AddAsync(running);
        using var moderator = await Moderator.SignInAsync(running);
        using var answer = await moderator.ActAsync(id, ("action", action));

        Assert.Equal(expected, (await running.Endpoint.Store.FindAsync(id))!.Status);
    }

    [Theory]
    [InlineData("?form=&status=Pending&search=a%20b&page=2", "/moderation/?form=&status=Pending&search=a%20b&page=2")]
    [InlineData("//elsewhere.example/", "ENTRY")]
    [InlineData("?a\r\nLocation: //elsewhere.example/", "ENTRY")]
    public async Task A_decision_in_the_list_comes_back_to_it_and_leads_nowhere_else(string back, string expected)
    {
        await using var running = await RunningEndpoint.StartAsync();
        var id = await AddAsync(running);
        using var moderator = await Moderator.SignInAsync(running);

        using var answer = await moderator.ActAsync(id, ("action", "approve"), ("back", back));

        Assert.Equal(expected == "ENTRY" ? $"/moderation/entries/{id}" : expected, answer.RequestMessage!.RequestUri!.PathAndQuery); // Where it was led to.
    }

    [Fact]
    public async Task Browsers_are_told_to_say_where_posts_of_these_pages_come_from()
    {
        await using var running = await RunningEndpoint.StartAsync();

        using var page = await running.Client.GetAsync("/moderation/");

        Assert.Equal("same-origin", page.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_post_without_the_word_of_the_session_changes_nothing()
    {
        await using var running = await RunningEndpoint.StartAsync();
        var id = await AddAsync(running);
        using var moderator = await Moderator.SignInAsync(running);
        using var answer = await moderator.PostAsync($"/moderation/entries/{id}", ("action", "approve"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(EntryStatus.Pending, (await running.Endpoint.Store.FindAsync(id))!.Status);
    }

    [Fact]
    public async Task Erasing_needs_to_be_said_twice()
    {
        await using var running = await RunningEndpoint.StartAsync();
        var id = await AddAsync(running);
        using var moderator = await Moderator.SignInAsync(running);
        using var once = await moderator.ActAsync(id, ("action", "erase"));
        Assert.NotNull(await running.Endpoint.Store.FindAsync(id));

        using var twice = await moderator.ActAsync(id, ("action", "erase"), ("sure", "yes"));
        Assert.Null(await running.Endpoint.Store.FindAsync(id));
    }

    [Fact]
    public async Task An_answer_is_kept_and_shown()
    {
        await using var running = await RunningEndpoint.StartAsync();
        var id = await AddAsync(running);
        using var moderator = await Moderator.SignInAsync(running);
        using var answer = await moderator.ActAsync(id, ("action", "answer"), ("answer", "We <agree>."));

        Assert.Contains("We &lt;agree&gt;.</textarea>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_show_every_answer_with_its_count()
    {
        await using var running = await RunningEndpoint.StartAsync();
        await running.PostJsonAsync("open", ("score", "10"));
        await running.PostJsonAsync("open", ("score", "3"));
        await running.PostJsonAsync("open", ("score", "9"));
        using var moderator = await Moderator.SignInAsync(running);
        var page = await moderator.GetAsync("/moderation/results");

        Assert.Contains("<th scope=\"row\" dir=\"auto\">10</th><td class=\"number\">1</td>", page, StringComparison.Ordinal);
        Assert.Contains("Net promoter score: 33", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_only_saved_never_shown()
    {
        await using var running = await RunningEndpoint.StartAsync();
        using var body = new MultipartFormDataContent { { new ByteArrayContent("<script>x</script>"u8.ToArray()), "paper", "a b.txt" } };
        (await running.Client.PostAsync("/f/upload", body)).Dispose();
        var entry = Assert.Single((await running.Endpoint.Store.ListAsync(new())).Entries);
        using var moderator = await Moderator.SignInAsync(running);
        using var answer = await moderator.GetAnswerAsync($"/moderation/entries/{entry.Id}/files/{entry.Files[0].StoredName}");
        using var stranger = await running.Client.GetAsync($"/moderation/entries/{entry.Id}/files/{entry.Files[0].StoredName}");

        Assert.Equal(("attachment", "application/octet-stream"), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("text/html", stranger.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<string> AddAsync(RunningEndpoint running) =>
        (await running.PostJsonAsync("plain", ("message", "hello"))).Json.GetProperty("id").GetString()!; // Every acknowledgement has one.
}

using System.Text.Json;
using LeadershipHub.EndToEnd.Tests.Killing;

namespace LeadershipHub.EndToEnd.Tests.Inbox;

/// <summary>The whole way round: sent, approved, pulled, built, and withdrawn again.</summary>
public sealed class PullingTests
{
    private const string Token = "a-token-for-pulling";

    private static readonly DateTimeOffset Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_approved_is_pulled_shown_and_removed_when_it_is_withdrawn()
    {
        await using var hub = await InboxHub.StartAsync(options => options with { PullToken = Token });
        var id = await SendAsync(hub, "reply", ("name", "Ines"), ("message", "We tried it.\n\nIt **worked** <script>alert(1)</script>"), ("email", "ines@example.org"), ("consent", "true"), ("page_url", $"{hub.Url}reply/"));
        var file = Path.Combine(hub.Site, "content", "feedback", "reply", $"{id}.yml");

        var before = await PullAsync(hub);
        Assert.False(File.Exists(file), before.Said);
        await hub.Store.ApproveAsync(id, CancellationToken.None);
        var first = await PullAsync(hub);
        var text = await File.ReadAllTextAsync(file);
        var second = await PullAsync(hub);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("1 written, 0 unchanged, 0 removed", first.Said, StringComparison.Ordinal);
        Assert.Contains("0 written, 1 unchanged, 0 removed", second.Said, StringComparison.Ordinal);
        Assert.Contains("page: \"/reply/\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ines@example.org", text, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync(hub, "build", "--output", "built")).ExitCode);
        var page = await File.ReadAllTextAsync(Path.Combine(hub.Site, "built", "reply", "index.html"));
        Assert.Contains("It <strong>worked</strong> &lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"reply-{id}\"", page, StringComparison.Ordinal);

        await hub.Store.RejectAsync(id, CancellationToken.None);
        var third = await PullAsync(hub);
        Assert.Contains("0 written, 0 unchanged, 1 removed", third.Said, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Votes_are_counted_in_one_file()
    {
        await using var hub = await InboxHub.StartAsync(options => options with { PullToken = Token });
        foreach (var maxim in (string[])["show-what-you-did", "small-repairs", "show-what-you-did"])
            await SendAsync(hub, "best-maxim", ("maxim", maxim), ("consent", "true"));

        var pulled = await PullAsync(hub);

        Assert.True(pulled.ExitCode == 0, pulled.Said);
        var votes = await File.ReadAllLinesAsync(Path.Combine(hub.Site, "content", "feedback", "best-maxim", "votes.yml"));
        Assert.Equal(2, votes.Count(line => line.EndsWith(": \"show-what-you-did\"", StringComparison.Ordinal)));
        Assert.Single(votes, line => line.EndsWith(": \"small-repairs\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_token_and_a_wrong_address_are_said()
    {
        await using var hub = await InboxHub.StartAsync(options => options with { PullToken = "another-token-for-pulling" });

        var token = await PullAsync(hub);
        var address = await RunAsync(hub, "feedback", "pull", "--from", $"{hub.Url}nowhere/");

        Assert.Equal((2, 2), (token.ExitCode, address.ExitCode));
        Assert.Contains("LHUB_FEEDBACK_PULL_TOKEN", token.Said, StringComparison.Ordinal);
        Assert.Contains("There is no endpoint", address.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_a_provider_is_taken_where_consent_was_given()
    {
        await using var hub = await InboxHub.StartAsync();
        var export = Path.Combine(hub.Site, "export.csv");
        await File.WriteAllTextAsync(export, $"""
            Submitted At,Name,Comment,consent,page_url
            2026-11-20T10:00:00Z,Ines,"It worked, ""mostly"".",true,{hub.Url}reply/
            2026-11-21T10:00:00Z,Bo,Never show this.,,{hub.Url}reply/
            """);

        var (code, said) = await RunAsync(hub, "feedback", "pull", "--file", export, "--form", "reply", "--map", "message=Comment", "name=Name");

        Assert.True(code == 0, said);
        Assert.Contains("1 written", said, StringComparison.Ordinal);
        Assert.Contains("Left out: 1 rows", said, StringComparison.Ordinal);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(hub.Site, "content", "feedback", "reply")));
        Assert.Contains("It worked, \\\"mostly\\\".", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    private static async Task<string> SendAsync(InboxHub hub, string form, params (string Name, string Value)[] fields)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub.Endpoint, $"f/{form}"))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Add("Origin", hub.Url.GetLeftPart(UriPartial.Authority));
        using var response = await client.SendAsync(request);
        var said = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, said);
        using var json = JsonDocument.Parse(said);
        return json.RootElement.GetProperty("id").GetString() ?? "";
    }

    private static Task<(int ExitCode, string Said)> PullAsync(InboxHub hub) => RunAsync(hub, "feedback", "pull", "--from", hub.Endpoint.AbsoluteUri);

    private static async Task<(int ExitCode, string Said)> RunAsync(InboxHub hub, params string[] arguments)
    {
        using var process = LhubProcess.Start(hub.Site, Now, arguments, [("LHUB_FEEDBACK_PULL_TOKEN", Token)]);
        return await process.EndAsync();
    }
}

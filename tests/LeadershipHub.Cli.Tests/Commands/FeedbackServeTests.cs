using System.Net;
using System.Text.RegularExpressions;
using LeadershipHub.Cli.Tests.Entries;

namespace LeadershipHub.Cli.Tests.Commands;

/// <summary><c>lhub feedback serve</c> with a real port and a real store.</summary>
public sealed class FeedbackServeTests
{
    private const string Token = "a-token-for-moderation";

    [Fact]
    public async Task It_says_where_it_listens_takes_forms_and_ends_cleanly()
    {
        using var terminal = new Terminal();
        terminal.Folder.Write("forms.json", Inbox.Forms);
        terminal.Variables["LHUB_FEEDBACK_MODERATION_TOKEN"] = Token;
        using var end = new CancellationTokenSource();
        using var heard = new HeardWriter();
        using var errors = new HeardWriter();

        var running = ServeAsync(terminal, heard, errors, end.Token, "--forms", "forms.json", "--data", "data", "--port", "0", "--path-prefix", "/inbox");
        var url = Regex.Match(await heard.WaitForAsync("Moderation at "), @"http://127\.0\.0\.1:\d+/inbox", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var answer = await client.PostAsync(new Uri($"{url}/f/reply"), new FormUrlEncodedContent([new("message", "Hello.")]), TestContext.Current.CancellationToken);
        await end.CancelAsync();

        Assert.Equal(0, await running);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"Taking forms at {url}/f/ (Ctrl+C ends it)\n", heard.ToString(), StringComparison.Ordinal);
        Assert.Contains(" information Entry ", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await terminal.RunAsync("feedback", "list", "--data", "data"));
        Assert.EndsWith("1 entry.\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forms_are_by_default_those_of_the_hubs_output_folder()
    {
        using var terminal = Terminal.InSite();
        using var end = new CancellationTokenSource();
        using var heard = new HeardWriter();
        using var errors = new HeardWriter();

        var running = ServeAsync(terminal, heard, errors, end.Token, "--data", "data", "--port", "0");
        await heard.WaitForAsync("Nobody can pull");
        await end.CancelAsync();

        Assert.Equal(0, await running);
        Assert.StartsWith($"lhub: There is no {Path.Combine(terminal.Folder.Path, "public", "forms.json")} yet.", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The folder that keeps the entries is not named.")]
    [InlineData("is not an address", "--data", "d", "--host", "somewhere")]
    [InlineData("is not a port", "--data", "d", "--port", "70000")]
    [InlineData("'nobody' is no IP address.", "--data", "d", "--trusted-proxy", "nobody")]
    [InlineData("'https://example.org/path' is no origin", "--data", "d", "--allow-origin", "https://example.org/path")]
    [InlineData("'/inbox/' cannot stand in front of paths.", "--data", "d", "--path-prefix", "/inbox/")]
    [InlineData("'0' is no number from 1 to 36500.", "--data", "d", "--retention-days", "0")]
    [InlineData("There is no secret to sign webhooks with.", "--data", "d", "--webhook", "https://example.org/hook")]
    [InlineData("Mail needs a receiver, a sender and a server.", "--data", "d", "--mail-to", "me@example.org")]
    public async Task What_cannot_be_served_is_explained_before_anything_is_opened(string said, params string[] args)
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync(["feedback", "serve", .. args]));

        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder.Path, "d")));
    }

    [Theory]
    [InlineData("LHUB_FEEDBACK_MODERATION_TOKEN", "The token of moderation is too short.")]
    [InlineData("LHUB_FEEDBACK_PULL_TOKEN", "The token of the pull is too short.")]
    [InlineData("LHUB_FEEDBACK_SECRET", "The secret is too short.")]
    public async Task Secrets_that_are_too_short_are_refused(string variable, string said)
    {
        using var terminal = Terminal.InSite();
        terminal.Variables[variable] = "short";

        Assert.Equal(2, await terminal.RunAsync("feedback", "serve", "--data", "d"));

        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
    }

    private static Task<int> ServeAsync(Terminal terminal, TextWriter output, TextWriter error, CancellationToken end, params string[] args) =>
        Task.Run(() => CommandLine.Run(["feedback", "serve", .. args], terminal.Shell with { OpenOutput = () => output, OpenError = () => error, Clock = TimeProvider.System }, terminal.Hub, end), CancellationToken.None);
}

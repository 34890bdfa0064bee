using System.Collections.Immutable;
using System.Text;
using LeadershipHub.EndToEnd.Tests.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Feedback;
using LeadershipHub.Feedback.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipHub.EndToEnd.Tests.Inbox;

/// <summary>The repository's own forms on a site of their own, and the hub's endpoint at another origin, as they stand in production.</summary>
internal sealed class InboxHub : IAsyncDisposable
{
    public const string ModerationToken = "a-token-for-moderation";

    private static readonly DateTimeOffset Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Forms = ["ask-us", "best-maxim", "reply", "testimonial"];

    private readonly DirectoryInfo _root;
    private readonly StaticHost _host;
    private readonly WebApplication _endpoint;

    private InboxHub(DirectoryInfo root, StaticHost host, WebApplication endpoint) => (_root, _host, _endpoint) = (root, host, endpoint);

    /// <summary>Of the site.</summary>
    public Uri Url => _host.Url;

    /// <summary>Of the endpoint, with a trailing slash.</summary>
    public Uri Endpoint => UrlOf(_endpoint);

    public static async Task<InboxHub> StartAsync(Func<FeedbackOptions, FeedbackOptions>? change = null)
    {
        var root = Directory.CreateTempSubdirectory("lhub-inbox-");
        var output = root.CreateSubdirectory("public").FullName;
        var options = new FeedbackOptions
        {
            FormsFile = Path.Combine(output, "forms.json"),
            DataFolder = Path.Combine(root.FullName, "data"),
            Port = 0,
            ModerationToken = ModerationToken,
            Limits = new() { PerAddress = 0, PerForm = 0, SignIns = 0 },
        };
        var endpoint = FeedbackHost.Create(change?.Invoke(options) ?? options);
        await endpoint.StartAsync();
        var host = await StaticHost.StartAsync(output, "/", UrlOf(endpoint).GetLeftPart(UriPartial.Authority));
        Make(root.CreateSubdirectory("site").FullName, output, host.Url, UrlOf(endpoint));
        return new(root, host, endpoint);
    }

    /// <summary>The site's folder.</summary>
    public string Site => Path.Combine(_root.FullName, "site");

    public FeedbackStore Store => _endpoint.Services.GetRequiredService<FeedbackEndpoint>().Store;

    /// <summary>All that was stored, the latest first.</summary>
    public async Task<ImmutableArray<Entry>> EntriesAsync() =>
        (await _endpoint.Services.GetRequiredService<FeedbackEndpoint>().Store.ListAsync(new() { Limit = 1000 })).Entries;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _endpoint.DisposeAsync();
        _root.Delete(recursive: true);
    }

    private static Uri UrlOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First() + "/");

    private static void Make(string site, string output, Uri url, Uri endpoint)
    {
        foreach (var folder in (ReadOnlySpan<string>)["themes", "content/quotes"])
        {
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
                Write(site, Path.Combine(folder, Path.GetRelativePath(Repository.PathOf(folder), file)), File.ReadAllBytes(file));
        }

        Write(site, "site.config.yml", $"title: Forms\nbase_url: {url}\ntheme: beacon\nforms: {{ providers: {{ inbox: {{ url: '{endpoint}' }} }} }}\n");
        foreach (var form in Forms)
        {
            // A browser that a test drives is as quick as a program.
            var lines = File.ReadLines(Repository.PathOf("content", "forms", $"{form}.yml")).Where(line => !line.StartsWith("min_seconds", StringComparison.Ordinal));
            Write(site, $"content/forms/{form}.yml", string.Join('\n', [.. lines, "min_seconds: 0", ""]));
        }

        Write(site, "content/forms/led.yml", "title: Led\nredirect: /thanks/\nmin_seconds: 0\nfields:\n  - { name: message, type: textarea, required: true }\n");
        Write(site, "content/forms/hasty.yml", "title: Hasty\nmin_seconds: 60\nfields: [{ name: message }]\n");
        foreach (var form in (string[])[.. Forms, "led", "hasty"])
            Write(site, $"content/pages/{form}.md", $"---\ntitle: Page of {form}\n---\n\n{{{{< form {form} >}}}}\n");

        Write(site, "content/pages/thanks.md", "---\ntitle: Thanks\n---\n\nIt has arrived.\n");
        var result = Build.Run(new() { SiteFolder = site, OutputFolder = output, Now = Now });
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
    }

    private static void Write(string site, string path, string text) => Write(site, path, Encoding.UTF8.GetBytes(text));

    private static void Write(string site, string path, byte[] bytes)
    {
        var full = Path.Combine(site, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? site);
        File.WriteAllBytes(full, bytes);
    }
}

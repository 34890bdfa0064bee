namespace LeadershipHub.EndToEnd.Tests.Sites;

/// <summary>The hubs that all tests share, each built when a test first asks for it.</summary>
internal sealed class Hubs : IAsyncDisposable
{
    private readonly Lazy<Task<ServedHub>> _english = new(() => ServedHub.StartAsync("/", config => config));

    // Right to left, and below a path: two things that a site of its own at the root of an English host never shows.
    private readonly Lazy<Task<ServedHub>> _arabic = new(() => ServedHub.StartAsync(
        "/below/hub/",
        config => config.Replace("language: en\nculture: en-GB\n", "language: ar\n", StringComparison.Ordinal)));

    internal Task<ServedHub> English => _english.Value;

    internal Task<ServedHub> Arabic => _arabic.Value;

    internal Task<ServedHub> Of(HubLanguage language) => language is HubLanguage.Arabic ? Arabic : English;

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in (Lazy<Task<ServedHub>>[])[_english, _arabic])
        {
            if (hub is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                await (await hub.Value).DisposeAsync();
        }
    }
}

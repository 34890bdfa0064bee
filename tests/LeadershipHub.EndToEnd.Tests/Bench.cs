using LeadershipHub.EndToEnd.Tests;
using LeadershipHub.EndToEnd.Tests.Browsing;
using LeadershipHub.EndToEnd.Tests.Sites;

[assembly: AssemblyFixture(typeof(Bench))]

namespace LeadershipHub.EndToEnd.Tests;

/// <summary>What all tests share: the hubs, the browser, and what it has seen. Each part comes to be when a test first asks for it.</summary>
public sealed class Bench : IAsyncDisposable
{
    public Bench() => Visits = new(Browser, Hubs);

    internal Hubs Hubs { get; } = new();

    internal SharedBrowser Browser { get; } = new();

    internal Visits Visits { get; }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Hubs.DisposeAsync();
    }
}

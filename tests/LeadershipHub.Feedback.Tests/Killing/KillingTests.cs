using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using LeadershipHub.Feedback.Load;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Tests.Killing;

/// <summary>Kills an endpoint under load, as often as <c>LHUB_KILLS</c> says. The same for both databases.</summary>
public abstract class KillingTests
{
    private const int Connections = 8;
    private const int AcknowledgedBeforeKill = 300;

    [Fact]
    public async Task Every_acknowledged_submission_outlives_a_kill_and_none_is_there_twice()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("LHUB_KILLS") ?? "3", CultureInfo.InvariantCulture);
        using var folder = new TemporaryFolder();
        var postgres = await ConnectAsync();
        var acknowledged = new ConcurrentBag<string>();
        var open = new ConcurrentBag<string>();
        for (var i = 0; i < kills; i++)
            await RunAsync(folder.Path, postgres, acknowledged, open);

        using (var last = await EndpointProcess.StartAsync(folder.Path, postgres))
        {
            // Whoever got no answer sends again under the same key.
            using var sender = new Sender(last.Url);
            await sender.ConnectAsync();
            foreach (var key in open)
                Assert.True(await sender.SendAsync(key));

            last.Kill();
        }

        var stored = await KeysOfAsync(folder.Path, postgres);
        Assert.Equal(stored.Distinct(StringComparer.Ordinal).Count(), stored.Count);
        Assert.Superset(acknowledged.Concat(open).ToHashSet(StringComparer.Ordinal), stored.ToHashSet(StringComparer.Ordinal));
        Assert.True(acknowledged.Count >= kills * AcknowledgedBeforeKill);
    }

    /// <returns>A connection string of a fresh store; null for SQLite.</returns>
    private protected virtual Task<string?> ConnectAsync() => Task.FromResult<string?>(null);

    private static async Task RunAsync(string folder, string? postgres, ConcurrentBag<string> acknowledged, ConcurrentBag<string> open)
    {
        using var endpoint = await EndpointProcess.StartAsync(folder, postgres);
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var count = 0;
        var senders = Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var sender = new Sender(endpoint.Url);
            await sender.ConnectAsync();
            while (true)
            {
                var key = Guid.NewGuid().ToString("n");
                try
                {
                    if (!await sender.SendAsync(key))
                        throw new InvalidOperationException("A submission was refused.");

                    acknowledged.Add(key);
                    if (Interlocked.Increment(ref count) == AcknowledgedBeforeKill)
                        enough.SetResult();
                }
                catch (SocketException)
                {
                    open.Add(key);
                    return;
                }
            }
        })).ToList();
        await await Task.WhenAny(enough.Task, Task.WhenAll(senders));
        endpoint.Kill();
        await Task.WhenAll(senders);
    }

    /// <summary>The key is the last word of the message.</summary>
    private static async Task<List<string>> KeysOfAsync(string folder, string? postgres)
    {
        var keys = new List<string>();
        await using var store = FeedbackStore.Open(new() { FormsFile = Path.Combine(folder, "forms.json"), DataFolder = Path.Combine(folder, "data"), Postgres = postgres });
        await foreach (var entry in store.ExportAsync(new EntryQuery()))
            keys.Add(entry.Fields.Single(field => field.Name == "message").Values[0].Split(' ')[^1]);

        return keys;
    }
}

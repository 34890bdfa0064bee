using System.Diagnostics;
using System.Globalization;

namespace LeadershipHub.Feedback.Load;

/// <summary>Sends for a while over some connections, and says how many submissions were acknowledged and how long each waited.</summary>
internal static class LoadRun
{
    private const int WarmUpSeconds = 2;

    public static async Task<int> RunAsync(string folder, int seconds, int connections)
    {
        using var endpoint = await EndpointProcess.StartAsync(folder);
        await SendAsync(endpoint.Url, WarmUpSeconds, connections);
        var (before, used) = (endpoint.Memory(), endpoint.ProcessorTime());
        var watch = Stopwatch.StartNew();
        var waits = await SendAsync(endpoint.Url, seconds, connections);
        var took = watch.Elapsed;
        Print(waits, took, $"memory of the endpoint {before} -> {endpoint.Memory()} MiB, its processor time {(endpoint.ProcessorTime() - used).TotalSeconds / took.TotalSeconds:0.00} of a core");
        return 0;
    }

    private static async Task<double[]> SendAsync(Uri url, int seconds, int connections)
    {
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var sender = new Sender(url);
            await sender.ConnectAsync();
            var waits = new List<double>();
            while (Stopwatch.GetTimestamp() < end)
            {
                var started = Stopwatch.GetTimestamp();
                if (!await sender.SendAsync(Guid.NewGuid().ToString("n")))
                    throw new InvalidOperationException("A submission was not acknowledged.");

                waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return waits;
        })));
        return [.. all.SelectMany(waits => waits).Order()];
    }

    private static void Print(double[] waits, TimeSpan took, string rest)
    {
        double At(double share) => waits[(int)((waits.Length - 1) * share)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{waits.Length / took.TotalSeconds:0} acks/s, p50 {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms, max {At(1):0.0} ms, {waits.Length} acknowledged, {rest}"));
    }
}

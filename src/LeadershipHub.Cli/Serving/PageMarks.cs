using System.Collections.Frozen;
using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Serving;

/// <summary>Why pages of the preview would not be published, by their paths. Found out when somebody asks, and kept until the sources change. Thread-safe.</summary>
internal sealed class PageMarks(IHub hub, BuildOptions options, CancellationToken ended)
{
    private volatile Lazy<Task<FrozenDictionary<string, string>>>? _marks;

    /// <summary>The sources changed: what was found out may be wrong now.</summary>
    public void Forget() => _marks = null;

    /// <summary>The mark of a page; null for one that would be published.</summary>
    public async ValueTask<string?> OfAsync(string sitePath, DateTimeOffset now, CancellationToken cancel)
    {
        // All who ask at the same time wait for the same answer, also when the first of them goes away.
        var marks = _marks ??= new(() => Task.Run(() => Find(now), ended));
        return (await marks.Value.WaitAsync(cancel)).GetValueOrDefault(sitePath);
    }

    private FrozenDictionary<string, string> Find(DateTimeOffset now) => hub.Unpublished(options with { Now = now }, ended)
        .DistinctBy(page => page.SitePath, StringComparer.Ordinal)
        .ToFrozenDictionary(page => page.SitePath, TextOf, StringComparer.Ordinal);

    private static string TextOf(UnpublishedPage page) => string.Join(", ", Parts(page));

    private static IEnumerable<string> Parts(UnpublishedPage page)
    {
        if (page.IsDraft)
            yield return "Draft";

        if (page.ScheduledFor is { } date)
            yield return $"Scheduled for {Day(date)}";

        if (page.ExpiredOn is { } end)
            yield return $"Expired on {Day(end)}";
    }

    private static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

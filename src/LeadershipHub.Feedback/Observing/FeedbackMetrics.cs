using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace LeadershipHub.Feedback.Observing;

/// <summary>What has happened since the process began, as Prometheus reads it.</summary>
/// <remarks>https://prometheus.io/docs/instrumenting/exposition_formats/</remarks>
internal sealed class FeedbackMetrics
{
    /// <summary>Upper bounds in milliseconds.</summary>
    private static readonly double[] Bounds = [1, 2, 5, 10, 25, 50, 100, 250, 1_000];

    /// <summary>Reasons are codes of this project, so there are few.</summary>
    private readonly ConcurrentDictionary<string, long> _refused = new(StringComparer.Ordinal);
    private readonly long[] _commits = new long[Bounds.Length + 1];
    private long _accepted;
    private long _repeated;
    private long _spam;
    private long _committed;
    private long _commitTicks;
    private long _delivered;
    private long _undelivered;
    private long _givenUp;

    public void Accepted() => Interlocked.Increment(ref _accepted);

    public void Repeated() => Interlocked.Increment(ref _repeated);

    public void Spam() => Interlocked.Increment(ref _spam);

    public void Refused(string code) => _refused.AddOrUpdate(code, 1, (_, count) => count + 1);

    public void Delivered() => Interlocked.Increment(ref _delivered);

    public void Undelivered() => Interlocked.Increment(ref _undelivered);

    public void GivenUp() => Interlocked.Increment(ref _givenUp);

    public void Committed(TimeSpan took, int writes)
    {
        var bucket = Array.FindIndex(Bounds, bound => took.TotalMilliseconds <= bound);
        Interlocked.Increment(ref _commits[bucket < 0 ? Bounds.Length : bucket]);
        Interlocked.Add(ref _commitTicks, took.Ticks);
        Interlocked.Add(ref _committed, writes);
    }

    public string Write(int queueLength, long outboxLength)
    {
        var text = new StringBuilder();
        Counter(text, "lhub_feedback_accepted_total", "Entries stored, spam left out.", Interlocked.Read(ref _accepted));
        Counter(text, "lhub_feedback_repeated_total", "Submissions that were stored before.", Interlocked.Read(ref _repeated));
        Counter(text, "lhub_feedback_spam_total", "Entries stored as spam.", Interlocked.Read(ref _spam));
        Head(text, "lhub_feedback_refused_total", "Submissions refused, by reason.", "counter");
        foreach (var (code, count) in _refused.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"lhub_feedback_refused_total{{reason=\"{code}\"}} {count}\n");

        Counter(text, "lhub_feedback_writes_total", "Writes that are on the disk.", Interlocked.Read(ref _committed));
        Counter(text, "lhub_feedback_delivered_total", "Webhooks and mails sent.", Interlocked.Read(ref _delivered));
        Counter(text, "lhub_feedback_delivery_failures_total", "Attempts that failed.", Interlocked.Read(ref _undelivered));
        Counter(text, "lhub_feedback_given_up_total", "Webhooks and mails given up.", Interlocked.Read(ref _givenUp));
        Gauge(text, "lhub_feedback_queue_length", "Writes that wait.", queueLength);
        Gauge(text, "lhub_feedback_outbox_length", "Webhooks and mails that wait.", outboxLength);
        WriteCommits(text);
        return text.ToString();
    }

    private void WriteCommits(StringBuilder text)
    {
        const string Name = "lhub_feedback_commit_seconds";
        Head(text, Name, "Time of a transaction from its first statement to the disk.", "histogram");
        var count = 0L;
        for (var i = 0; i < Bounds.Length; i++)
        {
            count += Interlocked.Read(ref _commits[i]);
            text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{le=\"{Bounds[i] / 1000}\"}} {count}\n");
        }

        count += Interlocked.Read(ref _commits[^1]);
        text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{le=\"+Inf\"}} {count}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Name}_sum {TimeSpan.FromTicks(Interlocked.Read(ref _commitTicks)).TotalSeconds}\n{Name}_count {count}\n");
    }

    private static void Counter(StringBuilder text, string name, string help, long value)
    {
        Head(text, name, help, "counter");
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
    }

    private static void Gauge(StringBuilder text, string name, string help, long value)
    {
        Head(text, name, help, "gauge");
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
    }

    private static void Head(StringBuilder text, string name, string help, string type) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Auditing.External;

/// <summary>Asks other people's servers whether links lead somewhere: several hosts at a time, one question at a time to each, and each only when the last answer is old.</summary>
public sealed class ExternalLinks(HttpMessageHandler handler, LinkCache cache, TimeProvider clock)
{
    /// <summary>Hosts that are asked at the same time.</summary>
    private const int Hosts = 8;

    /// <summary>Redirects that are followed.</summary>
    private const int MostSteps = 5;

    /// <summary>Between two questions to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a server may take to answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <param name="links">Addresses, each with the place that the finding points at.</param>
    /// <param name="allowed">Beginnings of addresses that are not asked.</param>
    public async Task<ImmutableArray<Diagnostic>> CheckAsync(IReadOnlyDictionary<string, string> links, ImmutableArray<string> allowed, CancellationToken cancel)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("lhub-check/1.0");
        var findings = new ConcurrentBag<Diagnostic>();
        var hosts = links.Where(link => !allowed.Any(start => link.Key.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(link => Uri.TryCreate(link.Key, UriKind.Absolute, out var url) ? url.Host : "", StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = Hosts, CancellationToken = cancel }, async (host, stop) =>
        {
            var isFirst = true;
            foreach (var (url, page) in host.OrderBy(link => link.Key, StringComparer.Ordinal))
            {
                if (cache.Find(url, clock.GetUtcNow()) is not { } answer)
                {
                    if (!isFirst)
                        await Task.Delay(Pause, clock, stop).ConfigureAwait(false);
                    isFirst = false;
                    answer = await AskAsync(client, url, stop).ConfigureAwait(false);
                    cache.Keep(url, answer, clock.GetUtcNow());
                }

                if (Judge(url, page, answer) is { } finding)
                    findings.Add(finding);
            }
        }).ConfigureAwait(false);
        return [.. findings.OrderBy(d => d.Span).ThenBy(d => d.Message, StringComparer.Ordinal)];
    }

    private static Diagnostic? Judge(string url, string page, LinkAnswer answer)
    {
        var (rule, message) = answer switch
        {
            { Status: 0 } => (AuditRules.ExternalUnknown, $"'{url}' did not answer: {answer.Problem}"),
            { Status: 404 or 410 } => (AuditRules.ExternalBroken, $"'{url}' answers {answer.Status}."),
            { Status: 401 or 403 or 405 or 429 or 501 or 999 or >= 500 } => (AuditRules.ExternalUnknown, $"'{url}' answers {answer.Status}, which may be meant for programs only."),
            { Status: >= 400 } => (AuditRules.ExternalBroken, $"'{url}' answers {answer.Status}."),
            { MovedTo: { } target } => (AuditRules.ExternalMoved, $"'{url}' has moved to '{target}'."),
            _ => (null, ""),
        };
        return rule is null ? null : new(rule.Code, rule.Severity, message, new(page), rule.Help);
    }

    private async Task<LinkAnswer> AskAsync(HttpClient client, string url, CancellationToken cancel)
    {
        string? moved = null;
        var isPermanent = true;
        var at = url;
        try
        {
            for (var step = 0; step <= MostSteps; step++)
            {
                using var answer = await SendAsync(client, at, cancel).ConfigureAwait(false);
                var status = (int)answer.StatusCode;
                if (answer.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                    || answer.Headers.Location is not { } next)
                    return new(status, status < 400 ? moved : null, null);

                at = new Uri(new Uri(at), next).AbsoluteUri;
                isPermanent &= answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                moved = isPermanent ? at : moved;
            }

            return new(0, null, "it redirects too often.");
        }
        catch (Exception e) when (e is HttpRequestException or UriFormatException or InvalidOperationException or NotSupportedException)
        {
            return new(0, null, e.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(0, null, $"it takes longer than {Patience.TotalSeconds:0} s.");
        }
    }

    // Some servers answer only those who want the whole.
    private async Task<HttpResponseMessage> SendAsync(HttpClient client, string url, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        using var head = new HttpRequestMessage(HttpMethod.Head, url);
        var answer = await client.SendAsync(head, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
        if ((int)answer.StatusCode is not (400 or 403 or 404 or 405 or 501))
            return answer;

        answer.Dispose();
        using var get = new HttpRequestMessage(HttpMethod.Get, url);
        return await client.SendAsync(get, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
    }
}

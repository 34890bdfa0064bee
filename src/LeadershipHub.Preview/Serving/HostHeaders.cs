using System.Collections.Immutable;
using LeadershipHub.Preview.Hosting;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Preview.Serving;

/// <summary>
/// Sends what a host would send that reads <c>_headers</c>, so that what a policy blocks is seen while writing. What would outlive the preview is left
/// out: promises of encryption, and of files that never change. So is what only the server itself can say: how long an answer is, and where it leads.
/// </summary>
internal sealed class HostHeaders(string outputFolder)
{
    private static readonly ImmutableArray<string> NotForPreviews =
    [
        "Strict-Transport-Security", "Cache-Control", "Expires", "Connection", "Content-Encoding", "Content-Length", "Content-Range", "Date", "ETag", "Last-Modified", "Location",
        "Set-Cookie", "Transfer-Encoding", "Upgrade",
    ];

    private readonly string _file = Path.Combine(outputFolder, "_headers");
    private readonly Lock _gate = new();
    private (DateTime Written, ImmutableArray<HeadersRule> Rules) _read;

    /// <param name="path">As the browser asks for it, decoded, with the base path.</param>
    public void Add(HttpResponse response, string path)
    {
        // What the preview says by itself gives way.
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Rules().Where(rule => rule.Path.Matches(path)).SelectMany(rule => rule.Headers))
        {
            if (said.Add(name))
                response.Headers[name] = value;
            else
                response.Headers.Append(name, value);
        }
    }

    private ImmutableArray<HeadersRule> Rules()
    {
        var written = File.GetLastWriteTimeUtc(_file);
        lock (_gate)
        {
            if (_read.Rules.IsDefault || _read.Written != written)
                _read = (written, Read());
            return _read.Rules;
        }
    }

    private ImmutableArray<HeadersRule> Read()
    {
        try
        {
            return [.. HeadersFile.Parse(File.ReadLines(_file)).Select(rule => rule with { Headers = rule.Headers.RemoveAll(header => NotForPreviews.Contains(header.Name, StringComparer.OrdinalIgnoreCase)) })];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }
}

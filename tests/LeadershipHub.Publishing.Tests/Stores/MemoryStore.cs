using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadershipHub.Publishing.Tests.Stores;

/// <summary>An S3 store on loopback that keeps its objects in memory, refuses unsigned requests, and fails where the test says so.</summary>
internal sealed class MemoryStore : IAsyncDisposable
{
    public const string Bucket = "hub";

    private static readonly XNamespace Names = "http://s3.amazonaws.com/doc/2006-03-01/";

    private readonly WebApplication _host;

    private MemoryStore()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        _host = builder.Build();
        _host.Run(AnswerAsync);
    }

    public ConcurrentDictionary<string, StoredObject> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Method and key of each request that was answered well, in order of their ends.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>A status for a request (method, key) instead of its answer; 0 for none.</summary>
    public Func<string, string, int> Fails { get; set; } = (_, _) => 0;

    /// <summary>Objects on one page of a list.</summary>
    public int PageSize { get; set; } = 3;

    public string Url => _host.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(); // Kestrel has it.

    public static async Task<MemoryStore> StartAsync()
    {
        var store = new MemoryStore();
        await store._host.StartAsync(PublicationRuns.Cancel);
        return store;
    }

    public string Puts() => string.Join(' ', Log.Where(line => line.StartsWith("PUT ", StringComparison.Ordinal) && !line.Contains(".lhub-", StringComparison.Ordinal)).Select(line => line[4..]));

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var (method, path) = (http.Request.Method, http.Request.Path.Value ?? "");
        var key = path.StartsWith($"/{Bucket}/", StringComparison.Ordinal) ? path[(Bucket.Length + 2)..] : "";
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        if (!http.Request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 Credential=tester/", StringComparison.Ordinal))
            await RefuseAsync(http, 403, "AccessDenied");
        else if (!path.StartsWith($"/{Bucket}", StringComparison.Ordinal))
            await RefuseAsync(http, 404, "NoSuchBucket");
        else if (Fails(method, key) is > 0 and var status)
            await RefuseAsync(http, status, status < 500 ? "AccessDenied" : "InternalError");
        else
            await ServeAsync(http, method, key, body.ToArray());
    }

    private async Task ServeAsync(HttpContext http, string method, string key, byte[] body)
    {
        switch (method)
        {
            case "PUT":
#pragma warning disable CA5351 // ETags are MD5.
                var tag = Convert.ToHexStringLower(MD5.HashData(body));
#pragma warning restore CA5351
                Objects[key] = new(body, tag, http.Request.ContentType, http.Request.Headers.CacheControl);
                http.Response.Headers.ETag = $"\"{tag}\"";
                break;
            case "DELETE":
                Objects.TryRemove(key, out _);
                http.Response.StatusCode = 204;
                break;
            case "GET" when key.Length == 0:
                await ListAsync(http);
                break;
            case "GET" or "HEAD" when Objects.TryGetValue(key, out var found):
                http.Response.Headers.ETag = $"\"{found.ETag}\"";
                http.Response.ContentLength = found.Content.Length;
                if (method == "GET")
                    await http.Response.Body.WriteAsync(found.Content);
                break;
            default:
                await RefuseAsync(http, 404, "NoSuchKey");
                return;
        }

        Log.Enqueue($"{method} {key}");
    }

    private async Task ListAsync(HttpContext http)
    {
        var (prefix, after) = (http.Request.Query["prefix"].ToString(), http.Request.Query["continuation-token"].ToString());
        var all = Objects.Where(stored => stored.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(stored.Key, after) > 0).OrderBy(stored => stored.Key, StringComparer.Ordinal).ToList();
        var page = all.Take(PageSize).ToList();
        var document = new XElement(
            Names + "ListBucketResult",
            new XElement(Names + "IsTruncated", page.Count < all.Count ? "true" : "false"),
            page.Count < all.Count ? new XElement(Names + "NextContinuationToken", page[^1].Key) : null,
            page.Select(stored => new XElement(
                Names + "Contents",
                new XElement(Names + "Key", stored.Key),
                new XElement(Names + "ETag", $"\"{stored.Value.ETag}\""),
                new XElement(Names + "Size", stored.Value.Content.Length.ToString(CultureInfo.InvariantCulture)))));
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync(document.ToString());
    }

    private static async Task RefuseAsync(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/xml";
        if (http.Request.Method != "HEAD")
            await http.Response.WriteAsync($"<Error><Code>{code}</Code><Message>{code} of the test</Message></Error>");
    }
}

using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace LeadershipHub.Preview.Serving;

/// <summary>Answers requests from the output folder as a static host would, but never lets a browser use a copy without asking.</summary>
/// <remarks>Ranges and conditions (https://www.rfc-editor.org/rfc/rfc9110) are the framework's.</remarks>
internal sealed class SiteResponder(string root, string basePath)
{
    private readonly SiteFiles _files = new(root);

    public Task RespondAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        var path = context.Request.Path.Value ?? "/";
        if (path is "/" && basePath is not "/")
            return Redirect(context, basePath);

        if (!$"{path}/".StartsWith(basePath, StringComparison.Ordinal))
            return SendMissingAsync(context);

        var below = path.Length < basePath.Length ? "" : path[(basePath.Length - 1)..];
        return below.Length == 0 ? Redirect(context, basePath) : SendAsync(context, _files.Find(below));
    }

    private Task SendAsync(HttpContext context, SiteFile found) => found.Kind switch
    {
        SiteFileKind.File => SendFileAsync(context, new FileInfo(found.Path)),
        SiteFileKind.FolderWithoutSlash => Redirect(context, context.Request.Path.Value + "/"),
        _ => SendMissingAsync(context),
    };

    private static Task SendFileAsync(HttpContext context, FileInfo file)
    {
        // The hub leaves files alone whose bytes stay the same, so time and size tell one version from another.
        var changed = new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero);
        var tag = new EntityTagHeaderValue($"\"{changed.Ticks:x}-{file.Length:x}\"");
        return TypedResults.PhysicalFile(file.FullName, MediaTypes.Of(file.Name), null, changed, tag, enableRangeProcessing: true)
            .ExecuteAsync(context);
    }

    // Not permanent: browsers would remember it for whatever site is previewed on this port next.
    private static Task Redirect(HttpContext context, string path)
    {
        context.Response.Redirect(UriHelper.BuildRelative(default, new PathString(path), context.Request.QueryString));
        return Task.CompletedTask;
    }

    private async Task SendMissingAsync(HttpContext context)
    {
        var (status, body) = await MissingAsync(context.RequestAborted);
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypes.Of("404.html");
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private async Task<(int Status, ReadOnlyMemory<byte> Body)> MissingAsync(CancellationToken cancel)
    {
        if (_files.Find("/404.html") is { Kind: SiteFileKind.File } page)
            return (StatusCodes.Status404NotFound, await File.ReadAllBytesAsync(page.Path, cancel));

        return _files.Find("/").Kind == SiteFileKind.File
            ? (StatusCodes.Status404NotFound, Plain("Not found", "The site has no such page."))
            : (StatusCodes.Status503ServiceUnavailable, Plain("Not built yet", "The site is being built, or its content has errors: the terminal tells."));
    }

    private static byte[] Plain(string title, string text) =>
        Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1><p>{text}</p></html>\n");
}

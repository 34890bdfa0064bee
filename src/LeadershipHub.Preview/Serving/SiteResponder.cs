using LeadershipHub.Preview.Live;
using LeadershipHub.Preview.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace LeadershipHub.Preview.Serving;

/// <summary>Answers requests from the output folder as a static host would, but never lets a browser use a copy without asking.</summary>
internal sealed class SiteResponder(PreviewOptions options, IPreviewedSite site, BuildLog log)
{
    private readonly string _basePath = options.BasePath;
    private readonly SiteFiles _files = new(options.OutputFolder);
    private readonly HostHeaders _headers = new(options.OutputFolder);
    private readonly PageSender _pages = new(options.BasePath);

    /// <param name="context">Its method is GET or HEAD.</param>
    public Task RespondAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path is "/" && _basePath is not "/")
            return Redirect(context, _basePath);

        if (!$"{path}/".StartsWith(_basePath, StringComparison.Ordinal))
            return SendMissingAsync(context);

        var below = path.Length < _basePath.Length ? "" : path[(_basePath.Length - 1)..];
        return below.Length == 0 ? Redirect(context, _basePath) : SendAsync(context, below);
    }

    private async Task SendAsync(HttpContext context, string path)
    {
        _headers.Add(context.Response, context.Request.Path.Value ?? "/");
        if (!log.FirstBuild.IsCompleted && !await WaitAsync(context, path))
            return;

        var found = log.HasSite ? _files.Find(path) : SiteFile.Nothing;
        await (found.Kind switch
        {
            SiteFileKind.File when PageSender.IsPage(found.Path) => _pages.SendAsync(context, StatusCodes.Status200OK, await ReadAsync(found, context), SitePath(found), log.Id),
            SiteFileKind.File => FileSender.SendAsync(context, found.Path),
            SiteFileKind.FolderWithoutSlash => Redirect(context, context.Request.Path.Value + "/"),
            _ => SendMissingAsync(context),
        });
    }

    /// <summary>Before the first build has ended: sends the file if it can be had by itself, or waits.</summary>
    /// <returns>Whether there is still something to answer.</returns>
    private async Task<bool> WaitAsync(HttpContext context, string path)
    {
        if (await site.RenderNowAsync(path, context.RequestAborted) is { } bytes)
        {
            var name = path.EndsWith('/') ? path + "index.html" : path;
            if (PageSender.IsPage(name))
                await _pages.SendAsync(context, StatusCodes.Status200OK, bytes, path, log.Start);
            else
                await FileSender.SendAsync(context, name, bytes);

            return false;
        }

        try
        {
            await log.FirstBuild.WaitAsync(options.Patience, options.Clock, context.RequestAborted);
            return true;
        }
        catch (TimeoutException)
        {
            await SendWaitingAsync(context, WaitingPage.Building());
            return false;
        }
    }

    // Not permanent: browsers would remember it for whatever site is previewed on this port next.
    private static Task Redirect(HttpContext context, string path)
    {
        context.Response.Redirect(UriHelper.BuildRelative(default, new PathString(path), context.Request.QueryString));
        return Task.CompletedTask;
    }

    private async Task SendMissingAsync(HttpContext context)
    {
        if (!log.HasSite)
            await SendWaitingAsync(context, log.FirstBuild.IsCompleted ? WaitingPage.Broken() : WaitingPage.Building());
        else if (_files.Find("/404.html") is { Kind: SiteFileKind.File } page)
            await _pages.SendAsync(context, StatusCodes.Status404NotFound, await ReadAsync(page, context), SitePath(page), log.Id);
        else
            await _pages.SendAsync(context, StatusCodes.Status404NotFound, WaitingPage.Missing(), "/404.html", log.Id);
    }

    private Task SendWaitingAsync(HttpContext context, byte[] page)
    {
        context.Response.Headers.RetryAfter = "1";
        return _pages.SendAsync(context, StatusCodes.Status503ServiceUnavailable, page, "", log.Start);
    }

    // Read after log.Id at the latest with the build of that id: a page that is newer than it says is looked at once more, and is the same.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(SiteFile file, HttpContext context) => await File.ReadAllBytesAsync(file.Path, context.RequestAborted);

    private string SitePath(SiteFile file)
    {
        var path = "/" + Path.GetRelativePath(options.OutputFolder, file.Path).Replace(Path.DirectorySeparatorChar, '/');
        return path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
    }
}

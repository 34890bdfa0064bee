using LeadershipHub.Preview.Live;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Preview.Serving;

/// <summary>Lets a request in, and gives it to the preview's own addresses or to the site.</summary>
internal sealed class RequestRouter(PreviewOptions options, IPreviewedSite site, BuildLog log, CancellationToken ended)
{
    private readonly RequestGuard _guard = new(options);
    private readonly PreviewEndpoints _preview = new(new(log, options.Clock, ended), site);
    private readonly SiteResponder _site = new(options, site, log);

    public Task RespondAsync(HttpContext context)
    {
        // It takes posts, and guards itself.
        if (options.Mount is { } mount && mount.Owns(context.Request))
            return mount.RespondAsync(context);

        var (request, headers) = (context.Request, context.Response.Headers);
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";

        var isPreview = request.Path.Value?.StartsWith(PreviewEndpoints.Root, StringComparison.Ordinal) ?? false;
        if (!(isPreview ? _guard.MayAsk(request) : _guard.MayRead(request)))
            return Refuse(context, StatusCodes.Status403Forbidden);

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            headers.Allow = "GET, HEAD";
            return Refuse(context, StatusCodes.Status405MethodNotAllowed);
        }

        return isPreview ? _preview.RespondAsync(context) : _site.RespondAsync(context);
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

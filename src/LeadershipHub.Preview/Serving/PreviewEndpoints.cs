using System.Text.Json;
using LeadershipHub.Preview.Live;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Preview.Serving;

/// <summary>What the preview's own script asks for, below <c>/.lhub/</c>: a name that no site can publish.</summary>
internal sealed class PreviewEndpoints(EventStream events, IPreviewedSite site)
{
    public const string Root = "/.lhub/";

    public const string Script = Root + "preview.js";

    public const string Styles = Root + "preview.css";

    /// <param name="context">Its path starts with <see cref="Root"/>, its method is GET or HEAD, and it was let in.</param>
    public Task RespondAsync(HttpContext context)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return context.Request.Path.Value switch
        {
            Root + "events" when HttpMethods.IsGet(context.Request.Method) => events.RespondAsync(context),
            Root + "mark" => SendMarkAsync(context),
            Script => SendAsync(context, BrowserFiles.Script, "preview.js"),
            Styles => SendAsync(context, BrowserFiles.Styles, "preview.css"),
            _ => NothingAsync(context),
        };
    }

    private static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string name) =>
        TypedResults.Bytes(bytes, MediaTypes.Of(name), entityTag: PageTag.Of(bytes.Span)).ExecuteAsync(context);

    private async Task SendMarkAsync(HttpContext context)
    {
        var mark = await site.MarkOfAsync(context.Request.Query["path"].ToString(), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        await SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(mark), "mark.json");
    }

    private static Task NothingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

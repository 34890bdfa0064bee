using LeadershipHub.Preview.Pages;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Preview.Serving;

/// <summary>Sends HTML pages, with the preview's script in those that a browser shows.</summary>
internal sealed class PageSender(string basePath)
{
    /// <summary>A header with what <see cref="PagePrint"/> says of the page, for the script that asks whether its page is another one now.</summary>
    public const string Print = "X-Lhub-Print";

    public static bool IsPage(string fileName) => Path.GetExtension(fileName) is var extension
        && (extension.Equals(".html", StringComparison.OrdinalIgnoreCase) || extension.Equals(".htm", StringComparison.OrdinalIgnoreCase));

    /// <param name="context">A request with GET or HEAD.</param>
    /// <param name="status">An HTTP status; with 200, conditions are honoured.</param>
    /// <param name="page">As it lies on the disk.</param>
    /// <param name="sitePath">Where the page lies in the site; "" for one that only stands in for another.</param>
    /// <param name="build">The build that it is from, or an older one.</param>
    public async Task SendAsync(HttpContext context, int status, ReadOnlyMemory<byte> page, string sitePath, string build)
    {
        var response = context.Response;
        var print = PagePrint.Of(page.Span);
        response.Headers[Print] = print;
        response.Headers.Vary = "Sec-Fetch-Dest, X-Requested-With";
        ReadOnlyMemory<byte> sent = IsShown(context.Request)
            ? ScriptTag.Insert(page.Span, PreviewEndpoints.Script, ("build", build), ("base", basePath), ("page", sitePath), ("print", print))
            : page;

        if (status == StatusCodes.Status200OK)
        {
            await TypedResults.Bytes(sent, MediaTypes.Of(".html"), entityTag: PageTag.Of(sent.Span)).ExecuteAsync(context);
            return;
        }

        response.StatusCode = status;
        response.ContentType = MediaTypes.Of(".html");
        response.ContentLength = sent.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(sent, context.RequestAborted);
    }

    // What a script fetches it may put into a page of its own, or compare: it gets the bytes as they are.
    // Clients that do not say what they want are taken for browsers.
    private static bool IsShown(HttpRequest request) =>
        request.Headers["Sec-Fetch-Dest"].ToString() is "" or "document" or "iframe" or "frame" or "embed" or "object"
        && request.Headers.XRequestedWith.Count == 0;
}

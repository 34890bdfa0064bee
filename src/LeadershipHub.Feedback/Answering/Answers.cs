using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LeadershipHub.Feedback.Answering;

/// <summary>Sends what was decided, as JSON or as a page.</summary>
internal static class Answers
{
    /// <summary>Scripts ask for JSON or send it; everybody else gets pages.</summary>
    public static bool PrefersJson(HttpRequest request)
    {
        if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
            return true;

        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;

        var (json, html) = (0.0, 0.0);
        foreach (var type in accepted)
        {
            if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
                json = Math.Max(json, type.Quality ?? 1);
            else if (type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
                html = Math.Max(html, type.Quality ?? 1);
        }

        return json > 0 && json >= html;
    }

    public static async Task SendJsonAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        await using (var writer = new Utf8JsonWriter(bytes))
            write(writer);

        await SendAsync(context, status, "application/json; charset=utf-8", bytes.WrittenMemory);
    }

    public static Task SendPageAsync(HttpContext context, int status, Html page) =>
        SendAsync(context, status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Text));

    public static Task SendTextAsync(HttpContext context, int status, string type, string text) =>
        SendAsync(context, status, type, Encoding.UTF8.GetBytes(text));

    private static async Task SendAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        (response.StatusCode, response.ContentType, response.ContentLength) = (status, type, body.Length);
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }
}

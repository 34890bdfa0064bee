using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LeadershipHub.Preview.Serving;

/// <summary>Sends files as they are. Ranges and conditions are the framework's.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc9110</remarks>
internal static class FileSender
{
    /// <param name="path">The full path of a file that exists; one that has gone since is a 404.</param>
    public static async Task SendAsync(HttpContext context, string path)
    {
        FileStream file;
        try
        {
            // One handle from its length to its last byte: a build may put another file in its place meanwhile.
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // The hub leaves files alone whose bytes stay the same, so time and size tell one version from another.
        var changed = new DateTimeOffset(File.GetLastWriteTimeUtc(file.SafeFileHandle), TimeSpan.Zero);
        var tag = new EntityTagHeaderValue($"\"{changed.Ticks:x}-{file.Length:x}\"");
        await TypedResults.Stream(file, MediaTypes.Of(path), null, changed, tag, enableRangeProcessing: true).ExecuteAsync(context);
    }

    /// <param name="name">Decides the media type.</param>
    public static Task SendAsync(HttpContext context, string name, ReadOnlyMemory<byte> bytes) =>
        TypedResults.Bytes(bytes, MediaTypes.Of(name), null, enableRangeProcessing: true, entityTag: PageTag.Of(bytes.Span)).ExecuteAsync(context);
}

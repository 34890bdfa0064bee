using System.Buffers;
using System.Text;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Limiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>Reads the body of a submission, whatever its kind, and never more of it than it may have.</summary>
internal sealed class BodyReader(FeedbackLimits limits, string temporaryFolder)
{
    public static UTF8Encoding StrictUtf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RefusedException">It cannot be read, or is too large.</exception>
    public async Task<Posted> ReadAsync(HttpRequest request, FormDefinition form, CancellationToken cancel)
    {
        var type = TypeOf(request);
        var posted = new Posted(limits.Fields);
        try
        {
            if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            {
                var most = form.Fields.Any(field => field.Type == FieldType.File) ? limits.UploadBytes : limits.BodyBytes;
                Bound(request, most);
                await new MultipartBody(limits, temporaryFolder).ReadAsync(request, type, form, posted, cancel);
                return posted;
            }

            Bound(request, limits.BodyBytes);
            var bytes = await ReadAllAsync(request, cancel);
            if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
                JsonBody.Read(bytes, posted);
            else if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
                UrlEncodedBody.Read(bytes.Span, posted);
            else
                throw RefusedException.UnsupportedType();

            return posted;
        }
        catch
        {
            posted.Dispose();
            throw;
        }
    }

    private static MediaTypeHeaderValue TypeOf(HttpRequest request)
    {
        // A small body can unpack to a huge one; browsers never pack forms.
        if (request.Headers.ContentEncoding.Count > 0 && !request.Headers.ContentEncoding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw RefusedException.UnsupportedEncoding();

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw RefusedException.UnsupportedType();

        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        if (charset.Length > 0 && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            throw RefusedException.UnsupportedCharset();

        return type;
    }

    private static void Bound(HttpRequest request, long most)
    {
        if (request.ContentLength > most)
            throw RefusedException.TooLarge("The form is larger than it may be.");

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
    }

    private async Task<ReadOnlyMemory<byte>> ReadAllAsync(HttpRequest request, CancellationToken cancel)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancel);
            if (read.Buffer.Length > limits.BodyBytes)
                throw RefusedException.TooLarge("The form is larger than it may be.");

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}

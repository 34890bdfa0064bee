using System.Security.Cryptography;
using System.Text;
using LeadershipHub.Feedback.Files;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Limiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>Parts with headers. Files go to the disk while they arrive.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc7578</remarks>
internal sealed class MultipartBody(FeedbackLimits limits, string temporaryFolder)
{
    private const int LongestBoundary = 100;

    private int _textBytes;

    /// <exception cref="RefusedException">It is cut off, wrong or too large.</exception>
    public async Task ReadAsync(HttpRequest request, MediaTypeHeaderValue type, FormDefinition form, Posted posted, CancellationToken cancel)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
            throw RefusedException.Malformed("The body has no usable boundary.");

        var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4 * 1024, BodyLengthLimit = limits.UploadBytes };
        try
        {
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
                await AddAsync(section, form, posted, cancel);
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or ArgumentException || (fault is IOException and not BadHttpRequestException))
        {
            throw RefusedException.Malformed("The body is cut off or no valid multipart/form-data.");
        }
    }

    private async Task AddAsync(MultipartSection section, FormDefinition form, Posted posted, CancellationToken cancel)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase))
            throw RefusedException.Malformed("A part has no valid Content-Disposition.");

        if (section.Headers?.ContainsKey("Content-Transfer-Encoding") == true)
            throw RefusedException.UnsupportedEncoding();

        var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        var isFile = disposition.FileName.HasValue || disposition.FileNameStar.HasValue;
        if (!isFile)
        {
            posted.Add(name, await ReadTextAsync(section.Body, cancel));
            return;
        }

        posted.Count();
        var field = form.Fields.FirstOrDefault(field => field.Type == FieldType.File && field.Name == name);
        if (field is null)
        {
            await section.Body.CopyToAsync(Stream.Null, cancel);
            return;
        }

        var original = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        if (posted.Files.Count(file => file.Field == name) > field.FileCount)
            throw RefusedException.TooLarge("There are more files than the form takes.");

        if (await ReadFileAsync(section.Body, field, HeaderUtilities.RemoveQuotes(original).ToString(), cancel) is { } file)
            posted.Files.Add(file);
    }

    private async Task<string> ReadTextAsync(Stream body, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[4096];
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((_textBytes += read) > limits.BodyBytes)
                throw RefusedException.TooLarge("The form is larger than it may be.");

            bytes.Write(buffer, 0, read);
        }

        try
        {
            return BodyReader.StrictUtf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            throw RefusedException.Malformed("The form is no UTF-8.");
        }
    }

    /// <returns>Null for the empty part of a file field in which nothing was chosen.</returns>
    private async Task<PostedFile?> ReadFileAsync(Stream body, FieldDefinition field, string originalName, CancellationToken cancel)
    {
        PrivateFolder.Make(temporaryFolder);
        var path = Path.Combine(temporaryFolder, Guid.NewGuid().ToString("n"));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        try
        {
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                var buffer = new byte[64 * 1024];
                for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
                {
                    if ((size += read) > field.FileBytes)
                        throw RefusedException.TooLarge($"A file is larger than {field.FileBytes} bytes.");

                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancel);
                }

                // Before the entry is acknowledged, so that its files are on the disk as it is.
                file.Flush(flushToDisk: true);
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        if (size == 0)
        {
            File.Delete(path);
            return null;
        }

        return new() { Field = field.Name, OriginalName = originalName, Path = path, Size = size, Hash = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }
}

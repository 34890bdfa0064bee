using System.Text;

namespace LeadershipHub.Feedback.Files;

/// <summary>The types that can be uploaded, told by their first bytes.</summary>
/// <remarks>https://mimesniff.spec.whatwg.org/</remarks>
internal static class FileTypes
{
    private const int Head = 64;

    private static readonly (string MediaType, string Ending, string[] OtherEndings)[] Known =
    [
        ("image/png", ".png", []),
        ("image/jpeg", ".jpg", [".jpeg"]),
        ("image/gif", ".gif", []),
        ("image/webp", ".webp", []),
        ("application/pdf", ".pdf", []),
        ("audio/mpeg", ".mp3", []),
        ("audio/ogg", ".ogg", [".oga", ".opus"]),
        ("audio/mp4", ".m4a", []),
        ("video/mp4", ".mp4", [".m4v"]),
        ("text/plain", ".txt", []),
    ];

    /// <returns>Null for anything else.</returns>
    public static string? Detect(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[Head];
        var length = file.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        return ByHead(head.AsSpan(0, length)) ?? (IsText(file) ? "text/plain" : null);
    }

    public static string EndingOf(string mediaType) => Known.First(type => type.MediaType == mediaType).Ending;

    /// <param name="mediaType">One that was detected.</param>
    /// <param name="accept">Tokens of HTML's <c>accept</c>; none accept everything that is known.</param>
    public static bool IsAccepted(string mediaType, IReadOnlyCollection<string> accept)
    {
        var (_, ending, others) = Known.First(type => type.MediaType == mediaType);
        return accept.Count == 0 || accept.Select(token => token.Trim().ToLowerInvariant()).Any(token =>
            token == "*/*" || token == mediaType || token == ending || others.Contains(token, StringComparer.Ordinal)
            || (token.EndsWith("/*", StringComparison.Ordinal) && mediaType.StartsWith(token[..^1], StringComparison.Ordinal))
            || (token is "image/jpg" && mediaType == "image/jpeg") || (token is "audio/mp3" && mediaType == "audio/mpeg") || (token is "audio/x-m4a" && mediaType == "audio/mp4"));
    }

    private static string? ByHead(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "audio/mpeg",
        [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2, ..] => "audio/mpeg",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'M', (byte)'4', (byte)'A' or (byte)'B', ..] => "audio/mp4",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "video/mp4",
        _ => null,
    };

    /// <summary>UTF-8 throughout, without control characters that no text has.</summary>
    private static bool IsText(FileStream file)
    {
        file.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, chars) = (new byte[32 * 1024], new char[33 * 1024]);
        try
        {
            while (true)
            {
                var read = file.Read(bytes);
                var count = decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
                if (chars.AsSpan(0, count).ContainsAnyInRange('\0', '\b') || chars.AsSpan(0, count).ContainsAnyInRange('\u000E', '\u001F'))
                    return false;

                if (read == 0)
                    return true;
            }
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

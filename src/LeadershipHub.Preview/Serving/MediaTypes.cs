using System.Collections.Frozen;

namespace LeadershipHub.Preview.Serving;

/// <summary>Media types by file extension, as good static hosts send them.</summary>
/// <remarks>https://www.iana.org/assignments/media-types/</remarks>
internal static class MediaTypes
{
    private const string Utf8 = "; charset=utf-8";

    private static readonly FrozenDictionary<string, string> ByExtension = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html" + Utf8,
        [".htm"] = "text/html" + Utf8,
        [".css"] = "text/css" + Utf8,
        [".js"] = "text/javascript" + Utf8,
        [".mjs"] = "text/javascript" + Utf8,
        [".txt"] = "text/plain" + Utf8,
        [".md"] = "text/markdown" + Utf8,
        [".csv"] = "text/csv" + Utf8,
        [".vtt"] = "text/vtt" + Utf8,
        [".srt"] = "text/plain" + Utf8,
        [".ics"] = "text/calendar" + Utf8,
        [".vcf"] = "text/vcard" + Utf8,
        [".json"] = "application/json" + Utf8,
        [".map"] = "application/json" + Utf8,
        [".jsonld"] = "application/ld+json" + Utf8,
        [".webmanifest"] = "application/manifest+json" + Utf8,
        [".xml"] = "application/xml" + Utf8,
        [".xsl"] = "application/xml" + Utf8,
        [".rss"] = "application/rss+xml" + Utf8,
        [".atom"] = "application/atom+xml" + Utf8,
        [".yml"] = "application/yaml" + Utf8,
        [".yaml"] = "application/yaml" + Utf8,
        [".svg"] = "image/svg+xml" + Utf8,
        [".png"] = "image/png",
        [".apng"] = "image/apng",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".jxl"] = "image/jxl",
        [".ico"] = "image/vnd.microsoft.icon",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".aac"] = "audio/aac",
        [".ogg"] = "audio/ogg",
        [".oga"] = "audio/ogg",
        [".opus"] = "audio/ogg",
        [".flac"] = "audio/flac",
        [".wav"] = "audio/wav",
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/mp4",
        [".webm"] = "video/webm",
        [".ogv"] = "video/ogg",
        [".woff2"] = "font/woff2",
        [".woff"] = "font/woff",
        [".ttf"] = "font/ttf",
        [".otf"] = "font/otf",
        [".pdf"] = "application/pdf",
        [".epub"] = "application/epub+zip",
        [".zip"] = "application/zip",
        [".gz"] = "application/gzip",
        [".wasm"] = "application/wasm",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(string fileName) => ByExtension.GetValueOrDefault(Path.GetExtension(fileName), "application/octet-stream");
}

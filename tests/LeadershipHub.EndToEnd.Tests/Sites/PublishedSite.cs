using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LeadershipHub.EndToEnd.Tests.Sites;

/// <summary>The files of a published site, its pages parsed, by the path of their URL.</summary>
internal sealed class PublishedSite
{
    private readonly string _folder;
    private readonly FrozenDictionary<string, IHtmlDocument> _documents;
    private readonly FrozenSet<string> _files;

    private PublishedSite(string folder, Uri url)
    {
        (_folder, Url) = (folder, url);
        _files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .ToFrozenSet(StringComparer.Ordinal);

        var parser = new HtmlParser();
        _documents = _files.Where(file => file.EndsWith(".html", StringComparison.Ordinal))
            .ToFrozenDictionary(file => file, file => parser.ParseDocument(Text(file)), StringComparer.Ordinal);
    }

    public Uri Url { get; }

    /// <summary>All files by path below the output folder, with forward slashes.</summary>
    public IEnumerable<string> Files => _files.Order(StringComparer.Ordinal);

    /// <summary>Pages that are read, not those that only lead on to another address, and neither transcripts for players nor quotes for frames.</summary>
    public IEnumerable<KeyValuePair<string, IHtmlDocument>> Pages => Documents.Where(page => !IsRedirect(page.Value) && !IsPart(page.Key));

    public IEnumerable<KeyValuePair<string, IHtmlDocument>> Documents => _documents.OrderBy(page => page.Key, StringComparer.Ordinal);

    public static PublishedSite Read(string folder, Uri url) => new(folder, url);

    private static bool IsPart(string file) =>
        file.EndsWith("/transcript.html", StringComparison.Ordinal) || file.EndsWith("/embed/index.html", StringComparison.Ordinal);

    public static bool IsRedirect(IHtmlDocument page) => page.QuerySelector("meta[http-equiv=refresh i]") is not null;

    public bool Has(string file) => _files.Contains(file);

    public IHtmlDocument Page(string file) => _documents[file];

    public string Text(string file) => File.ReadAllText(Path.Combine(_folder, file));

    public byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(_folder, file));

    /// <summary>The address of a file: that of its folder for an index.</summary>
    public Uri AddressOf(string file) =>
        new(Url, file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);

    /// <summary>The file that answers at an address of this site; null where there is none or the address is elsewhere.</summary>
    public string? FileAt(Uri address)
    {
        if (!Url.IsBaseOf(address))
            return null;

        var path = Uri.UnescapeDataString(address.AbsolutePath[Url.AbsolutePath.Length..]);
        var file = path is "" || path.EndsWith('/') ? path + "index.html" : path;
        return _files.Contains(file) ? file : null;
    }

    public bool IsHere(Uri address) => Uri.Compare(address, Url, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.Ordinal) == 0;
}

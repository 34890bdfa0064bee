using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Auditing.Reporting;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Auditing;

namespace LeadershipHub.Auditing.Tests;

/// <summary>The files of a small site at <c>https://example.org/hub/</c>. As it begins it has two pages that link to each other, and nothing is wrong with it.</summary>
internal sealed class SiteFiles
{
    public const string Home = "https://example.org/hub/";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sourceTexts = new(StringComparer.Ordinal);

    public SiteFiles()
    {
        Page("", "<p><a href=\"/hub/about/\">About</a></p>");
        Page("about/");
    }

    public ChecksConfig Checks { get; set; } = new();

    public ImmutableArray<AuditedTaxonomy> Taxonomies { get; set; } = [];

    /// <summary>Adds a page, or writes one anew; each has a title and a description of its own if none is given, and links to the home page.</summary>
    /// <param name="path">Below the base path, without a slash in front: <c>about/</c>.</param>
    public SiteFiles Page(string path, string body = "", string head = "", string? title = null, string? description = null)
    {
        var name = path.Length == 0 ? "home" : path.TrimEnd('/');
        return Text(FileOf(path), $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{title ?? $"Page {name}"}</title><meta name="description" content="{description ?? $"What {name} tells."}">
            <link rel="canonical" href="{Home}{path}">{head}</head>
            <body><h1>Page {name}</h1><a href="/hub/">Home</a>{body}</body></html>
            """);
    }

    /// <summary>Writes a page anew with something replaced that stands on it.</summary>
    public SiteFiles Replace(string path, string old, string with)
    {
        var text = Encoding.UTF8.GetString(_files[FileOf(path)]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Text(FileOf(path), text.Replace(old, with, StringComparison.Ordinal));
    }

    public SiteFiles Text(string file, string text) => Bytes(file, Encoding.UTF8.GetBytes(text));

    public SiteFiles Bytes(string file, byte[] bytes)
    {
        _files[file] = bytes;
        return this;
    }

    /// <summary>Says what a page is made from.</summary>
    public SiteFiles Source(string path, string source, string text)
    {
        _sources[FileOf(path)] = source;
        _sourceTexts[source] = text;
        return this;
    }

    public ImmutableArray<Diagnostic> Audit() => Look(site => SiteAudit.Everything(site, CancellationToken.None));

    public ImmutableArray<Diagnostic> Audit(Baseline baseline) => Look(site => new SiteAudit(baseline).Audit(site, CancellationToken.None));

    /// <summary>Lays the site out in a folder that is gone afterwards.</summary>
    public T Look<T>(Func<AuditedSite, T> look)
    {
        var folder = Directory.CreateTempSubdirectory("lhub-audit-");
        try
        {
            foreach (var (file, bytes) in _files)
                Write(Path.Combine(folder.FullName, "public", file), bytes);
            foreach (var (source, text) in _sourceTexts)
                Write(Path.Combine(folder.FullName, source), Encoding.UTF8.GetBytes(text));
            return look(new()
            {
                SiteFolder = folder.FullName,
                BaseUrl = Home,
                Checks = Checks,
                Taxonomies = Taxonomies,
                Files = [.. _files.Keys.Select(file => new AuditedFile(file, Path.Combine(folder.FullName, "public", file), _sources.GetValueOrDefault(file)))],
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    private static void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a file below a folder has one
        File.WriteAllBytes(file, bytes);
    }
}

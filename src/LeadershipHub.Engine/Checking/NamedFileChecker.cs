using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Checking;

/// <summary>Checks the images that front matter, authors, books and the configuration name.</summary>
internal sealed class NamedFileChecker(Site site, RoutePlan plan, Severity severity, ImmutableArray<Diagnostic>.Builder findings)
{
    public void Check()
    {
        foreach (var page in site.Pages)
            Check(page);

        foreach (var author in site.Authors)
        {
            if (author.Source is not { } source)
                continue;

            Check(author.Portrait, source.Path, source.Folder, author.Positions.Of("portrait"));
            Check(author.Signature, source.Path, source.Folder, author.Positions.Of("signature"));
        }

        foreach (var book in site.Books)
            Check(book.Cover, book.Source.Path, book.Source.Folder, book.Positions.Of("cover"));

        Check(site.Config.Image, "site.config.yml", "content", site.Config.Positions.Of("image"));
        Check(site.Config.Logo, "site.config.yml", "content", site.Config.Positions.Of("logo"));
    }

    public void Check(Page page)
    {
        if (page.Source is { } source)
            Check(page.Front.Image, source.Path, page.SourceFolder, page.Front.PositionOf("image"));
    }

    private void Check(string? path, string source, string folder, Position position)
    {
        if (string.IsNullOrEmpty(path) || path.Contains("://", StringComparison.Ordinal) || IsPublished(path, folder))
            return;

        var known = path.StartsWith('/')
            ? plan.Routes.OfType<FileRoute>().Select(route => route.Permalink.Path)
            : site.Files.Keys.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)).Select(file => file[(folder.Length + 1)..]);
        findings.Add(CheckingDiagnostics.NoSuchImage(new(source, position.Line, position.Column), path, severity, known));
    }

    private bool IsPublished(string path, string folder) =>
        path.StartsWith('/')
            ? plan.At(Uri.UnescapeDataString(path)) is not null
            : SourcePaths.Resolve(folder, path) is { } file && site.Files.ContainsKey(file);
}

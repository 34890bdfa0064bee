using System.Text;

namespace LeadershipHub.Cli.Sites;

/// <summary>Writes a new source file, never over another one.</summary>
internal static class NewSource
{
    /// <exception cref="UsageException">The title has no letter or digit that a URL could be made of.</exception>
    public static string SlugOf(IHub hub, string title) =>
        hub.Slug(title) is { Length: > 0 } slug
            ? slug
            : throw new UsageException($"No file name can be made of the title '{title}'.", "Give it letters or digits.");

    /// <param name="path">Below the site, with forward slashes.</param>
    /// <exception cref="UsageException">There is a file already.</exception>
    public static void Write(Shell shell, string site, string path, string text)
    {
        var full = Path.Combine(site, path);
        var shown = new Reporting.SitePaths(site, shell.CurrentFolder).ShowFull(full);
        if (File.Exists(full))
            throw new UsageException($"{shown} is there already.", "Choose another title, or write on in it.");

        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? site);
        using (var file = new StreamWriter(new FileStream(full, FileMode.CreateNew), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            file.Write(text);

        shell.Output.WriteLine($"Wrote {shown}");
    }
}

using System.Collections.Immutable;

namespace LeadershipHub.Publishing.Sources;

/// <summary>A built output folder: what its manifest lists, and what the author put there beside it.</summary>
public sealed record BuiltSite
{
    private const string ManifestName = ".lhub-manifest";
    private const string JournalName = ".lhub-journal";

    /// <summary>Full path.</summary>
    public required string Folder { get; init; }

    /// <summary>In ordinal order of their paths.</summary>
    public required ImmutableArray<SiteFile> Files { get; init; }

    /// <summary>Reads the manifest, whose hashes are trusted; only files that it does not list are read themselves. Symbolic links are left out.</summary>
    /// <exception cref="PublishException">There is no built site in the folder.</exception>
    public static BuiltSite Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw NotBuilt($"There is no output folder '{folder}'.");
        if (File.Exists(Path.Combine(folder, JournalName)))
            throw NotBuilt($"The last build into '{folder}' was cut off.");
        if (!File.Exists(Path.Combine(folder, ManifestName)))
            throw NotBuilt($"'{folder}' was not built by lhub: there is no {ManifestName} in it.");

        var files = Listed(folder);
        var known = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in FolderWalk.Files(folder))
        {
            if (known.Remove(path))
                continue;
            if (!SitePath.IsSafe(path))
                throw new PublishException(PublishFault.Usage, $"The file '{path}' in the output folder has a name that cannot be published.", "Rename it: without control characters, '\\' and ':', and not '.git'.");

            var (size, hash) = Xxh64.OfFile(SitePath.Below(folder, path));
            files.Add(new(path, size, hash));
        }

        if (known.Count > 0)
            throw NotBuilt($"The file '{known.Min(StringComparer.Ordinal)}' is missing from '{folder}'.");

        return new() { Folder = folder, Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)] };
    }

    private static List<SiteFile> Listed(string folder)
    {
        try
        {
            return FileList.Read(File.ReadAllBytes(Path.Combine(folder, ManifestName)), FileList.ManifestHeader)
                ?? throw Damaged(folder, "is damaged");
        }
        catch (FormatException hostile)
        {
            throw Damaged(folder, $"names '{hostile.Message}', which does not lie in the folder");
        }
    }

    private static PublishException Damaged(string folder, string problem) =>
        new(PublishFault.Usage, $"{ManifestName} in '{folder}' {problem}.", "Empty the folder and run 'lhub build --clean'.");

    private static PublishException NotBuilt(string message) => new(PublishFault.Usage, message, "Run 'lhub build' first.");
}

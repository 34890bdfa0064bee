using System.IO.Enumeration;

namespace LeadershipHub.Publishing.Sources;

/// <summary>Walks a folder without following links.</summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = true };

    /// <summary>Paths of all files, with forward slashes, without our own book-keeping, folders of git and symbolic links.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var start = Path.TrimEndingDirectorySeparator(folder).Length + 1;
        return new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath()[start..].Replace('\\', '/'), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !IsLink(ref entry) && !SitePath.IsBookkeeping(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry) && !SitePath.IsBookkeeping(entry.FileName) && entry.FileName is not ".git",
        };
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}

using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Files;

/// <summary>Files of entries: <c>files/&lt;id&gt;/&lt;generated name&gt;</c>. No part of a path ever comes from outside.</summary>
internal sealed class FileShelf(string dataFolder)
{
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    private readonly string _root = Path.Combine(dataFolder, "files");

    /// <summary>Puts a file that lies elsewhere on the same disk into an entry's folder.</summary>
    public void Take(string temporaryFile, string entryId, string storedName)
    {
        PrivateFolder.Make(FolderOf(entryId));
        File.Move(temporaryFile, PathOf(entryId, storedName));
    }

    /// <param name="entryId">An id.</param>
    /// <param name="storedName">As <see cref="EntryFile.StoredName"/> of that entry has it.</param>
    public string PathOf(string entryId, string storedName) => Path.Combine(FolderOf(entryId), Path.GetFileName(storedName));

    public void Delete(string entryId)
    {
        if (Directory.Exists(FolderOf(entryId)))
            Directory.Delete(FolderOf(entryId), recursive: true);
    }

    /// <returns>Ids whose folder has been there for a while.</returns>
    public IEnumerable<string> OldFolders(DateTimeOffset now) => !Directory.Exists(_root)
        ? []
        : Directory.EnumerateDirectories(_root)
            .Where(folder => EntryIds.IsId(Path.GetFileName(folder)) && Directory.GetLastWriteTimeUtc(folder) < (now - Old).UtcDateTime)
            .Select(folder => Path.GetFileName(folder));

    private string FolderOf(string entryId) => EntryIds.IsId(entryId)
        ? Path.Combine(_root, entryId)
        : throw new ArgumentException("This is no id of an entry.", nameof(entryId));
}

using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Writing;

/// <summary>
/// Stage 7: publishes what was staged. Every published file is replaced by renaming, so it is whole at any moment; files that
/// lhub did not write are neither overwritten nor removed.
/// </summary>
public static class OutputWriter
{
    /// <summary>Returns how many stale files were removed.</summary>
    public static Diagnosed<int> Commit(OutputStage stage)
    {
        if (!stage.Failures.IsEmpty)
            return new(0, stage.Failures);

        var foreign = ForeignFiles(stage);
        if (foreign.Count > 0)
            return new(0, [WritingDiagnostics.NotOurs(foreign[0], foreign.Count - 1)]);
        if (LinkInTheWay(stage) is { } link)
            return new(0, [WritingDiagnostics.LinkInOutput(link)]);

        try
        {
            // Until the new list is there, the old one and the journal together name what was and what will be: after a crash both are known as ours.
            Manifest.WriteJournal(stage.Output, FreshFiles(stage));
            foreach (var path in StaleFoldersInTheWay(stage))
                RemoveFile(stage.Output, path);

            MoveInto(new DirectoryInfo(stage.Folder), stage.Output);
            var removed = 0;
            foreach (var path in stage.Before.Paths.Where(path => !stage.Files.ContainsKey(path)))
                removed += RemoveFile(stage.Output, path) ? 1 : 0;

            stage.Published = ContentHash.Of(Manifest.Write(stage.Output, stage.Files));
            return new(removed, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(0, [WritingDiagnostics.CommitFailed(Path.GetFileName(stage.Output), e.Message)]);
        }
    }

    // What differs from what is published. By hand: the framework's queries over pairs are compiled each time the program runs.
    private static IEnumerable<string> FreshFiles(OutputStage stage)
    {
        foreach (var (path, file) in stage.Files)
        {
            if (!stage.Before.TryGet(path, out var before) || before != file)
                yield return path;
        }
    }

    // Files at the place of one of ours that are not in our list. The same content by chance is no conflict.
    private static List<string> ForeignFiles(OutputStage stage)
    {
        var isFresh = stage.Before.Count == 0 && Directory.EnumerateFileSystemEntries(stage.Output).All(e => Path.GetFileName(e) is OutputStage.FolderName);
        if (isFresh)
            return [];

        return
        [
            .. stage.Files.Where(f => !stage.Before.Contains(f.Key))
                .Select(f => (f.Key, f.Value, Full: Path.Combine(stage.Output, f.Key)))
                .Where(f => Path.Exists(f.Full) && !IsSame(f.Full, f.Value))
                .Where(f => !Directory.Exists(f.Full) || HasForeignFile(stage, f.Key))
                .Select(f => f.Key)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsSame(string path, OutputFile entry) => File.Exists(path) && new FileInfo(path).Length == entry.Size && FileHash.Of(path) == entry;

    // A folder where a file of ours is to be: fine if everything in it is ours, and then stale.
    private static bool HasForeignFile(OutputStage stage, string folder) =>
        Directory.EnumerateFiles(Path.Combine(stage.Output, folder), "*", SearchOption.AllDirectories)
            .Any(f => !stage.Before.Contains(Path.GetRelativePath(stage.Output, f).Replace('\\', '/')));

    // 'x' becomes a file where 'x/index.html' was, or the other way round: the stale one has to go first.
    private static List<string> StaleFoldersInTheWay(OutputStage stage)
    {
        var stale = stage.Before.Paths.Where(path => !stage.Files.ContainsKey(path)).ToList();
        if (stale.Count == 0)
            return [];

        // All files of the site, and not only new ones: after a crash the list names what was and what was to be.
        var folders = stage.Files.Keys.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        return [.. stale.Where(path => folders.Contains(path) || FoldersOf(path).Any(stage.Files.ContainsKey))];
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }

    // Writing through a link would leave the output folder. What is not there yet can be no link.
    private static string? LinkInTheWay(OutputStage stage) => LinkInTheWay(stage.Folder, stage.Output, "");

    private static string? LinkInTheWay(string staged, string published, string path)
    {
        foreach (var folder in Directory.EnumerateDirectories(staged))
        {
            var name = Path.GetFileName(folder);
            var target = new DirectoryInfo(Path.Combine(published, name));
            if (!target.Exists)
                continue;
            if (target.LinkTarget is not null)
                return path + name;
            if (LinkInTheWay(folder, target.FullName, $"{path}{name}/") is { } below)
                return below;
        }

        return null;
    }

    // Whole folders are renamed where there is nothing to merge with.
    private static void MoveInto(DirectoryInfo from, string to)
    {
        foreach (var entry in from.EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry is not DirectoryInfo folder)
                File.Move(entry.FullName, target, overwrite: true);
            else if (Directory.Exists(target))
                MoveInto(folder, target);
            else
                folder.MoveTo(target);
        }
    }

    private static bool RemoveFile(string output, string path)
    {
        // A folder that has become a link since holds nothing of ours.
        var full = Path.Combine(output, path);
        if (!File.Exists(full) || FoldersOf(path).Any(folder => new DirectoryInfo(Path.Combine(output, folder)).LinkTarget is not null))
            return false;

        File.Delete(full);
        for (var folder = Path.GetDirectoryName(full); folder is not null && folder.Length > output.Length; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
        }

        return true;
    }
}

using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Loading;

/// <summary>
/// Lists the files below folders of the site. Hidden files (but for those that hosts look for) and editors' back-ups are left out; symbolic links are followed
/// where they stay inside the site and make no circle.
/// </summary>
internal sealed class TreeWalk(string root, int threads, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancel)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    private readonly string _realRoot = RealPath(new DirectoryInfo(root));

    /// <summary>One file directly below the root, or null.</summary>
    public SourceFile? File(string name)
    {
        var info = new FileInfo(Path.Combine(root, name));
        return info.Exists ? Describe(name, info.FullName, info.Length, info.LastWriteTimeUtc.Ticks) : null;
    }

    /// <summary>All files below a folder, in ordinal order of their paths.</summary>
    public ImmutableArray<SourceFile> Folder(string name)
    {
        var folder = Path.Combine(root, name);
        var found = new List<SourceFile>();
        if (Directory.Exists(folder))
            Walk(name, folder, found, [RealPath(new DirectoryInfo(folder))]);

        var files = found.ToArray();
        Array.Sort(files, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        ReportCaseTwins(files);
        return ImmutableCollectionsMarshal.AsImmutableArray(files);
    }

    // The folders that are open: those that a link from here must not lead to.
    private void Walk(string path, string folder, List<SourceFile> all, string[] open)
    {
        cancel.ThrowIfCancellationRequested();
        var entries = Entries(path, folder);
        var found = new SourceFile?[entries.Count];
        var isLink = new bool[entries.Count];
        using (var files = FileStamp.Open(folder))
        {
            Each(entries.Count, i => found[i] = entries[i].IsFolder || entries[i].IsLink ? null : Look(path, folder, files, entries[i].Name, out isLink[i]));
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var name = entries[i].Name;
            if (found[i] is { } file)
                all.Add(file);
            else if (entries[i].IsLink || isLink[i])
                Follow($"{path}/{name}", Path.Join(folder, name), all, open);
            else if (entries[i].IsFolder)
                Walk($"{path}/{name}", Path.Join(folder, name), all, open);
        }
    }

    // Null for a link, and for what is gone already or is no file.
    private static SourceFile? Look(string path, string folder, FileStamp.FolderHandle files, string name, out bool isLink)
    {
        isLink = false;
        if (!files.TryRead(name, out var stamp))
            return null;

        isLink = stamp.IsLink;
        return isLink ? null : new() { Path = $"{path}/{name}", InFolder = folder, Size = stamp.Size, ModifiedTicks = stamp.Ticks };
    }

    // Of a folder with many files the system is asked on all processors.
    private void Each(int count, Action<int> action)
    {
        const int Many = 256;
        const int Batch = 128;
        Workers.Each((count + Batch - 1) / Batch, count < Many ? 1 : threads, batch =>
        {
            for (var i = batch * Batch; i < Math.Min((batch + 1) * Batch, count); i++)
                action(i);
        }, cancel);
    }

    private List<Entry> Entries(string path, string folder)
    {
        try
        {
            return [.. new FileSystemEnumerable<Entry>(folder, Read, Everything) { ShouldIncludePredicate = IsWanted }];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LoadingDiagnostics.Unreadable(path, e.Message));
            return [];
        }
    }

    private void Follow(string path, string full, List<SourceFile> files, string[] open)
    {
        FileSystemInfo? target;
        try
        {
            target = new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            // The system gave up on links that point to each other.
            diagnostics.Add(LoadingDiagnostics.LinkInCircle(path));
            return;
        }

        if (target is null || !(target.Exists || Directory.Exists(target.FullName)))
        {
            diagnostics.Add(LoadingDiagnostics.LinkIsBroken(path));
            return;
        }

        var real = Directory.Exists(target.FullName) ? RealPath(new DirectoryInfo(target.FullName)) : RealFile(target.FullName);
        if (!IsBelow(real, _realRoot))
            diagnostics.Add(LoadingDiagnostics.LinkLeadsOut(path));
        else if (Path.GetRelativePath(_realRoot, real).Split(Path.DirectorySeparatorChar).Any(name => name is ['.', _, ..] && !IsPublishedDotName(name)))
            diagnostics.Add(LoadingDiagnostics.LinkLeadsToHidden(path));
        else if (!Directory.Exists(real))
            files.Add(Describe(path, real, new FileInfo(real).Length, System.IO.File.GetLastWriteTimeUtc(real).Ticks));
        else if (Array.Exists(open, folder => IsBelow(folder, real)))
            diagnostics.Add(LoadingDiagnostics.LinkInCircle(path));
        else
            Walk(path, real, files, [.. open, real]);
    }

    private void ReportCaseTwins(SourceFile[] files)
    {
        if (Array.TrueForAll(files, file => !HasOtherCase(file.Path)))
            return;

        var seen = new Dictionary<string, string>(files.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!seen.TryAdd(file.Path, file.Path))
                diagnostics.Add(LoadingDiagnostics.DiffersByCase(file.Path, seen[file.Path]));
        }
    }

    // Of two paths that differ by case alone one has a capital, or a letter that is not ASCII.
    private static bool HasOtherCase(string path) => path.AsSpan().ContainsAnyInRange('A', 'Z') || !System.Text.Ascii.IsValid(path);

    private static SourceFile Describe(string path, string full, long size, long ticks) =>
        new() { Path = path, FullPath = full, Size = size, ModifiedTicks = ticks };

    private static bool IsWanted(ref FileSystemEntry entry)
    {
        var name = entry.FileName;
        return (name[0] != '.' || IsPublishedDotName(name)) && !name.EndsWith('~') && !(name[0] == '#' && name.EndsWith('#')) && !name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase);
    }

    // RFC 8615; and what hosts of static sites look for.
    private static bool IsPublishedDotName(ReadOnlySpan<char> name) => name is ".well-known" or ".nojekyll" or ".htaccess";

    private static Entry Read(ref FileSystemEntry entry)
    {
        // Only of folders: for a file the attributes would cost a call of their own.
        var isFolder = entry.IsDirectory;
        return new(entry.FileName.ToString(), isFolder, isFolder && (entry.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None);
    }

    // A path with every link on the way resolved, so that "inside the site" cannot be fooled.
    private static string RealPath(DirectoryInfo folder)
    {
        var parent = folder.Parent is { } above ? RealPath(above) : null;
        if (parent is null)
            return folder.FullName;

        var here = new DirectoryInfo(Path.Combine(parent, folder.Name));
        return here.LinkTarget is not null && here.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? RealPath(new DirectoryInfo(target.FullName))
            : here.FullName;
    }

    private static string RealFile(string path) =>
        Path.Combine(RealPath(new DirectoryInfo(Path.GetDirectoryName(path) ?? path)), Path.GetFileName(path));

    private static bool IsBelow(string path, string folder) =>
        string.Equals(path, folder, StringComparison.Ordinal)
        || path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // A class: of the framework's generics over a struct of ours nothing is compiled ahead.
    private sealed record Entry(string Name, bool IsFolder, bool IsLink);
}

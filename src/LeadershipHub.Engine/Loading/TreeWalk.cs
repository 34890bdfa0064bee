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
/// <param name="largest">Bytes that a file may have; of others <see cref="HasLarge"/> tells.</param>
/// <param name="share">As in <see cref="Workers.Each"/>, for each folder with many files.</param>
internal sealed class TreeWalk(string root, long largest, int threads, ImmutableArray<Diagnostic>.Builder diagnostics, Action<Action>? share, CancellationToken cancel)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    private readonly string _realRoot = RealPath(new DirectoryInfo(root));
    private bool _hasOtherCase;
    private int _large;

    /// <summary>Whether any file so far is larger than the largest one that is expected.</summary>
    public bool HasLarge => _large > 0;

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
        _hasOtherCase = false;
        if (Directory.Exists(folder))
            Walk(name, folder, found, [RealPath(new DirectoryInfo(folder))]);

        var files = found.ToArray();
        if (_hasOtherCase)
            ReportCaseTwins(files);
        return ImmutableCollectionsMarshal.AsImmutableArray(files);
    }

    // The folders that are open: those that a link from here must not lead to.
    private void Walk(string path, string folder, List<SourceFile> all, string[] open)
    {
        cancel.ThrowIfCancellationRequested();
        var links = new List<string>();
        var entries = Entries(path, folder, links);
        PathOrder.Sort(CollectionsMarshal.AsSpan(entries), path.Length + 1);
        var found = new SourceFile?[entries.Count];
        var isLink = new bool[entries.Count];
        using (var files = FileStamp.Open(folder))
        {
            Each(entries.Count, i => found[i] = IsFolder(entries[i]) ? null : Look(folder, files, entries[i], path.Length + 1, out isLink[i]));
        }

        all.EnsureCapacity(all.Count + entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            if (found[i] is { } file)
                all.Add(file);
            else if (isLink[i] || IsFolder(entries[i]))
                Enter(entries[i].TrimEnd('/'), folder, isLink[i] || links.Contains(entries[i]), all, open);
        }
    }

    private void Enter(string path, string folder, bool isLink, List<SourceFile> all, string[] open)
    {
        var full = Path.Join(folder, path.AsSpan(path.LastIndexOf('/') + 1));
        if (isLink)
            Follow(path, full, all, open);
        else
            Walk(path, full, all, open);
    }

    // Null for a link, and for what is gone already or is no file.
    private SourceFile? Look(string folder, FileStamp.FolderHandle files, string path, int nameAt, out bool isLink)
    {
        isLink = false;
        if (!files.TryRead(path.AsSpan(nameAt), out var stamp))
            return null;

        isLink = stamp.IsLink;
        if (isLink)
            return null;
        if (stamp.Size > largest)
            Interlocked.Increment(ref _large);
        if (HasOtherCase(path))
            Volatile.Write(ref _hasOtherCase, true);
        return new() { Path = path, InFolder = folder, Size = stamp.Size, ModifiedTicks = stamp.Ticks };
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
        }, cancel, count < Many ? null : share);
    }

    // The paths of what is in a folder; those of folders end with a slash, which also puts them where their files belong among all paths.
    private List<string> Entries(string path, string folder, List<string> links)
    {
        try
        {
            return new(new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => Read(path, ref entry, links), Everything) { ShouldIncludePredicate = IsWanted });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LoadingDiagnostics.Unreadable(path, e.Message));
            return [];
        }
    }

    private static bool IsFolder(string entry) => entry.EndsWith('/');

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

    private static string Read(string path, ref FileSystemEntry entry, List<string> links)
    {
        // Attributes only of folders: for a file they would cost a call of their own.
        if (!entry.IsDirectory)
            return string.Concat(path, "/", entry.FileName);

        var name = string.Concat(path, "/", entry.FileName, "/");
        if ((entry.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None)
            links.Add(name);
        return name;
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
}

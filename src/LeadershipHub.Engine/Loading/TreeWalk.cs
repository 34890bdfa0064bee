using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Loading;

/// <summary>
/// Lists the files below folders of the site. Hidden files (but for those that hosts look for) and editors' back-ups are left out; symbolic links are followed
/// where they stay inside the site and make no circle.
/// </summary>
/// <param name="largest">Bytes that a file may have; of others <see cref="HasLarge"/> tells.</param>
/// <param name="threads">
/// Where there is only one, the system is asked of each file as soon as it is listed, which takes a fifth less: what it knows of the file is still at hand then.
/// Several ask when a folder is listed.
/// </param>
internal sealed class TreeWalk(string root, long largest, int threads, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancel)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    // What stands for a file that is a symbolic link, until it is followed.
    private static readonly SourceFile Link = new() { Path = "", FullPath = "", Size = 0, ModifiedTicks = 0 };

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
        if (HasOtherCase(path))
            Volatile.Write(ref _hasOtherCase, true);
        using var files = FileStamp.Open(folder);
        var entries = Entries(path, folder, files);
        var count = entries.Paths.Count;
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
        PathOrder.Sort(CollectionsMarshal.AsSpan(entries.Paths), order, path.Length + 1);
        var found = new SourceFile?[count];
        if (entries.Found.Count == 0)
            Each(count, i => found[i] = Look(folder, files, entries.Paths[i], path.Length + 1));

        all.EnsureCapacity(all.Count + count);
        for (var i = 0; i < count; i++)
        {
            var entry = entries.Paths[i];
            var file = entries.Found.Count == 0 ? found[i] : entries.Found[order[i]];
            if (file == Link || IsFolder(entry))
                Enter(entry.TrimEnd('/'), folder, file == Link || entries.Links.Contains(entry), all, open);
            else if (file is not null)
                all.Add(file);
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

    // Null for a folder, and for what is gone already or is no file.
    private SourceFile? Look(string folder, FileStamp.FolderHandle files, string path, int nameAt)
    {
        if (IsFolder(path) || !files.TryRead(path.AsSpan(nameAt), out var stamp))
            return null;
        if (stamp.IsLink)
            return Link;
        if (stamp.Size > largest)
            Interlocked.Increment(ref _large);
        if (HasOtherCase(path.AsSpan(nameAt)))
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
        }, cancel);
    }

    private Listed Entries(string path, string folder, FileStamp.FolderHandle files)
    {
        try
        {
            return AsListed(path, folder, files) ?? AsEnumerated(path, folder, files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LoadingDiagnostics.Unreadable(path, e.Message));
            return new();
        }
    }

    // As the system lists it; null where it does not, or leaves open what an entry is.
    [SkipLocalsInit]
    private Listed? AsListed(string path, string folder, FileStamp.FolderHandle files)
    {
        const int Longest = 256;
        var entries = new Listed();
        Span<char> letters = stackalloc char[Longest];
        if (!FolderListing.TryOpen(folder, stackalloc byte[32 * 1024], out var listing))
            return null;

        using (listing)
        {
            while (listing.MoveNext())
            {
                var name = listing.Name;
                if (listing.Kind == FolderListing.EntryKind.Unknown || name.Length > Longest)
                    return null;

                var text = letters[..Encoding.UTF8.GetChars(name, letters)];
                if (IsWanted(text))
                    Add(entries, path, folder, files, PathOf(path, folder, text, listing.Kind, entries.Links));
            }

            return listing.HasFailed ? null : entries;
        }
    }

    private Listed AsEnumerated(string path, string folder, FileStamp.FolderHandle files)
    {
        var entries = new Listed();
        foreach (var entry in new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => Read(path, ref entry, entries.Links), Everything) { ShouldIncludePredicate = (ref FileSystemEntry entry) => IsWanted(entry.FileName) })
            Add(entries, path, folder, files, entry);
        return entries;
    }

    private void Add(Listed entries, string path, string folder, FileStamp.FolderHandle files, string entry)
    {
        entries.Paths.Add(entry);
        if (threads == 1)
            entries.Found.Add(Look(folder, files, entry, path.Length + 1));
    }

    private static string PathOf(string path, string folder, ReadOnlySpan<char> name, FolderListing.EntryKind kind, List<string> links)
    {
        var isLink = kind == FolderListing.EntryKind.Link;
        if (kind != FolderListing.EntryKind.Folder && !(isLink && Directory.Exists(Path.Join(folder, name))))
            return string.Concat(path, "/", name);

        var entry = string.Concat(path, "/", name, "/");
        if (isLink)
            links.Add(entry);
        return entry;
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

    // Of two paths that differ by case alone one has a capital, or a letter that is not ASCII. By hand: the framework's search for a range makes an object of either end.
    private static bool HasOtherCase(ReadOnlySpan<char> path)
    {
        foreach (var letter in path)
        {
            if (letter is (>= 'A' and <= 'Z') or > '\u007F')
                return true;
        }

        return false;
    }

    private static SourceFile Describe(string path, string full, long size, long ticks) =>
        new() { Path = path, FullPath = full, Size = size, ModifiedTicks = ticks };

    private static bool IsWanted(ReadOnlySpan<char> name) =>
        (name[0] != '.' || IsPublishedDotName(name)) && name[^1] != '~' && !(name[0] == '#' && name[^1] == '#') && !name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase);

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

    /// <summary>What is in a folder.</summary>
    private sealed class Listed
    {
        /// <summary>Those of folders end with a slash, which also puts them where their files belong among all paths.</summary>
        public List<string> Paths { get; } = [];

        /// <summary>Of each path, in the order in which they were listed, or nothing where nobody has looked yet.</summary>
        public List<SourceFile?> Found { get; } = [];

        /// <summary>Folders that are symbolic links.</summary>
        public List<string> Links { get; } = [];
    }
}

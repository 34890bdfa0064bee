using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Writing;

/// <summary>
/// Holds the files of a build until it commits: those that differ from what is published lie in a staging folder inside
/// the output folder, so that publishing is renaming. Thread-safe while rendering runs.
/// </summary>
public sealed class OutputStage : IOutputSink, IDisposable
{
    /// <summary>The staging folder's name inside the output folder.</summary>
    internal const string FolderName = ".lhub-stage";

    /// <summary>How long a build waits for another one that writes into the same folder.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private static readonly string[] SourceFolders = ["content", "static", "theme", "themes"];

    private readonly Manifest _before;
    private readonly bool _rewriteAll;
    private readonly ConcurrentDictionary<string, OutputFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly OutputLock _lock;
    private readonly DateTime _listed;
    private readonly ConcurrentQueue<string> _written = new();
    private IOException? _failure;

    private OutputStage(string output, Manifest before, DateTime listed, bool rewriteAll, OutputLock held)
    {
        _listed = listed;
        _lock = held;
        Output = output;
        Folder = Path.Combine(output, FolderName);
        _before = before;
        _rewriteAll = rewriteAll;
    }

    internal string Output { get; }

    internal string Folder { get; }

    internal ConcurrentDictionary<string, OutputFile> Files => _files;

    internal Manifest Before => _before;

    /// <summary>Site paths of the files that the build writes or removes, in ordinal order.</summary>
    public ImmutableArray<string> Changed =>
        [.. _written.Concat(_before.Paths.Where(path => !_files.ContainsKey(path))).Select(Permalink.PathOf).Order(StringComparer.Ordinal)];

    /// <summary>Of the list of files, once it is published.</summary>
    public ContentHash Published { get; internal set; }

    /// <summary>All files of the site so far.</summary>
    public int Count => _files.Count;

    public int FilesWritten => _written.Count;

    public int FilesUnchanged => _files.Count - _written.Count;

    /// <summary>Prepares the output folder. Null where that cannot be; the diagnostics say why.</summary>
    public static Diagnosed<OutputStage?> Open(BuildOptions options, string outputFolder, CancellationToken cancel)
    {
        var output = Path.GetFullPath(outputFolder);
        OutputLock? held = null;
        try
        {
            if (IsSourceFolder(Path.GetFullPath(options.SiteFolder), RealPath.Of(output)))
                return new(null, [WritingDiagnostics.OutputIsSource(Path.GetRelativePath(options.SiteFolder, output))]);

            held = OutputLock.Take(options, output, LongestWait, cancel);
            if (held is null)
                return new(null, [WritingDiagnostics.Busy(Path.GetFileName(output))]);

            var before = Manifest.Read(output);
            var stage = new OutputStage(output, before ?? Manifest.Empty, File.GetLastWriteTimeUtc(Path.Combine(output, Manifest.FileName)), options.Clean, held);
            stage.RemoveStagingFolder();
            Directory.CreateDirectory(stage.Folder);
            return new(stage, before is null ? [WritingDiagnostics.DamagedManifest(Manifest.FileName)] : []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            return new(null, [WritingDiagnostics.CannotWrite(Path.GetFileName(output), e.Message)]);
        }
    }

    public OutputFile Write(string outputPath, ReadOnlySpan<byte> content)
    {
        var entry = new OutputFile(ContentHash.Of(content), content.Length);
        if (!Claim(outputPath, entry))
            return entry;

        try
        {
            var path = StagedPath(outputPath);
            if (SmallFile.TryCreate(path, content))
                return entry;

            using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.Write(handle, content, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(e);
        }

        return entry;
    }

    public OutputFile Copy(string outputPath, SourceFile file)
    {
        try
        {
            var entry = file.Hash is { } hash ? new(hash, file.Size) : FileHash.Of(file.FullPath);
            file.Hash = entry.Hash;
            if (Claim(outputPath, entry))
                File.Copy(file.FullPath, StagedPath(outputPath));
            return entry;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(e);
            return OutputFile.Unknown;
        }
    }

    public bool TryKeep(string outputPath, OutputFile file)
    {
        if (_rewriteAll || !_before.TryGet(outputPath, out var published) || published != file || !IsThere(outputPath, file))
            return false;

        if (!_files.TryAdd(outputPath, file))
            throw new InvalidOperationException($"'{outputPath}' was written twice.");
        return true;
    }

    /// <summary>The first write that failed, as a diagnostic; empty where none did.</summary>
    public ImmutableArray<Diagnostic> Failures => _failure is { } failure ? [WritingDiagnostics.CannotWrite(Path.GetFileName(Output), failure.Message)] : [];

    /// <summary>Every file of the site with the place of its bytes: staged, or published already. In ordinal order.</summary>
    public IEnumerable<(string Path, string FullPath)> Places()
    {
        var staged = _written.ToHashSet(StringComparer.Ordinal);
        return _files.Keys.Order(StringComparer.Ordinal).Select(path => (path, Path.Join(staged.Contains(path) ? Folder : Output, path)));
    }

    /// <summary>Removes the staging folder, and the output folder if this build has made it and published nothing.</summary>
    public void Dispose()
    {
        RemoveStagingFolder();
        _lock.Dispose();
        if (Directory.Exists(Output) && !Directory.EnumerateFileSystemEntries(Output).Any())
            Directory.Delete(Output);
    }

    // Notes the file; false where the very same is published already.
    private bool Claim(string outputPath, OutputFile entry)
    {
        if (!_files.TryAdd(outputPath, entry))
            throw new InvalidOperationException($"'{outputPath}' was written twice.");
        if (_failure is not null)
            return false;
        if (!_rewriteAll && _before.TryGet(outputPath, out var published) && published == entry && IsThere(outputPath, entry))
            return false;

        _written.Enqueue(outputPath);
        return true;
    }

    // A file with the time of the list or a later one may have been written by somebody else: its content tells.
    private bool IsThere(string outputPath, OutputFile entry)
    {
        var full = Path.Join(Output, outputPath);
        return FileStamp.TryRead(full, out var stamp) && !stamp.IsLink && stamp.Size == entry.Size && (stamp.Ticks < _listed.Ticks || FileHash.Of(full) == entry);
    }

    private string StagedPath(string outputPath)
    {
        var path = Path.Combine(Folder, outputPath);
        EnsureFolder(outputPath);
        return path;
    }

    private void EnsureFolder(string outputPath)
    {
        var slash = outputPath.LastIndexOf('/');
        if (slash < 0 || _folders.ContainsKey(outputPath[..slash]))
            return;

        // Noted only when it is there: another thread that sees the note writes into the folder at once.
        Directory.CreateDirectory(Path.Combine(Folder, outputPath[..slash]));
        _folders[outputPath[..slash]] = true;
    }

    private void Fail(Exception e) => Interlocked.CompareExchange(ref _failure, e as IOException ?? new IOException(e.Message, e), null);

    private void RemoveStagingFolder()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    // Both are real paths: a link must not hide what a folder is.
    private static bool IsSourceFolder(string site, string output)
    {
        foreach (var name in SourceFolders)
        {
            var source = RealPath.Of(Path.Combine(site, name));
            if (IsBelow(source, output) || IsBelow(output, source))
                return true;
        }

        return false;
    }

    private static bool IsBelow(string path, string folder) =>
        string.Equals(path, folder, StringComparison.Ordinal) || path.StartsWith(folder.TrimEnd('/') + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

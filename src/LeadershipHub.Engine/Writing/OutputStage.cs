using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Writing;

/// <summary>
/// Holds the files of a build until it commits: those that differ from what is published lie in a staging folder inside
/// the output folder, so that publishing is renaming. Thread-safe while rendering runs.
/// </summary>
public sealed class OutputStage : IOutputSink, IDisposable
{
    /// <summary>The staging folder's name inside the output folder.</summary>
    internal const string FolderName = ".lhub-stage";

    private readonly Manifest _before;
    private readonly bool _rewriteAll;
    private readonly ConcurrentDictionary<string, ManifestEntry> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private int _written;
    private IOException? _failure;

    private OutputStage(string output, Manifest before, bool rewriteAll)
    {
        Output = output;
        Folder = Path.Combine(output, FolderName);
        _before = before;
        _rewriteAll = rewriteAll;
    }

    internal string Output { get; }

    internal string Folder { get; }

    internal IReadOnlyDictionary<string, ManifestEntry> Files => _files;

    internal Manifest Before => _before;

    public int FilesWritten => _written;

    public int FilesUnchanged => _files.Count - _written;

    /// <summary>Prepares the output folder. Null where that cannot be; the diagnostics say why.</summary>
    public static Diagnosed<OutputStage?> Open(BuildOptions options, string outputFolder)
    {
        var output = Path.GetFullPath(outputFolder);
        try
        {
            if (IsSourceFolder(Path.GetFullPath(options.SiteFolder), RealPath.Of(output)))
                return new(null, [WritingDiagnostics.OutputIsSource(Path.GetRelativePath(options.SiteFolder, output))]);

            var before = Manifest.Read(output);
            var stage = new OutputStage(output, before ?? Manifest.Empty, options.Clean);
            stage.RemoveStagingFolder();
            Directory.CreateDirectory(stage.Folder);
            return new(stage, before is null ? [WritingDiagnostics.DamagedManifest(Manifest.FileName)] : []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [WritingDiagnostics.CannotWrite(Path.GetFileName(output), e.Message)]);
        }
    }

    public void Write(string outputPath, ReadOnlySpan<byte> content)
    {
        var entry = new ManifestEntry(ContentHash.Of(content), content.Length);
        if (!Claim(outputPath, entry))
            return;

        try
        {
            using var handle = File.OpenHandle(StagedPath(outputPath), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.Write(handle, content, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(e);
        }
    }

    public void Copy(string outputPath, SourceFile file)
    {
        try
        {
            var entry = FileHash.Of(file.FullPath);
            if (Claim(outputPath, entry))
                File.Copy(file.FullPath, StagedPath(outputPath));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(e);
        }
    }

    /// <summary>The first write that failed, as a diagnostic; empty where none did.</summary>
    public ImmutableArray<Diagnostic> Failures => _failure is { } failure ? [WritingDiagnostics.CannotWrite(Path.GetFileName(Output), failure.Message)] : [];

    /// <summary>Removes the staging folder, and the output folder if this build has made it and published nothing.</summary>
    public void Dispose()
    {
        RemoveStagingFolder();
        if (Directory.Exists(Output) && !Directory.EnumerateFileSystemEntries(Output).Any())
            Directory.Delete(Output);
    }

    // Notes the file; false where the very same is published already.
    private bool Claim(string outputPath, ManifestEntry entry)
    {
        if (!_files.TryAdd(outputPath, entry))
            throw new InvalidOperationException($"'{outputPath}' was written twice.");
        if (_failure is not null)
            return false;
        if (!_rewriteAll && _before.TryGet(outputPath, out var published) && published == entry && IsThere(outputPath, entry.Size))
            return false;

        Interlocked.Increment(ref _written);
        return true;
    }

    private bool IsThere(string outputPath, long size)
    {
        var file = new FileInfo(Path.Combine(Output, outputPath));
        return file.Exists && file.Length == size && file.LinkTarget is null;
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
        foreach (var name in (ReadOnlySpan<string>)["content", "static", "theme", "themes"])
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

using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Writing;

/// <summary>
/// Replaces a few files of an output folder that is otherwise as the last build left it. As with <see cref="OutputStage"/>, nothing is published
/// before <see cref="Commit"/>, and every published file is whole at any moment.
/// </summary>
public sealed class PatchStage : IOutputSink, IDisposable
{
    private readonly PublishedFiles _published;
    private readonly Lock _turn = new();
    private readonly Dictionary<string, Staged> _staged = new(StringComparer.Ordinal);
    private readonly OutputLock _lock;
    private readonly string _folder;
    private IOException? _failure;
    private int _number;

    private PatchStage(PublishedFiles published, OutputLock held)
    {
        _published = published;
        _lock = held;
        _folder = Path.Combine(published.Folder, OutputStage.FolderName);
    }

    /// <summary>Files that differ from what is published.</summary>
    public int FilesWritten => _staged.Count;

    /// <summary>Their site paths, in ordinal order.</summary>
    public ImmutableArray<string> Changed
    {
        get
        {
            var paths = Array.ConvertAll([.. _staged.Keys], Permalink.PathOf);
            PathOrder.Sort(paths, 0);
            return ImmutableArray.Create(paths);
        }
    }

    /// <summary>Null where the folder is not as it was looked at, or cannot be written to: the whole build then says why.</summary>
    public static PatchStage? Open(BuildOptions options, PublishedFiles published, CancellationToken cancel)
    {
        OutputLock? held = null;
        PatchStage? stage = null;
        try
        {
            held = OutputLock.Take(options, published.Folder, OutputStage.LongestWait, cancel);
            // Another build may have published while this one waited.
            if (held is null || !published.IsCurrent())
                return null;

            var opened = new PatchStage(published, held);
            Directory.CreateDirectory(opened._folder);
            return stage = opened;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            if (stage is null)
                held?.Dispose();
        }
    }

    public OutputFile Write(string outputPath, ReadOnlySpan<byte> content)
    {
        var file = new OutputFile(ContentHash.Of(content), content.Length);
        if (_published.FileAt(outputPath) == file)
            return file;

        var staged = Path.Combine(_folder, Digits.Of(Interlocked.Increment(ref _number)));
        lock (_turn)
        {
            if (!_staged.TryAdd(outputPath, new(staged, file)))
                throw new InvalidOperationException($"'{outputPath}' was written twice.");
        }

        try
        {
            SmallFile.WriteAll(staged, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Interlocked.CompareExchange(ref _failure, e as IOException ?? new IOException(e.Message, e), null);
        }

        return file;
    }

    public OutputFile Copy(string outputPath, SourceFile file) => throw new InvalidOperationException("Only texts have changed.");

    public bool TryKeep(string outputPath, OutputFile file) => _published.FileAt(outputPath) == file;

    /// <summary>Publishes, and gives what the folder holds now; null where it could not.</summary>
    public Diagnosed<PublishedFiles?> Commit()
    {
        if (_failure is { } failure)
            return new(null, [WritingDiagnostics.CannotWrite(Path.GetFileName(_published.Folder), failure.Message)]);
        if (_staged.Count == 0)
            return new(_published, []);

        try
        {
            Manifest.WriteJournal(_published.Folder, _staged.Keys);
            var files = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
            foreach (var (path, staged) in _staged)
            {
                File.Move(staged.Path, Path.Combine(_published.Folder, path), overwrite: true);
                files.Add(path, staged.File);
            }

            return new(_published.Replace(files), []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [WritingDiagnostics.CommitFailed(Path.GetFileName(_published.Folder), e.Message)]);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        _lock.Dispose();
    }

    private sealed record Staged(string Path, OutputFile File);
}

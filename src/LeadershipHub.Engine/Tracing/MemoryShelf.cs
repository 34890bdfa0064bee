using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>Where the memory of builds with the same options lies: in a file, and in a session also at hand, so that it is not read again.</summary>
public sealed class MemoryShelf
{
    private readonly ulong _engine;
    private readonly bool _isKept;
    private MemoryFile? _latest;
    private Task _saving = Task.CompletedTask;

    private MemoryShelf(string path, ulong engine, bool isKept) => (FilePath, _engine, _isKept) = (path, engine, isKept);

    public string FilePath { get; }

    public static MemoryShelf OnDisk(BuildOptions options, ulong engine) => new(BuildMemory.PathFor(options), engine, isKept: false);

    /// <summary>For several builds of one process, one after the other: what the last one left is at hand, and the file is written while the next one begins.</summary>
    public static MemoryShelf AtHand(BuildOptions options, ulong engine) => new(BuildMemory.PathFor(options), engine, isKept: true);

    /// <summary>The memory of the last build.</summary>
    public BuildMemory Open()
    {
        string? problem = null;
        var file = _latest ?? MemoryFile.Open(FilePath, _engine, out problem);
        // Read once: what is mapped of it stays as long as the process, and builds that fail lay down no other.
        if (_isKept)
            _latest = file;
        return BuildMemory.Of(file, this, problem);
    }

    /// <summary>No memory at all; what comes next is laid down here all the same.</summary>
    public BuildMemory Empty(string? problem = null) => BuildMemory.Of(null, this, problem);

    /// <summary>Waits until the file holds what was laid down last.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Finish() => _saving.GetAwaiter().GetResult();

    /// <summary>Lays down a memory with some of it replaced.</summary>
    /// <exception cref="IOException">It cannot be written; at hand, the one before could not.</exception>
    internal void Put(MemoryFile file, ChangedMemory changed)
    {
        var (sections, untold) = (changed.Sections, changed.Untold);
        if (!_isKept && file.TryPatch(sections, out var identity))
        {
            // Without it, as when the process ends here, the next build compares contents.
            untold?.WriteTimes(FilePath, identity);
            return;
        }

        if (untold is not null)
            sections[(int)MemorySection.Inputs] = untold.AllInputs(file.Read(MemorySection.Inputs));
        var whole = Array.ConvertAll(sections, section => section.ToMemory());
        foreach (var section in (ReadOnlySpan<MemorySection>)[MemorySection.Parsed, MemorySection.Nodes, MemorySection.Routes, MemorySection.Pages])
            whole[(int)section] = Records.Tidied(whole[(int)section]);
        Put(whole);
    }

    /// <summary>Lays down the memory of a build that is published.</summary>
    /// <param name="sections">By number of <see cref="MemorySection"/>.</param>
    /// <exception cref="IOException">It cannot be written; at hand, the one before could not.</exception>
    internal void Put(ReadOnlyMemory<byte>[] sections)
    {
        if (!_isKept)
        {
            MemoryFile.Write(FilePath, _engine, sections);
            return;
        }

        var before = _saving;
        _latest = MemoryFile.Of(FilePath, sections);
        _saving = Task.Run(() => MemoryFile.Write(FilePath, _engine, sections));
        before.GetAwaiter().GetResult();
    }
}

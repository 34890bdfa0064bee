using System.Buffers.Binary;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>The parts of a build's memory; each is read only when it is needed.</summary>
internal enum MemorySection
{
    /// <summary>Under which options and at what time the build ran, and what it said.</summary>
    Stamp,

    /// <summary>Every source with size, time and hash.</summary>
    Inputs,

    /// <summary>What each source was parsed to: <see cref="Records"/> by its place among them.</summary>
    Parsed,

    /// <summary>What routes have read, with the answers: <see cref="Records"/> by the number of the node.</summary>
    Nodes,

    /// <summary>What they have asked besides, with the answers.</summary>
    Queries,

    /// <summary>What each route is and what it read: <see cref="Records"/> in the order of the routes.</summary>
    Routes,

    /// <summary>Which route has which path.</summary>
    Paths,

    /// <summary>Each page of the site: <see cref="Records"/> by its id.</summary>
    Pages,

    /// <summary>What each page has to do with others: <see cref="Records"/> by its id.</summary>
    Relations,

    /// <summary>The pages of each term: <see cref="Records"/> in the order of the terms.</summary>
    TermPages,

    /// <summary>The rest of the site as it was assembled.</summary>
    Site,

    /// <summary>What the theme's assets are published as.</summary>
    Assets,

    /// <summary>What the site is set to; empty where it takes something from the environment, which belongs on no disk, or has scripts.</summary>
    Settings,
}

/// <summary>
/// The file that holds a build's memory: a header with the engine's stamp and for each section its place, length and XXH64, then the sections.
/// Whatever does not fit is as if it were not there.
/// </summary>
internal sealed class MemoryFile
{
    /// <summary>How many there are.</summary>
    public const int Sections = (int)MemorySection.Settings + 1;

    private const ulong Magic = 0x37_4D_42_55_48_4C; // "LHUBM7"
    private const int HeaderSize = 8 + 8 + (Sections * 24) + 8;

    private readonly string _path;
    private readonly byte[] _header;
    private readonly MemoryPatch _patch;
    private readonly ReadOnlyMemory<byte>?[] _read = new ReadOnlyMemory<byte>?[Sections];

    private MemoryFile(string path, byte[] header, MemoryPatch patch) => (_path, _header, _patch) = (path, header, patch);

    /// <summary>Null where there is no memory; a reason where there is one that cannot be used.</summary>
    public static MemoryFile? Open(string path, ulong engine, out string? problem)
    {
        problem = null;
        try
        {
            if (!File.Exists(path))
                return null;

            using var handle = SmallFile.Open(path);
            var header = new byte[HeaderSize];
            if (RandomAccess.Read(handle, header, 0) < HeaderSize || Number(header, 0) != Magic || Number(header, HeaderSize - 8) != ContentHash.Of(header.AsSpan(0, HeaderSize - 8)).Bits)
                problem = "it is damaged";
            else if (Number(header, 8) != engine)
                problem = "it was made by another version of lhub";
            return problem is null ? new(path, header, MemoryPatch.Read(path, Number(header, HeaderSize - 8))) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = e.Message;
            return null;
        }
    }

    /// <summary>Tells this memory from every other one; null for one that is not on the disk.</summary>
    public ulong? Identity => _header.Length > 0 ? Number(_header, HeaderSize - 8) ^ _patch.Print : null;

    /// <summary>What a file at this path would be read as, without one.</summary>
    public static MemoryFile Of(string path, ReadOnlyMemory<byte>[] sections)
    {
        var file = new MemoryFile(path, [], MemoryPatch.None);
        for (var i = 0; i < sections.Length; i++)
            file._read[i] = sections[i];
        return file;
    }

    /// <exception cref="DamagedMemoryException">The section is not as it was written.</exception>
    public ReadOnlyMemory<byte> Read(MemorySection section)
    {
        if (_read[(int)section] is { } known)
            return known;

        var at = 16 + ((int)section * 24);
        var (offset, length, hash) = ((long)Number(_header, at), (long)Number(_header, at + 8), Number(_header, at + 16));
        try
        {
            using var handle = SmallFile.Open(_path);
            if (length < 0 || length > Array.MaxLength || offset + length > RandomAccess.GetLength(handle))
                throw new DamagedMemoryException();

            var bytes = (length < MappedFile.LeastSize ? null : MappedFile.TryMap(handle, offset, (int)length, room: _patch.GrowthOf(section))) ?? Copied(handle, offset, (int)length);
            if (ContentHash.Of(bytes.Span).Bits != hash)
                throw new DamagedMemoryException();

            var patched = MappedFile.With(bytes, _patch.Of(section, bytes));
            _read[(int)section] = patched;
            return patched;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DamagedMemoryException();
        }
    }

    private static ReadOnlyMemory<byte> Copied(Microsoft.Win32.SafeHandles.SafeFileHandle file, long offset, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        return RandomAccess.Read(file, bytes, offset) == length ? bytes : throw new DamagedMemoryException();
    }

    /// <summary>
    /// Replaces some of this memory, where it is on the disk and has not been patched too often: by a small file beside the large one.
    /// </summary>
    /// <param name="identity">What <see cref="Identity"/> is then.</param>
    /// <returns>False where it was not done.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public bool TryPatch(Splice[] changes, out ulong identity)
    {
        identity = 0;
        if (_header.Length == 0 || _patch.TryAdd(_path, Number(_header, HeaderSize - 8), changes) is not { } print)
            return false;

        identity = Number(_header, HeaderSize - 8) ^ print;
        return true;
    }

    /// <summary>Replaces the file as a whole: who reads it meanwhile has the old one.</summary>
    public static void Write(string path, ulong engine, ReadOnlySpan<ReadOnlyMemory<byte>> sections)
    {
        var header = new byte[HeaderSize];
        Put(header, 0, Magic);
        Put(header, 8, engine);
        long offset = HeaderSize;
        for (var i = 0; i < Sections; i++)
        {
            Put(header, 16 + (i * 24), (ulong)offset);
            Put(header, 24 + (i * 24), (ulong)sections[i].Length);
            Put(header, 32 + (i * 24), ContentHash.Of(sections[i].Span).Bits);
            offset += sections[i].Length;
        }

        Put(header, HeaderSize - 8, ContentHash.Of(header.AsSpan(0, HeaderSize - 8)).Bits);
        var fresh = path + ".new";
        using (var handle = File.OpenHandle(fresh, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(handle, [header, .. sections], 0);
        }

        File.Move(fresh, path, overwrite: true);
        File.Delete(MemoryPatch.PathFor(path));
        File.Delete(NewTimes.PathFor(path));
    }

    private static ulong Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at));

    private static void Put(byte[] bytes, int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), value);
}

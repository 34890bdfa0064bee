using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What the system says of a file without opening it.</summary>
/// <param name="IsLink">It is a symbolic link; size and time are its own.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Ticks">Last write time in UTC ticks.</param>
/// <param name="Number">Of the file in its file system: one that takes its place by being renamed has another. 0 where the system does not say.</param>
internal readonly record struct FileStamp(bool IsLink, long Size, long Ticks, ulong Number = 0)
{
    private const int DoNotFollow = 0x100;
    private const int OnlyPath = 0x200000;
    private const uint TypeModeTimeSizeNumber = 0x343;
    private const int TypeBits = 0xF000;
    private const int LinkType = 0xA000;
    private const int FileType = 0x8000;

    private static readonly bool HasStatx = CanCall();

    /// <summary>False where there is no such file, or it is a folder or a device.</summary>
    public static bool TryRead(string path, out FileStamp stamp)
    {
        if (!HasStatx)
            return TryReadInfo(path, out stamp);

        var utf8 = path.Length < 300 ? stackalloc byte[(path.Length * 3) + 1] : new byte[(path.Length * 3) + 1];
        utf8[Encoding.UTF8.GetBytes(path, utf8)] = 0;
        return TryReadZeroEnded(SystemCalls.CurrentFolder, utf8, out stamp);
    }

    /// <summary>A folder below which many files are asked for: the system finds them from there on, and not each time from its root.</summary>
    public static FolderHandle Open(string folder) => new(folder, HasStatx ? OpenFolder(folder) : -1);

    private static int OpenFolder(string path) =>
        SystemCalls.Open(ref SystemCalls.PathOf(path, new byte[(path.Length * 3) + 1]), OnlyPath | SystemCalls.CloseOnExecute, 0);

    /// <param name="path">UTF-8, ending with a zero.</param>
    private static bool TryReadZeroEnded(int folder, ReadOnlySpan<byte> path, out FileStamp stamp)
    {
        stamp = default;
        if (Call(folder, path, out var found) != 0)
            return false;

        var type = found.Mode & TypeBits;
        stamp = new(type == LinkType, (long)found.Size, DateTime.UnixEpoch.Ticks + (found.Seconds * TimeSpan.TicksPerSecond) + (found.Nanoseconds / 100), found.Number);
        return type is LinkType or FileType;
    }

    private static bool TryReadInfo(string path, out FileStamp stamp)
    {
        var info = new FileInfo(path);
        stamp = info.Exists ? new(info.LinkTarget is not null, info.Length, info.LastWriteTimeUtc.Ticks) : default;
        return info.Exists;
    }

    // Linux since 4.11, and the C libraries of the last years; elsewhere the framework is asked.
    private static bool CanCall()
    {
        if (!SystemCalls.AreHere)
            return false;

        try
        {
            return Call(SystemCalls.CurrentFolder, "/\0"u8, out _) == 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    // https://man7.org/linux/man-pages/man2/statx.2.html: one call where the framework makes two and asks who the user is. Its structure is the same on every processor.
    [DllImport("libc", EntryPoint = "statx", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe int Call(int folder, byte* path, int flags, uint mask, Statx* found);

    private static unsafe int Call(int folder, ReadOnlySpan<byte> path, out Statx found)
    {
        Unsafe.SkipInit(out found);
        fixed (byte* pinned = path)
        fixed (Statx* filled = &found)
        {
            return Call(folder, pinned, DoNotFollow, TypeModeTimeSizeNumber, filled);
        }
    }

    /// <summary>A folder that is open to be asked for its files; of use from several threads.</summary>
    internal sealed class FolderHandle : IDisposable
    {
        // Where it could not be opened, each file is asked for by its whole path.
        internal FolderHandle(string path, int handle) => (Path, Number) = (path, handle);

        public string Path { get; }

        /// <summary>The file descriptor, or a negative number.</summary>
        public int Number { get; }

        /// <summary>As <see cref="FileStamp.TryRead(string, out FileStamp)"/>, for a path below this folder.</summary>
        [SkipLocalsInit]
        public bool TryRead(ReadOnlySpan<char> path, out FileStamp stamp)
        {
            if (Number < 0)
                return FileStamp.TryRead(System.IO.Path.Join(Path, path), out stamp);

            var utf8 = path.Length < 300 ? stackalloc byte[(path.Length * 3) + 1] : new byte[(path.Length * 3) + 1];
            utf8[Encoding.UTF8.GetBytes(path, utf8)] = 0;
            return TryReadZeroEnded(Number, utf8, out stamp);
        }

        /// <summary>The same for a path in UTF-8.</summary>
        [SkipLocalsInit]
        public bool TryRead(ReadOnlySpan<byte> path, out FileStamp stamp)
        {
            if (Number < 0)
                return FileStamp.TryRead(System.IO.Path.Join(Path, Encoding.UTF8.GetString(path)), out stamp);

            var utf8 = path.Length < 1024 ? stackalloc byte[path.Length + 1] : new byte[path.Length + 1];
            path.CopyTo(utf8);
            utf8[^1] = 0;
            return TryReadZeroEnded(Number, utf8, out stamp);
        }

        public void Dispose()
        {
            if (Number >= 0)
                _ = SystemCalls.Close(Number);
        }
    }

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statx
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Number;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(112)]
        public long Seconds;

        [FieldOffset(120)]
        public uint Nanoseconds;
    }
}

using System.Runtime.InteropServices;
using System.Text;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// The calls of Linux that <see cref="FileStamp"/>, <see cref="FolderListing"/>, <see cref="SmallFile"/> and <see cref="MappedFile"/> make themselves, as its C library has them. Numbers of flags are those of x64 and Arm64.
/// Where <see cref="AreHere"/> is false, none of them may be made: the framework is asked.
/// </summary>
internal static unsafe class SystemCalls
{
    public const int CurrentFolder = -100;
    public const int CloseOnExecute = 0x80000;

    /// <summary>Whether this is such a system and the library can be found.</summary>
    public static bool AreHere { get; } = CanCall();

    /// <summary>A path in UTF-8 with a zero at its end.</summary>
    /// <param name="utf8">At least three times as long as the path, and one.</param>
    public static ref byte PathOf(ReadOnlySpan<char> path, Span<byte> utf8)
    {
        utf8[Encoding.UTF8.GetBytes(path, utf8)] = 0;
        return ref MemoryMarshal.GetReference(utf8);
    }

    private static bool CanCall()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture is not (Architecture.X64 or Architecture.Arm64))
            return false;

        try
        {
            return Close(-1) == -1;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    // https://man7.org/linux/man-pages/man2/open.2.html
    public static int Open(ref byte path, int flags, int mode) => Open(CurrentFolder, ref path, flags, mode);

    /// <param name="folder">A file descriptor of the folder where a path begins that is not rooted.</param>
    public static int Open(int folder, ref byte path, int flags, int mode)
    {
        fixed (byte* pinned = &path)
        {
            return Open(folder, pinned, flags, mode);
        }
    }

    /// <summary>Entries of an open folder as <see cref="FolderListing"/> knows them; 0 where there are no more, negative where it could not.</summary>
    public static nint Entries(int folder, Span<byte> buffer)
    {
        try
        {
            fixed (byte* pinned = buffer)
            {
                return Entries(folder, pinned, buffer.Length);
            }
        }
        catch (EntryPointNotFoundException)
        {
            return -1;
        }
    }

    public static nint Read(int file, Span<byte> buffer)
    {
        fixed (byte* pinned = buffer)
        {
            return Read(file, pinned, buffer.Length);
        }
    }

    public static nint Write(int file, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* pinned = bytes)
        {
            return Write(file, pinned, bytes.Length);
        }
    }

    // https://man7.org/linux/man-pages/man2/flock.2.html: to have it alone, or to be told so at once.
    public static bool TryLock(int file) => Lock(file, 2 | 4) == 0;

    // https://man7.org/linux/man-pages/man2/mmap.2.html
    [DllImport("libc", EntryPoint = "mmap", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    // https://man7.org/linux/man-pages/man2/mprotect.2.html
    [DllImport("libc", EntryPoint = "mprotect", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Protect(nint address, nint length, int protection);

    [DllImport("libc", EntryPoint = "close", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Close(int file);

    [DllImport("libc", EntryPoint = "flock", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Lock(int file, int operation);

    // With pointers and without marshalling they are compiled ahead of the program; of a reference they were compiled each time that it runs.
    [DllImport("libc", EntryPoint = "openat", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(int folder, byte* path, int flags, int mode);

    [DllImport("libc", EntryPoint = "getdents64", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Entries(int folder, byte* buffer, nint size);

    [DllImport("libc", EntryPoint = "read", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Read(int file, byte* buffer, nint size);

    [DllImport("libc", EntryPoint = "write", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int file, byte* buffer, nint size);
}

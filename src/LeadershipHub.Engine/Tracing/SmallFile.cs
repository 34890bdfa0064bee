using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// Reads and writes small files with the system's own calls: open, read or write, close. The framework asks besides for kind, place and locks
/// of each, which is as much again for twenty thousand files of some kilobytes. Only on Linux; whatever fails here is left to the framework,
/// which knows how to say what is wrong. Nor do these calls make the framework's kind of handle, the first of which takes milliseconds: it is made by reflection.
/// </summary>
internal static class SmallFile
{
    private const int NewToWrite = 0x1 | 0x40 | 0x80 | SystemCalls.CloseOnExecute; // O_WRONLY, O_CREAT, O_EXCL
    private const int EmptyToWrite = 0x1 | 0x40 | 0x200 | SystemCalls.CloseOnExecute; // O_WRONLY, O_CREAT, O_TRUNC
    private const int ToLock = 0x2 | 0x40 | SystemCalls.CloseOnExecute; // O_RDWR, O_CREAT
    private const int AllMayRead = 0x1B6; // rw-rw-rw-, less what the process' mask takes away
    private const int LongestPath = 1024;

    /// <summary>The whole file, as <see cref="File.ReadAllBytes(string)"/> gives it, for one of some megabytes too.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static byte[] ReadAll(string path)
    {
        if (!SystemCalls.AreHere || !FileStamp.TryRead(path, out var stamp) || stamp.IsLink || stamp.Size >= Array.MaxLength)
            return File.ReadAllBytes(path);

        var bytes = GC.AllocateUninitializedArray<byte>((int)stamp.Size);
        var file = Open(path, SystemCalls.CloseOnExecute);
        var isWhole = file >= 0 && Fill(file, bytes) == bytes.Length && SystemCalls.Read(file, stackalloc byte[1]) == 0;
        if (file >= 0)
            _ = SystemCalls.Close(file);
        return isWhole ? bytes : File.ReadAllBytes(path);
    }

    /// <summary>Opened to be read at any place.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static SafeFileHandle Open(string path)
    {
        var file = Open(path, SystemCalls.CloseOnExecute);
        return file < 0 ? File.OpenHandle(path) : new(file, ownsHandle: true);
    }

    /// <summary>Opened so that nobody else can open it in this way, in any process, until it is closed; made where there is none.</summary>
    /// <exception cref="IOException">Somebody else has it open, or it cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be opened.</exception>
    public static SafeFileHandle OpenAlone(string path)
    {
        var file = Open(path, ToLock);
        if (file >= 0 && SystemCalls.TryLock(file))
            return new(file, ownsHandle: true);

        if (file >= 0)
            _ = SystemCalls.Close(file);
        return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Makes or replaces a file that nobody reads yet.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void WriteAll(string path, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default)
    {
        var file = Open(path, EmptyToWrite);
        if (file >= 0 && TryWrite(file, first) & TryWrite(file, second) & SystemCalls.Close(file) == 0)
            return;

        using var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, first, 0);
        RandomAccess.Write(handle, second, first.Length);
    }

    [SkipLocalsInit]
    private static int Open(ReadOnlySpan<char> path, int flags, int folder = SystemCalls.CurrentFolder) =>
        SystemCalls.AreHere && path.Length * 3 < LongestPath ? SystemCalls.Open(folder, ref SystemCalls.PathOf(path, stackalloc byte[LongestPath]), flags, AllMayRead) : -1;

    // How much there was, up to as much as there is room for; -1 where it cannot be read.
    private static int Fill(int file, Span<byte> buffer, long expected = -1)
    {
        var length = 0;
        while (length < buffer.Length)
        {
            var read = SystemCalls.Read(file, buffer[length..]);
            if (read <= 0)
                return read < 0 ? -1 : length;
            length += (int)read;
            if (length == expected)
                break;
        }

        return length;
    }

    private static bool TryWrite(int file, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var written = SystemCalls.Write(file, bytes);
            if (written <= 0)
                return false;
            bytes = bytes[(int)written..];
        }

        return true;
    }

    /// <summary>The whole file; false where it does not fit with a byte to spare, or could not be read.</summary>
    /// <param name="expected">Bytes that it should have, or -1. Where the first call gives just as many, though it may give more, no other one looks for its end.</param>
    public static bool TryRead(ReadOnlySpan<char> path, long expected, Span<byte> buffer, out int length) =>
        TryReadAndClose(Open(path, SystemCalls.CloseOnExecute), expected, buffer, out length);

    /// <summary>The same for a file in a folder that is open, from which the system has less far to go.</summary>
    public static bool TryRead(FileStamp.FolderHandle folder, ReadOnlySpan<char> name, long expected, Span<byte> buffer, out int length) =>
        TryReadAndClose(folder.Number < 0 ? -1 : Open(name, SystemCalls.CloseOnExecute, folder.Number), expected, buffer, out length);

    private static bool TryReadAndClose(int file, long expected, Span<byte> buffer, out int length)
    {
        length = 0;
        if (file < 0)
            return false;

        length = Fill(file, buffer, expected);
        _ = SystemCalls.Close(file);
        return length >= 0 && length < buffer.Length;
    }

    /// <summary>Writes a file that is not there yet; false where nothing was written. A part of it may be there then.</summary>
    public static bool TryCreate(string path, ReadOnlySpan<byte> content)
    {
        var file = content.IsEmpty ? -1 : Open(path, NewToWrite);
        if (file < 0)
            return false;

        var written = SystemCalls.Write(file, content);
        return SystemCalls.Close(file) == 0 && written == content.Length;
    }
}

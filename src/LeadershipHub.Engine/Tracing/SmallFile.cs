namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// Reads and writes small files with the system's own calls: open, read or write, close. The framework asks besides for kind, place and locks
/// of each, which is as much again for twenty thousand files of some kilobytes. Only on Linux; whatever fails here is left to the framework,
/// which knows how to say what is wrong.
/// </summary>
internal static class SmallFile
{
    private const int NewToWrite = 0x1 | 0x40 | 0x80 | SystemCalls.CloseOnExecute; // O_WRONLY, O_CREAT, O_EXCL
    private const int AllMayRead = 0x1B6; // rw-rw-rw-, less what the process' mask takes away
    private const int LongestPath = 1024;

    /// <summary>The whole file; false where it does not fit with a byte to spare, or could not be read.</summary>
    public static bool TryRead(string path, Span<byte> buffer, out int length)
    {
        length = 0;
        if (!SystemCalls.AreHere || path.Length * 3 >= LongestPath)
            return false;

        var file = SystemCalls.Open(ref SystemCalls.PathOf(path, stackalloc byte[LongestPath]), SystemCalls.CloseOnExecute, 0);
        if (file < 0)
            return false;

        nint read;
        while ((read = SystemCalls.Read(file, buffer[length..])) > 0)
        {
            length += (int)read;
            if (length == buffer.Length)
                break;
        }

        _ = SystemCalls.Close(file);
        return read == 0;
    }

    /// <summary>Writes a file that is not there yet; false where nothing was written. A part of it may be there then.</summary>
    public static bool TryCreate(string path, ReadOnlySpan<byte> content)
    {
        if (!SystemCalls.AreHere || path.Length * 3 >= LongestPath || content.IsEmpty)
            return false;

        var file = SystemCalls.Open(ref SystemCalls.PathOf(path, stackalloc byte[LongestPath]), NewToWrite, AllMayRead);
        if (file < 0)
            return false;

        var written = SystemCalls.Write(file, content);
        return SystemCalls.Close(file) == 0 && written == content.Length;
    }
}

namespace LeadershipHub.Scripting.Files;

/// <summary>Files that others may remove or write at the same time.</summary>
internal static class DiskFile
{
    /// <summary>The content; null where the file is missing or cannot be read.</summary>
    public static byte[]? TryRead(string fullPath)
    {
        try
        {
            return File.Exists(fullPath) ? File.ReadAllBytes(fullPath) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Replaces a file at once: a reader sees the old content or the new one, never a part.</summary>
    public static void WriteWhole(string fullPath, ReadOnlySpan<byte> content)
    {
        var temporary = $"{fullPath}.{Guid.NewGuid():N}.tmp";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, fullPath, overwrite: true);
    }

    /// <summary>Removes a file if that can be done now; what stays is swept another time.</summary>
    public static void TryDelete(string fullPath)
    {
        try
        {
            File.Delete(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In use elsewhere.
        }
    }
}

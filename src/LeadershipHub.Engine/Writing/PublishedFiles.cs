using System.Buffers.Text;
using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Writing;

/// <summary>Looks whether what an output folder holds is still what the last build left there.</summary>
public static class PublishedFiles
{
    /// <summary>
    /// Whether the folder's list of files is the one of this hash, and every file on it is there, has its size and was not written since.
    /// Files with a later time are read and compared by their hashes.
    /// </summary>
    public static bool AreIntact(string folder, ContentHash manifest, int threads)
    {
        try
        {
            var path = Path.Combine(folder, Manifest.FileName);
            var info = new FileInfo(path);
            if (!info.Exists || File.Exists(Path.Combine(folder, Manifest.JournalName)))
                return false;

            var bytes = File.ReadAllBytes(path);
            if (ContentHash.Of(bytes) != manifest)
                return false;

            var written = info.LastWriteTimeUtc;
            var lines = StartsOf(bytes);
            var intact = true;
            const int Batch = 512;
            Parallel.For(0, (lines.Count + Batch - 1) / Batch, new ParallelOptions { MaxDegreeOfParallelism = threads }, (batch, state) =>
            {
                for (var i = batch * Batch; i < Math.Min((batch + 1) * Batch, lines.Count); i++)
                {
                    if (IsIntact(folder, bytes.AsSpan(lines[i]), written))
                        continue;

                    intact = false;
                    state.Stop();
                    return;
                }
            });
            return intact;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The start of each line after the first.</summary>
    private static List<int> StartsOf(ReadOnlySpan<byte> bytes)
    {
        var starts = new List<int>(bytes.Length / 64);
        for (var at = bytes.IndexOf((byte)'\n') + 1; at < bytes.Length; at += bytes[at..].IndexOf((byte)'\n') + 1)
            starts.Add(at);
        return starts;
    }

    // HASH SIZE PATH
    private static bool IsIntact(string folder, ReadOnlySpan<byte> line, DateTime written)
    {
        line = line[..line.IndexOf((byte)'\n')];
        var hash = line[..16];
        line = line[17..];
        var space = line.IndexOf((byte)' ');
        if (!Utf8Parser.TryParse(line[..space], out long size, out _))
            return false;

        var file = new FileInfo(Path.Join(folder, Encoding.UTF8.GetString(line[(space + 1)..])));
        if (!file.Exists || file.Length != size || (file.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None)
            return false;

        return file.LastWriteTimeUtc <= written || Encoding.ASCII.GetString(hash) == FileHash.Of(file.FullName).Hash.ToString();
    }
}

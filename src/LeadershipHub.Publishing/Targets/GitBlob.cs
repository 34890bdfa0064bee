using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace LeadershipHub.Publishing.Targets;

/// <summary>Names that git gives to contents: SHA-1 over a header and the bytes.</summary>
/// <remarks>https://git-scm.com/book/en/v2/Git-Internals-Git-Objects</remarks>
internal static class GitBlob
{
    public const string Empty = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

    public static readonly string Zero = new('0', 40);

    private const int BufferSize = 128 * 1024;

    public static string HashOf(string path, long size)
    {
#pragma warning disable CA5350 // git's own choice.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"blob {size}\0")));
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        // Rented: for each of many small files, a buffer of its own would take longer than the hash.
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        long at = 0;
        for (var read = RandomAccess.Read(file, buffer, at); read > 0; read = RandomAccess.Read(file, buffer, at))
        {
            hash.AppendData(buffer, 0, read);
            at += read;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

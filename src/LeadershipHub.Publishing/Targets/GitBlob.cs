using System.Security.Cryptography;
using System.Text;

namespace LeadershipHub.Publishing.Targets;

/// <summary>Names that git gives to contents: SHA-1 over a header and the bytes.</summary>
/// <remarks>https://git-scm.com/book/en/v2/Git-Internals-Git-Objects</remarks>
internal static class GitBlob
{
    public const string Empty = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

    public static readonly string Zero = new('0', 40);

    public static string HashOf(string path, long size)
    {
#pragma warning disable CA5350 // git's own choice.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes(FormattableString.Invariant($"blob {size}\0")));
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var buffer = new byte[128 * 1024];
        while (file.Read(buffer) is > 0 and var read)
            hash.AppendData(buffer.AsSpan(0, read));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

using System.Security.Cryptography;
using System.Text;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>UUIDs of version 5: made of a name, so that one name has the same everywhere. https://www.rfc-editor.org/rfc/rfc9562#section-5.5</summary>
public static class NameBasedUuid
{
    private static readonly Guid Podcasts = new("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    public static Guid Of(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        // The version of the UUID names SHA-1; it tells names apart and protects nothing.
#pragma warning disable CA5350
        SHA1.HashData(bytes, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>The <c>podcast:guid</c> of a feed. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md</summary>
    /// <param name="feedUrl">Its scheme and the slashes at its end do not count.</param>
    public static Guid PodcastGuid(string feedUrl)
    {
        var scheme = feedUrl.IndexOf("://", StringComparison.Ordinal);
        return Of(Podcasts, (scheme < 0 ? feedUrl : feedUrl[(scheme + 3)..]).TrimEnd('/'));
    }
}

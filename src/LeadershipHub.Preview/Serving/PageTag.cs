using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace LeadershipHub.Preview.Serving;

/// <summary>Names bytes by what they are.</summary>
internal static class PageTag
{
    /// <summary>A strong entity tag: https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> bytes) => new($"\"{Hex(bytes)}\"");

    /// <summary>16 hexadecimal digits.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}

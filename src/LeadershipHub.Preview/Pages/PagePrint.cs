using System.Buffers;
using System.Security.Cryptography;

namespace LeadershipHub.Preview.Pages;

/// <summary>
/// Tells whether a page is another one than before, apart from the names of its style sheets: these hold a fingerprint of their
/// content, so that a change of styles changes every page, and yet only the style sheet has to be loaded again.
/// </summary>
internal static class PagePrint
{
    /// <summary>Hexadecimal digits of a fingerprint: <c>main.1a2b3c4d.css</c>.</summary>
    private const int Digits = 8;

    /// <summary>Letters of a SHA-384 in Base64.</summary>
    private const int HashLength = 64;

    private static ReadOnlySpan<byte> Integrity => "\" integrity=\"sha384-"u8;

    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>16 hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> page)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (page.IndexOf(".css"u8) is >= 0 and var at)
        {
            hash.AppendData(EndsWithFingerprint(page[..at]) ? page[..(at - Digits)] : page[..at]);
            page = page[at..];
            var end = 1;
            if (page[".css"u8.Length..].StartsWith(Integrity))
            {
                // The hash of the sheet's content, which the browser holds it to, tells no more than the name.
                hash.AppendData(Integrity);
                end = Math.Min(page.Length, ".css"u8.Length + Integrity.Length + HashLength);
            }
            else
            {
                hash.AppendData(page[..end]);
            }

            page = page[end..];
        }

        hash.AppendData(page);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..8]);
    }

    private static bool EndsWithFingerprint(ReadOnlySpan<byte> name) =>
        name.Length > Digits && name[^(Digits + 1)] == (byte)'.' && !name[^Digits..].ContainsAnyExcept(Hexadecimal);
}

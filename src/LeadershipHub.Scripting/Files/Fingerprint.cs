using System.Security.Cryptography;
using System.Text;

namespace LeadershipHub.Scripting.Files;

/// <summary>Tells contents apart: SHA-256 in lower-case hexadecimal digits, as <c>sha256sum</c> writes it.</summary>
internal static class Fingerprint
{
    public const int Digits = 64;

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}

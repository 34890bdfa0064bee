using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace LeadershipHub.Templating.Functions;

internal static partial class StringFunctions
{
    [SuppressMessage("Security", "CA5350", Justification = "The language has these hashes; templates use them for fingerprints.")]
    [SuppressMessage("Security", "CA5351", Justification = "The language has these hashes; templates use them for fingerprints.")]
    private static void AddCoding(FunctionSet set) => set
        .Add("md5 text", static (c, a) => Hex(MD5.HashData(Bytes(c, a[0]))))
        .Add("sha1 text", static (c, a) => Hex(SHA1.HashData(Bytes(c, a[0]))))
        .Add("sha256 text", static (c, a) => Hex(SHA256.HashData(Bytes(c, a[0]))))
        .Add("sha512 text", static (c, a) => Hex(SHA512.HashData(Bytes(c, a[0]))))
        .Add("hmac_sha1 text secretKey", static (c, a) => Hex(HMACSHA1.HashData(Bytes(c, a[1]), Bytes(c, a[0]))))
        .Add("hmac_sha256 text secretKey", static (c, a) => Hex(HMACSHA256.HashData(Bytes(c, a[1]), Bytes(c, a[0]))))
        .Add("hmac_sha512 text secretKey", static (c, a) => Hex(HMACSHA512.HashData(Bytes(c, a[1]), Bytes(c, a[0]))))
        .Add("base64_encode text", static (c, a) => Convert.ToBase64String(Bytes(c, a[0])))
        .Add("base64_decode text", static (c, a) => Decode(c, c.Text(a[0])));

    private static byte[] Bytes(RenderContext context, Value text) => Encoding.UTF8.GetBytes(context.Text(text));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static string Decode(RenderContext context, string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw context.Error("The text is not Base64.");
        }
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LeadershipHub.Feedback.Guarding;

/// <summary>Challenges that cost a browser a moment, and a sender of thousands much.</summary>
/// <remarks>Protocol 1 of https://altcha.org/docs/v2/server-integration/: the number whose SHA-256, after the salt, is the challenge.</remarks>
internal sealed class ProofOfWork(Keys keys, TimeProvider clock)
{
    public const string Algorithm = "SHA-256";

    /// <summary>A phone tries so many in a second or two.</summary>
    public const int Greatest = 50_000;

    private const string Purpose = "proof-of-work";
    private const int LongestPayload = 4_096;

    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(20);
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 4 };

    public Challenge Make()
    {
        var expires = (clock.GetUtcNow() + Valid).ToUnixTimeSeconds();
        var salt = string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}?expires={expires}");
        var challenge = Hash(salt, RandomNumberGenerator.GetInt32(Greatest + 1));
        return new(challenge, salt, keys.Sign(Purpose, challenge));
    }

    /// <summary>Whether a payload solves a challenge of ours that is still valid. Whether it was used before, the store knows.</summary>
    /// <returns>Null if not.</returns>
    public (string Signature, DateTimeOffset Expires)? Verify(string? payload)
    {
        if (Read(payload) is not { } solution || ExpiryOf(solution.Salt) is not { } expires || expires < clock.GetUtcNow())
            return null;

        var isSolved = solution.Number is >= 0 and <= Greatest && Keys.AreEqual(Hash(solution.Salt, solution.Number), solution.Challenge);
        var isOurs = Keys.AreEqual(solution.Signature, keys.Sign(Purpose, solution.Challenge));
        return isSolved && isOurs ? (solution.Signature, expires) : null;
    }

    private static Solution? Read(string? payload)
    {
        if (payload is null || payload.Length > LongestPayload)
            return null;

        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(payload), Json);
            var root = document.RootElement;
            return root.GetProperty("algorithm").GetString() == Algorithm
                ? new(Text(root, "challenge"), Text(root, "salt"), Text(root, "signature"), root.GetProperty("number").GetInt32())
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? "";

    private static DateTimeOffset? ExpiryOf(string salt)
    {
        const string Mark = "?expires=";
        var at = salt.IndexOf(Mark, StringComparison.Ordinal);
        return at >= 0
            && long.TryParse(salt.AsSpan(at + Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
    }

    private static string Hash(string salt, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{salt}{number}"))));

    /// <summary>Without its answer.</summary>
    internal readonly record struct Challenge(string Hash, string Salt, string Signature);

    private readonly record struct Solution(string Challenge, string Salt, string Signature, int Number);
}

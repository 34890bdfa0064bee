using System.Globalization;
using System.Security.Cryptography;
using LeadershipHub.Feedback.Guarding;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Feedback.Moderation;

/// <summary>Who is signed in. The cookie holds a moment and a random word, signed; the token itself is in no cookie.</summary>
internal sealed class Session(Keys keys, string token, TimeProvider clock)
{
    private const string Cookie = "lhub-moderation";

    private static readonly TimeSpan Valid = TimeSpan.FromHours(12);

    /// <summary>Another token ends all sessions of the one before.</summary>
    private readonly string _purpose = $"moderation {keys.Sign("moderation token", token)}";

    public bool IsToken(string? given) => Keys.AreEqual(given, token);

    public void Begin(HttpContext context, string path, bool isHttps)
    {
        var ends = clock.GetUtcNow() + Valid;
        var text = string.Create(CultureInfo.InvariantCulture, $"{ends.ToUnixTimeSeconds()}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}");
        context.Response.Cookies.Append(Cookie, $"{text}.{keys.Sign(_purpose, text)}", Options(path, isHttps));
    }

    public static void End(HttpContext context, string path, bool isHttps) => context.Response.Cookies.Delete(Cookie, Options(path, isHttps));

    /// <returns>What the session's posts have to carry; null if nobody is signed in.</returns>
    public string? FormTokenOf(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { } cookie || cookie.LastIndexOf('.') is not (> 0 and var at))
            return null;

        var text = cookie[..at];
        var isValid = Keys.AreEqual(cookie[(at + 1)..], keys.Sign(_purpose, text))
            && long.TryParse(text.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ends)
            && ends > clock.GetUtcNow().ToUnixTimeSeconds();
        return isValid ? keys.Sign("moderation form", text) : null;
    }

    private static CookieOptions Options(string path, bool isHttps) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = isHttps, Path = path, MaxAge = Valid };
}

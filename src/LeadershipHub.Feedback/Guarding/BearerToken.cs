using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Feedback.Guarding;

/// <remarks>https://www.rfc-editor.org/rfc/rfc6750</remarks>
internal static class BearerToken
{
    public static bool Has(HttpRequest request, string token)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && Keys.AreEqual(header[Scheme.Length..].Trim(), token);
    }
}

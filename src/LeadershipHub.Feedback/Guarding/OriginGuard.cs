using LeadershipHub.Feedback.Submitting;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Feedback.Guarding;

/// <summary>Lets browsers post from the site's own pages only, and lets scripts of these pages read the answer.</summary>
/// <remarks>https://fetch.spec.whatwg.org/#http-cors-protocol</remarks>
internal sealed class OriginGuard(FeedbackOptions options)
{
    /// <summary>Notes who may read the answer, whatever it will be.</summary>
    /// <exception cref="RefusedException">Another site's page posts.</exception>
    public void Check(HttpContext context, Uri? site)
    {
        context.Response.Headers.Vary = "Origin";
        var origin = context.Request.Headers.Origin;
        if (origin.Count == 0)
        {
            if (!options.AllowMissingOrigin)
                throw RefusedException.ForeignOrigin();

            return;
        }

        if (origin.Count > 1 || !IsAllowed(origin.ToString(), site))
            throw RefusedException.ForeignOrigin();

        context.Response.Headers.AccessControlAllowOrigin = origin;
        context.Response.Headers.AccessControlExposeHeaders = "Retry-After";
    }

    /// <summary>Answers what a browser asks before it lets a script post.</summary>
    /// <exception cref="RefusedException">It is a script of another site.</exception>
    public void AnswerPreflight(HttpContext context, Uri? site, string methods)
    {
        Check(context, site);
        var headers = context.Response.Headers;
        headers.Allow = methods;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        if (!context.Request.Headers.ContainsKey("Access-Control-Request-Method"))
            return;

        headers.AccessControlAllowMethods = methods;
        headers.AccessControlAllowHeaders = "Content-Type, Accept, Idempotency-Key";
        headers.AccessControlMaxAge = "7200";
    }

    private bool IsAllowed(string origin, Uri? site) =>
        (site is not null && origin.Equals(OriginOf(site), StringComparison.OrdinalIgnoreCase))
        || options.AllowedOrigins.Any(allowed => origin.Equals(allowed.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));

    private static string OriginOf(Uri site) => site.GetLeftPart(UriPartial.Authority);
}

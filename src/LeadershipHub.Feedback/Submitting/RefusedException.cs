using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>A request that cannot be taken as it is. Only used on the way out of readers, and never leaves the endpoint.</summary>
internal sealed class RefusedException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    /// <summary>A word of this project; counted in the metrics.</summary>
    public string Code => code;

    /// <summary>Seconds; null where coming again does not help.</summary>
    public int? RetryAfter { get; init; }

    public static RefusedException Malformed(string what) => new(StatusCodes.Status400BadRequest, "malformed", what);

    public static RefusedException TooLarge(string what) => new(StatusCodes.Status413PayloadTooLarge, "too_large", what);

    public static RefusedException UnsupportedType() =>
        new(StatusCodes.Status415UnsupportedMediaType, "unsupported_type", "Send application/x-www-form-urlencoded, multipart/form-data or application/json.");

    public static RefusedException UnsupportedCharset() =>
        new(StatusCodes.Status415UnsupportedMediaType, "unsupported_charset", "Send UTF-8.");

    public static RefusedException UnsupportedEncoding() =>
        new(StatusCodes.Status415UnsupportedMediaType, "unsupported_encoding", "Send the body without a Content-Encoding.");

    public static RefusedException UnknownForm() => new(StatusCodes.Status404NotFound, "unknown_form", "There is no such form.");

    public static RefusedException ForeignOrigin() =>
        new(StatusCodes.Status403Forbidden, "origin_refused", "Forms of this address are not taken here.");

    public static RefusedException Busy() =>
        new(StatusCodes.Status503ServiceUnavailable, "busy", "Too much arrives at once. Please send it again in a moment.") { RetryAfter = 2 };

    public static RefusedException TooMany(int seconds) =>
        new(StatusCodes.Status429TooManyRequests, "rate_limited", "Too many submissions. Please wait a little and send it again.") { RetryAfter = seconds };
}

using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Preview;

/// <summary>Another application at some paths of the preview. Its requests are not held to the preview's own rules: it has its own.</summary>
/// <param name="Owns">Whether a request is for it.</param>
/// <param name="RespondAsync">Answers a request that it owns.</param>
public sealed record PreviewMount(Func<HttpRequest, bool> Owns, RequestDelegate RespondAsync);

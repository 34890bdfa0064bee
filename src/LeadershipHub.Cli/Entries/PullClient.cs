using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace LeadershipHub.Cli.Entries;

/// <summary>Asks the hub's own endpoint for all that may be published, part after part.</summary>
internal sealed class PullClient(HttpMessageHandler handler, Uri endpoint, string token) : IDisposable
{
    private const int Part = 200;
    private const int MostParts = 100_000;
    private const long LongestAnswer = 64 * 1024 * 1024;

    private readonly HttpClient _client = new(handler) { Timeout = TimeSpan.FromSeconds(60), MaxResponseContentBufferSize = LongestAnswer };

    /// <exception cref="UsageException">There is no such endpoint, or it does not take the token.</exception>
    /// <exception cref="IOException">It cannot be reached, or its answer makes no sense.</exception>
    public async Task<(ImmutableArray<JsonElement> Entries, ImmutableArray<string> Withdrawn)> AllAsync(CancellationToken cancel)
    {
        var (entries, withdrawn) = (new List<JsonElement>(), new List<string>());
        var since = "";
        for (var part = 0; part < MostParts; part++)
        {
            var answer = await AskAsync(since, cancel);
            entries.AddRange(Items(answer, "entries"));
            withdrawn.AddRange(Items(answer, "withdrawn").Select(id => id.GetString() ?? ""));
            var next = answer.TryGetProperty("next", out var cursor) ? cursor.ToString() : "";
            if ((Items(answer, "entries").IsEmpty && Items(answer, "withdrawn").IsEmpty) || string.Equals(next, since, StringComparison.Ordinal))
                return ([.. entries], [.. withdrawn]);
            since = next;
        }

        throw new IOException("The endpoint gives entries without an end.");
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonElement> AskAsync(string since, CancellationToken cancel)
    {
        var address = new Uri(endpoint, string.Create(CultureInfo.InvariantCulture, $"api/entries?limit={Part}{(since.Length > 0 ? "&since=" + Uri.EscapeDataString(since) : "")}"));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", token);
        try
        {
            using var response = await _client.SendAsync(request, cancel);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
                throw new UsageException("The endpoint does not take the token.", "Set LHUB_FEEDBACK_PULL_TOKEN to what the endpoint was started with.");
            if (response.StatusCode == HttpStatusCode.NotFound)
                throw new UsageException($"There is no endpoint at {endpoint}, or it was started without a token for pulling.", "Give the address under which forms are sent, without '/f/…'.");
            if (!response.IsSuccessStatusCode)
                throw new IOException($"The endpoint answered {((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)}.");

            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancel));
            return document.RootElement.Clone();
        }
        catch (HttpRequestException e)
        {
            throw new IOException($"The endpoint cannot be reached: {e.Message}", e);
        }
        catch (JsonException e)
        {
            throw new IOException("What the endpoint answered is no JSON.", e);
        }
        catch (TaskCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new IOException("The endpoint did not answer within a minute.", e);
        }
    }

    private static ImmutableArray<JsonElement> Items(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];
}

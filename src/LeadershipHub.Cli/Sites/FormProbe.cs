using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Cli.Sites;

/// <summary>Sends one submission that is clearly a test, as the provider's profile says, and tells what was answered.</summary>
/// <param name="baseUrl">Of the site, with a trailing slash: where a form goes whose provider takes posts at the page.</param>
internal sealed class FormProbe(HttpMessageHandler handler, string baseUrl, TimeProvider clock) : IDisposable
{
    // A server that asks for more work than a reader's browser would do is not worth it.
    private const int MostWork = 5_000_000;

    private readonly HttpClient _client = new(handler) { Timeout = TimeSpan.FromSeconds(30) };

    public static HttpMessageHandler Handler() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(15) };

    /// <summary>What the provider made of it.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public FormAnswer Send(Form form, FormTarget target, CancellationToken cancel)
    {
        if (target is not { Profile: { } profile, Action: { } action })
            return new(IsAccepted: false, null, target.Problem ?? "");

        try
        {
            var url = action is "{page}" ? baseUrl : action;
            var values = FormTestValues.Of(form, target, baseUrl, clock);
            if (form.ProofOfWork && profile.HasChallenges)
                values.Add(KeyValuePair.Create("altcha", Solved(url, cancel)));
            using var request = Request(url, form, target, profile, values);
            using var response = _client.Send(request, cancel);
            return Answer(profile, response, cancel);
        }
        catch (HttpRequestException e)
        {
            return new(false, null, e.Message);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(false, null, "It did not answer within 30 seconds.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(false, null, $"The challenge cannot be read: {e.Message}");
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(string url, Form form, FormTarget target, ProviderProfile profile, List<KeyValuePair<string, string>> values)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = ContentOf(form, target, values) };
        request.Headers.UserAgent.Add(new("lhub", "1.0"));
        request.Headers.Referrer = new(baseUrl);
        request.Headers.TryAddWithoutValidation("Origin", new Uri(baseUrl).GetLeftPart(UriPartial.Authority));
        if (profile.AnswersJson)
            request.Headers.Accept.Add(new("application/json"));
        if (profile.ReadsIdempotencyKey)
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        foreach (var (name, value) in target.Config.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static HttpContent ContentOf(Form form, FormTarget target, List<KeyValuePair<string, string>> values)
    {
        if (target.Encoding == FormEncoding.Json)
            return new StringContent(JsonOf(values), Encoding.UTF8, "application/json");
        if (target.Encoding != FormEncoding.Multipart)
            return new FormUrlEncodedContent(values);

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in values)
            parts.Add(new StringContent(value), name);
        foreach (var field in form.Fields.Where(field => field.Type == FieldType.File && field.Required))
        {
            var file = new ByteArrayContent("A test of the forms of this hub.\n"u8.ToArray());
            file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            parts.Add(file, target.NameOf(field.Name), "test.txt");
        }

        return parts;
    }

    private static string JsonOf(List<KeyValuePair<string, string>> values)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var (name, value) in values)
                json.WriteString(name, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    // https://altcha.org/docs/v2/server-integration/
    private string Solved(string url, CancellationToken cancel)
    {
        using var response = _client.Send(new(HttpMethod.Get, url + "/challenge"), cancel);
        response.EnsureSuccessStatusCode();
        using var reading = response.Content.ReadAsStream(cancel);
        using var said = JsonDocument.Parse(reading);
        var root = said.RootElement;
        var (challenge, salt) = (root.GetProperty("challenge").GetString() ?? "", root.GetProperty("salt").GetString() ?? "");
        for (var number = 0; number <= MostWork; number++)
        {
            cancel.ThrowIfCancellationRequested();
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{salt}{number}")));
            if (!string.Equals(Convert.ToHexStringLower(hash), challenge, StringComparison.Ordinal))
                continue;

            var proof = string.Create(CultureInfo.InvariantCulture, $$"""{"algorithm":"SHA-256","challenge":{{JsonSerializer.Serialize(challenge)}},"number":{{number}},"salt":{{JsonSerializer.Serialize(salt)}},"signature":{{JsonSerializer.Serialize(root.GetProperty("signature").GetString())}}}""");
            return Convert.ToBase64String(Encoding.UTF8.GetBytes(proof));
        }

        throw new InvalidOperationException("it asks for too much work");
    }

    private static FormAnswer Answer(ProviderProfile profile, HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        using var reader = new StreamReader(response.Content.ReadAsStream(cancel));
        var (isDenied, words) = Said(reader.ReadToEnd());
        var accepted = status is >= 200 and < 400 && !isDenied;
        var meaning = status is >= 200 and < 300 && isDenied ? "refused" : profile.MeaningOf(status);
        if (response.Headers.RetryAfter?.ToString() is { } after)
            meaning += $"; try again after {after}{(response.Headers.RetryAfter.Delta is null ? "" : " s")}";
        return new(accepted, status, words is null ? meaning : $"{meaning} ({words})");
    }

    // All of them say 'ok' or 'success', and a message or a list of errors.
    private static (bool IsDenied, string? Words) Said(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return (false, null);

            var isDenied = (root.TryGetProperty("ok", out var ok) || root.TryGetProperty("success", out ok)) && ok.ValueKind == JsonValueKind.False;
            if (root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0)
                return (isDenied, string.Join("; ", errors.EnumerateArray().Select(WordsOf)));

            return (isDenied, root.TryGetProperty("message", out var message) || root.TryGetProperty("error", out message) ? message.ToString() : null);
        }
        catch (JsonException)
        {
            return (false, null);
        }
    }

    private static string WordsOf(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object)
            return error.ToString();

        var field = error.TryGetProperty("field", out var name) ? name.ToString() + ": " : "";
        return field + (error.TryGetProperty("message", out var message) ? message.ToString() : "");
    }
}

/// <summary>What a provider answered.</summary>
/// <param name="Status">Null where it answered nothing.</param>
internal sealed record FormAnswer(bool IsAccepted, int? Status, string Meaning);

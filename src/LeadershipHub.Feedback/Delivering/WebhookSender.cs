using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Delivering;

/// <summary>
/// Posts an entry as JSON. <c>LeadershipHub-Signature: t=…,v1=…</c> is the moment and the HMAC-SHA256 of moment, dot and body under the
/// webhook's secret; <c>LeadershipHub-Delivery</c> is the same in each attempt, so that the receiver can tell a repeat.
/// </summary>
internal sealed class WebhookSender(TimeProvider clock) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        MaxResponseContentBufferSize = 64 * 1024,
    };

    /// <returns>Whether the receiver answered with success.</returns>
    /// <exception cref="HttpRequestException">It could not be reached.</exception>
    public async Task<bool> SendAsync(Webhook hook, string delivery, Entry entry, CancellationToken cancel)
    {
        var body = Body(entry);
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("LeadershipHub-Signature", Signature(hook.Secret, clock.GetUtcNow().ToUnixTimeSeconds(), body));
        request.Headers.Add("LeadershipHub-Delivery", delivery);
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return answer.IsSuccessStatusCode;
    }

    public static string Signature(string secret, long seconds, ReadOnlySpan<byte> body)
    {
        var signed = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}."));
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. signed, .. body]);
        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Convert.ToHexStringLower(hash)}");
    }

    public void Dispose() => _client.Dispose();

    private static byte[] Body(Entry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", "entry.received");
            json.WriteString("id", entry.Id);
            json.WriteString("form", entry.Form);
            json.WriteString("status", entry.Status.ToString().ToLowerInvariant());
            json.WriteString("receivedAt", entry.ReceivedAt);
            json.WriteString("pageUrl", entry.PageUrl);
            json.WriteString("pageTitle", entry.PageTitle);
            json.WriteString("replyTo", entry.ReplyTo);
            json.WriteStartObject("fields");
            foreach (var field in entry.Fields)
            {
                json.WriteStartArray(field.Name);
                foreach (var value in field.Values)
                    json.WriteStringValue(value);

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}

using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;

namespace LeadershipHub.EndToEnd.Tests.Inbox;

/// <summary>What nobody sends by mistake, posted to the endpoint as programs do.</summary>
internal static class HostilePosts
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    /// <summary>As values of a field, as its name, as the page's title and address.</summary>
    private static readonly ImmutableArray<string> Texts =
    [
        "<script>window.pwned=1;alert(1)</script>",
        "\"><img src=x onerror=\"window.pwned=1;alert(1)\">",
        "'-alert(1)-'",
        "</textarea></form><script>window.pwned=1</script>",
        "</title></head><body onload=\"window.pwned=1\">",
        "javascript:window.pwned=1",
        "<svg onload=window.pwned=1><iframe srcdoc='<script>top.pwned=1</script>'>",
        "<a href=\"javascript:window.pwned=1\">here</a><meta http-equiv=refresh content=0;url=//example.com><base href=//example.com>",
        "<style>@import '//example.com/x.css'</style><link rel=stylesheet href=//example.com>",
        "{{ constructor.constructor('window.pwned=1')() }} ${window.pwned=1} {{< form reply >}}",
        "'; DROP TABLE entries; --",
        "\" OR 1=1 -- %' ESCAPE '\\",
        "../../../../etc/passwd",
        "..\\..\\windows\\system32",
        "/moderation/entries/../../",
        "one\r\nSet-Cookie: lhub-moderation=1\r\n\r\n<h1>two",
        "bcc: everybody@example.com\nsubject: hello",
        "=cmd|' /C calc'!A0",
        "\u202Egnp.exe\u2066",
        "\uFEFF\u200B\u00AD\uFFFE",
        "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301 \U0001F468\u200D\U0001F469\u200D\U0001F467",
        new string('W', 3_000),
        string.Concat(Enumerable.Repeat("<b>", 1_000)),
        "&lt;script&gt;&#x3C;script&#x3E;",
    ];

    /// <returns>The statuses that were answered.</returns>
    public static async Task<ImmutableArray<int>> SendAsync(InboxHub hub)
    {
        using var client = Client(hub);
        var statuses = ImmutableArray.CreateBuilder<int>();
        foreach (var text in Texts)
        {
            statuses.Add(await PostAsync(client, "f/led", Form(("message", text), (text, text), ("page_title", text), ("page_url", text), ("reply_to", text))));
            statuses.Add(await PostAsync(client, "f/testimonial", WithFile(text)));
            statuses.Add(await PostAsync(client, $"f/{Uri.EscapeDataString(text[..Math.Min(60, text.Length)])}", Form(("message", text))));
        }

        foreach (var (type, body) in Malformed())
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            statuses.Add(await PostAsync(client, "f/led", content));
        }

        return statuses.DrainToImmutable();
    }

    public static async Task SendOneAsync(InboxHub hub, string form, params (string Name, string Value)[] fields)
    {
        using var client = Client(hub);
        Assert.Equal(303, await PostAsync(client, $"f/{form}", Form(fields)));
    }

    private static HttpClient Client(InboxHub hub) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = hub.Endpoint };

    private static async Task<int> PostAsync(HttpClient client, string path, HttpContent content)
    {
        using (content)
        {
            try
            {
                using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
                return (int)answer.StatusCode;
            }
            catch (HttpRequestException)
            {
                // It answered and closed while the body was still on its way.
                return 413;
            }
        }
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static MultipartFormDataContent WithFile(string text)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in ((string, string)[])[("usefulness", "5"), ("story", $"{text} and some words more"), ("name", text[..Math.Min(200, text.Length)]), ("consent", "true")])
            form.Add(new StringContent(value), name);

        var file = new ByteArrayContent([0xFF, 0xD8, 0xFF, .. Encoding.UTF8.GetBytes(text)]);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "photo", FileNameStar = text[..Math.Min(100, text.Length)] };
        form.Add(file);
        return form;
    }

    private static IEnumerable<(string Type, byte[] Body)> Malformed() =>
    [
        (UrlEncoded, "message=%FF%FE%00%C0%AF"u8.ToArray()),
        (UrlEncoded, "message=%"u8.ToArray()),
        (UrlEncoded, [.. "message="u8, .. Enumerable.Repeat((byte)'a', 400_000)]),
        (UrlEncoded, Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 5_000).Select(i => $"f{i}=x")))),
        (UrlEncoded + "; charset=utf-7", "message=+ADw-script+AD4-"u8.ToArray()),
        (UrlEncoded + "; charset=utf-16", Encoding.Unicode.GetBytes("message=hello")),
        ("application/json", "{\"message\":{\"$ne\":null}}"u8.ToArray()),
        ("application/json", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 100_000)))),
        ("application/json", "{\"__proto__\":{\"message\":1},\"message\":\"\\ud800\"}"u8.ToArray()),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"message\"\r\n\r\nnever ends"u8.ToArray()),
        ("multipart/form-data", "no boundary"u8.ToArray()),
        ("text/plain", "message=hello"u8.ToArray()),
        ("application/xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"u8.ToArray()),
    ];
}

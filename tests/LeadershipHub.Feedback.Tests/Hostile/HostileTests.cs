using System.Net.Sockets;
using System.Text;
using LeadershipHub.Feedback.Tests.Moderation;

namespace LeadershipHub.Feedback.Tests.Hostile;

/// <summary>Requests as bytes, because no client sends most of these.</summary>
public sealed class HostileTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";
    private const string Multipart = "multipart/form-data; boundary=b";

    public static TheoryData<string, string, string, string> Requests => new()
    {
        { "a script", "/f/plain", Form, "message=<script>alert(1)</script>\"'><img src=x onerror=alert(1)>" },
        { "a script in the page's address", "/f/plain", Form, "message=x&page_url=javascript:alert(1)&page_title=</title><script>x()</script>" },
        { "SQL", "/f/plain", Form, "message='); DROP TABLE entries; --&idempotency_key=' OR 1=1 --" },
        { "lines for headers", "/f/plain", Form, "message=x%0d%0aSet-Cookie:%20a=b&page_url=https://example.org/%0d%0aX: y&idempotency_key=%0d%0a" },
        { "a path as the form", "/f/..%2f..%2fetc%2fpasswd", Form, "message=x" },
        { "a path below the form", "/f/plain/../../secret", Form, "message=x" },
        { "a form without a name", "/f/", Form, "message=x" },
        { "NUL in a name", "/f/plain", Form, "message%00=x&message=%00" },
        { "half a pair in JSON", "/f/plain", Json, """{"message":"\ud800"}""" },
        { "half a pair as a name", "/f/plain", Json, """{"\ud800":"x"}""" },
        { "overlong UTF-8", "/f/plain", Form, "message=%C0%AF%C0%AE" },
        { "a surrogate as UTF-8", "/f/plain", Form, "message=%ED%A0%80" },
        { "broken percent signs", "/f/plain", Form, "message=%%%zz%4&%=%&&&===" },
        { "deep JSON", "/f/plain", Json, $$"""{"message":{{new string('[', 5000)}}""" },
        { "the same name twice in JSON", "/f/plain", Json, """{"message":"a","message":"b"}""" },
        { "the same name a thousand times", "/f/plain", Form, string.Concat(Enumerable.Repeat("message=x&", 1000)) },
        { "JSON that is a list", "/f/plain", Json, "[1,2,3]" },
        { "JSON that is nothing", "/f/plain", Json, "" },
        { "a huge number", "/f/open", Json, """{"score":1e999999}""" },
        { "a long value", "/f/plain", Form, $"message={new string('x', 200_000)}" },
        { "a large body", "/f/plain", Form, $"message={new string('x', 400_000)}" },
        { "a long name", "/f/plain", Form, $"{new string('n', 100_000)}=x&message=y" },
        { "no type", "/f/plain", "", "message=x" },
        { "another type", "/f/plain", "text/xml", "<message/>" },
        { "a broken type", "/f/plain", ";;;=", "message=x" },
        { "another charset", "/f/plain", Form + "; charset=utf-7", "message=+ADw-script+AD4-" },
        { "a multipart body that ends early", "/f/upload", Multipart, "--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.txt\"\r\n\r\nabc" },
        { "a multipart body without a boundary", "/f/upload", "multipart/form-data", "--b--" },
        { "a part without a disposition", "/f/upload", Multipart, "--b\r\nX: y\r\n\r\nabc\r\n--b--\r\n" },
        { "a part with huge headers", "/f/upload", Multipart, $"--b\r\nX: {new string('y', 20_000)}\r\n\r\nabc\r\n--b--\r\n" },
        { "a file name with a path", "/f/upload", Multipart, "--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"..\\\\..\\\\/etc/cron.d/<b>x.txt\"\r\n\r\nabc\r\n--b--\r\n" },
        { "page that calls itself text", "/f/upload", Multipart, "--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.html\"\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--b--\r\n" },
        { "an encoded part", "/f/upload", Multipart, "--b\r\nContent-Disposition: form-data; name=\"message\"\r\nContent-Transfer-Encoding: base64\r\n\r\neA==\r\n--b--\r\n" },
        { "a proof that is none", "/f/worked", Form, "altcha=e30=" },
        { "a proof with odd values", "/f/worked", Form, $"altcha={Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"algorithm":"SHA-256","challenge":1,"number":-1,"salt":null,"signature":[]}""")))}" },
    };

    [Theory, MemberData(nameof(Requests))]
    public async Task No_request_breaks_the_endpoint_or_its_limits_or_the_pages(string what, string path, string type, string body)
    {
        await using var running = await RunningEndpoint.StartAsync();
        var status = await SendAsync(running, $"POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{(type.Length > 0 ? $"Content-Type: {type}\r\n" : "")}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

        Assert.True(status is >= 200 and < 500, $"{what}: {status}");
        await AssertHarmlessAsync(running);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\nContent-Length: 10\r\n\r\n0123456789", 415)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400)]
    [InlineData("Content-Length: -1\r\n\r\n", 400)]
    [InlineData("Content-Length: 9999999999\r\n\r\n", 413)]
    public async Task A_body_that_lies_about_itself_is_refused(string rest, int expected)
    {
        await using var running = await RunningEndpoint.StartAsync();

        Assert.Equal(expected, await SendAsync(running, $"POST /f/plain HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {Form}\r\n{rest}"));
    }

    [Fact]
    public async Task A_client_that_never_ends_its_header_is_let_go()
    {
        await using var running = await RunningEndpoint.StartAsync(options => options with
        {
            Clock = TimeProvider.System,
            Limits = options.Limits with { HeaderTime = TimeSpan.FromSeconds(1) },
        });

        // The answer is 408, or nothing at all: what matters is that the connection ends.
        Assert.True(await SendAsync(running, "POST /f/plain HTTP/1.1\r\nHost: x\r\n") is 408 or 0);
    }

    [Theory, InlineData("application/x-www-form-urlencoded", "message=a"), InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"a.txt\"\r\n\r\nabc")]
    public async Task A_client_that_never_ends_its_body_is_let_go_and_leaves_nothing(string type, string start)
    {
        await using var running = await RunningEndpoint.StartAsync(options => options with
        {
            Clock = TimeProvider.System,
            Limits = options.Limits with { BodyTime = TimeSpan.FromSeconds(1) },
        });

        Assert.True(await SendAsync(running, $"POST /f/upload HTTP/1.1\r\nHost: x\r\nContent-Type: {type}\r\nContent-Length: 2000\r\n\r\n{start}") is 408 or 0);
        await AssertHarmlessAsync(running);
        Assert.Equal(0, (await running.Endpoint.Store.ListAsync(new())).Total);
    }

    private static async Task AssertHarmlessAsync(RunningEndpoint running)
    {
        var entries = (await running.Endpoint.Store.ListAsync(new())).Entries;
        Assert.All(entries.SelectMany(entry => entry.Fields).SelectMany(field => field.Values), value => Assert.InRange(value.Length, 1, 10_000));
        using var moderator = await Moderator.SignInAsync(running);
        foreach (var page in entries.Select(entry => $"/moderation/entries/{entry.Id}").Prepend("/moderation/"))
        {
            var html = await moderator.GetAsync(page);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        }

        var data = Path.Combine(running.Folder.Path, "data");
        var known = entries.SelectMany(entry => entry.Files.Select(file => Path.Combine(data, "files", entry.Id, file.StoredName)));
        Assert.Equal(
            known.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories)
                .Where(file => !Path.GetFileName(file).StartsWith("feedback.db", StringComparison.Ordinal) && Path.GetFileName(file) != "secret")
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <returns>The status; 0 if the connection ended without an answer.</returns>
    private static async Task<int> SendAsync(RunningEndpoint running, string request)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", running.Client.BaseAddress!.Port); // It is set when the endpoint starts.
        var stream = tcp.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return await reader.ReadLineAsync() is { Length: > 12 } line ? int.Parse(line.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0;
        }
        catch (IOException)
        {
            // The endpoint may answer and close before it has read a body that is too large: the answer is lost on the way then.
            return 413;
        }
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Tests.Serving;

public sealed class SubmissionTests
{
    [Fact]
    public async Task A_form_that_is_right_is_acknowledged_and_stored()
    {
        await using var running = await RunningEndpoint.StartAsync();
        var (status, json) = await running.PostJsonAsync("testimonial", ("message", "Good."), ("agree", "on"), ("stranger", "x"), ("page_url", "https://example.org/a/"));
        var entry = await running.Endpoint.Store.FindAsync(json.GetProperty("id").GetString()!);

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(["message"], entry!.Fields.Select(field => field.Name), StringComparer.Ordinal);
        Assert.Equal(("You may publish this.", "3"), (entry.Consents[0].Text, entry.Consents[0].Version));
        Assert.Equal(("https://example.org/a/", EntryStatus.Pending), (entry.PageUrl, entry.Status));
    }

    [Theory]
    [InlineData("message", "", "required")]
    [InlineData("agree", "", "required")]
    [InlineData("email", "no address", "email")]
    [InlineData("rating", "6", "option")]
    [InlineData("colour", "green", "option")]
    [InlineData("code", "ab٣", "pattern")]
    [InlineData("code", "xab1", "pattern")]
    [InlineData("message", "a\0b", "characters")]
    public async Task A_field_that_is_wrong_is_named(string field, string value, string code)
    {
        await using var running = await RunningEndpoint.StartAsync();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["message"] = "Good.", ["agree"] = "on", [field] = value };
        var (status, json) = await running.PostJsonAsync("testimonial", [.. fields.Select(pair => (pair.Key, pair.Value))]);
        var error = Assert.Single(json.GetProperty("errors").EnumerateArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal((field, code), (error.GetProperty("field").GetString(), error.GetProperty("code").GetString()));
        Assert.Equal(0, (await running.Endpoint.Store.ListAsync(new())).Total);
    }

    [Theory]
    [InlineData("red", HttpStatusCode.UnprocessableEntity)]
    [InlineData("blue", HttpStatusCode.Created)]
    public async Task A_field_is_only_asked_for_where_it_is_shown(string colour, HttpStatusCode expected)
    {
        await using var running = await RunningEndpoint.StartAsync();

        Assert.Equal(expected, (await running.PostJsonAsync("testimonial", ("message", "Good."), ("agree", "on"), ("colour", colour))).Status);
    }

    [Fact]
    public async Task A_browser_is_led_to_the_pages_of_the_site_only()
    {
        await using var running = await RunningEndpoint.StartAsync();
        using var led = await running.PostAsync("/f/testimonial", ("message", "Good."), ("agree", "on"));
        using var page = await running.PostAsync("/f/plain", ("message", "Good."), ("page_url", "https://elsewhere.example/"));
        using var away = await running.PostAsync("/f/away", ("message", "Good."));
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.SeeOther, "https://example.org/thanks/"), (led.StatusCode, led.Headers.Location?.AbsoluteUri));
        Assert.Contains("It &lt;arrived&gt;.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, away.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_sends_something_wrong_gets_a_page_that_says_so()
    {
        await using var running = await RunningEndpoint.StartAsync();
        using var answer = await running.PostAsync("/f/testimonial", ("agree", "on"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<strong>Message:</strong>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_is_answered_with_the_first_id()
    {
        await using var running = await RunningEndpoint.StartAsync();
        var first = await running.PostJsonAsync("plain", ("message", "one"), ("idempotency_key", "k"));
        var again = await running.PostJsonAsync("plain", ("message", "one"), ("idempotency_key", "k"));
        var other = await running.PostJsonAsync("plain", ("message", "two"), ("idempotency_key", "k"));

        Assert.Equal((HttpStatusCode.OK, first.Json.GetProperty("id").GetString(), true), (again.Status, again.Json.GetProperty("id").GetString(), again.Json.GetProperty("repeated").GetBoolean()));
        Assert.Equal("idempotency_mismatch", other.Json.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Traps_answer_as_if_nothing_had_happened()
    {
        await using var running = await RunningEndpoint.StartAsync();
        var now = running.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var trapped = await running.PostJsonAsync("testimonial", ("message", "x"), ("agree", "on"), ("website", "x"));
        var hasty = await running.PostJsonAsync("testimonial", ("message", "x"), ("agree", "on"), ("started", $"{now - 500}"));
        var slow = await running.PostJsonAsync("testimonial", ("message", "x"), ("agree", "on"), ("started", $"{now - 5000}"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (trapped.Status, hasty.Status));
        Assert.Equal(2, (await running.Endpoint.Store.ListAsync(new() { Status = EntryStatus.Spam })).Total);
        Assert.Equal(EntryStatus.Pending, (await running.Endpoint.Store.FindAsync(slow.Json.GetProperty("id").GetString()!))!.Status);
    }

    [Theory]
    [InlineData("https://example.org", HttpStatusCode.Created)]
    [InlineData("https://www.example.org", HttpStatusCode.Created)]
    [InlineData(null, HttpStatusCode.Created)]
    [InlineData("https://example.org.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://example.org", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Only_pages_of_the_site_may_post(string? origin, HttpStatusCode expected)
    {
        await using var running = await RunningEndpoint.StartAsync(options => options with { AllowedOrigins = ["https://www.example.org"] });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/f/plain") { Content = new StringContent("""{"message":"x"}""", Encoding.UTF8, "application/json") };
        if (origin is not null)
            request.Headers.Add("Origin", origin);

        using var answer = await running.Client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Created && origin is not null, answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_preflight_allows_the_key()
    {
        await using var running = await RunningEndpoint.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/f/plain");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var answer = await running.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("Idempotency-Key", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_are_told_when_to_come_again_and_may_then()
    {
        await using var running = await RunningEndpoint.StartAsync(options => options with { Limits = new() { PerAddress = 2, PerForm = 0 } });
        await running.PostJsonAsync("plain", ("message", "1"));
        await running.PostJsonAsync("plain", ("message", "2"));
        using var third = await running.PostAsync("/f/plain", ("message", "3"));
        running.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (third.StatusCode, third.Headers.GetValues("Retry-After").Single()));
        Assert.Equal(HttpStatusCode.Created, (await running.PostJsonAsync("plain", ("message", "4"))).Status);
    }

    [Fact]
    public async Task Work_is_asked_for_and_counts_once()
    {
        await using var running = await RunningEndpoint.StartAsync();
        var json = System.Text.Json.JsonDocument.Parse(await running.Client.GetStringAsync("/f/worked/challenge")).RootElement;
        string Text(string name) => json.GetProperty(name).GetString()!;
        var number = Enumerable.Range(0, json.GetProperty("maxnumber").GetInt32() + 1)
            .First(n => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text("salt")}{n}"))) == Text("challenge"));
        var payload = Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $$"""{"algorithm":"SHA-256","challenge":"{{Text("challenge")}}","number":{{number}},"salt":"{{Text("salt")}}","signature":"{{Text("signature")}}"}"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await running.PostJsonAsync("worked", ("message", "x"))).Status);
        Assert.Equal(HttpStatusCode.Created, (await running.PostJsonAsync("worked", ("message", "x"), ("altcha", payload))).Status);
        Assert.Equal("proof_of_work_used", (await running.PostJsonAsync("worked", ("message", "y"), ("altcha", payload))).Json.GetProperty("errors")[0].GetProperty("code").GetString());
        running.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("proof_of_work", (await running.PostJsonAsync("worked", ("message", "z"), ("altcha", payload))).Json.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Files_are_kept_by_what_they_are_and_go_with_their_entry()
    {
        await using var running = await RunningEndpoint.StartAsync();
        using var good = new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7 x"u8.ToArray()), "paper", "../../évil.exe" }, { new StringContent("hello"), "message" } };
        using var bad = new MultipartFormDataContent { { new ByteArrayContent([0x4D, 0x5A, 0, 1]), "paper", "nice.pdf" } };
        using var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[3000]), "paper", "a.txt" } };
        using var stored = await running.Client.PostAsync("/f/upload", good);
        using var refused = await running.Client.PostAsync("/f/upload", bad);
        using var tooLarge = await running.Client.PostAsync("/f/upload", large);
        var entry = Assert.Single((await running.Endpoint.Store.ListAsync(new())).Entries);
        var file = Assert.Single(entry.Files);
        var files = Path.Combine(running.Folder.Path, "data", "files");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.RequestEntityTooLarge), (stored.StatusCode, refused.StatusCode, tooLarge.StatusCode));
        Assert.Equal(("évil.exe", "application/pdf", 10L), (file.OriginalName, file.MediaType, file.Size));
        Assert.True(File.Exists(Path.Combine(files, entry.Id, file.StoredName)));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(running.Folder.Path, "data", "incoming")));
        await running.Endpoint.Store.EraseAsync(entry.Id);
        Assert.Empty(Directory.EnumerateFileSystemEntries(files));
    }

    [Theory]
    [InlineData("GET", "/f/plain", "POST, OPTIONS")]
    [InlineData("DELETE", "/f/plain", "POST, OPTIONS")]
    [InlineData("POST", "/f/plain/challenge", "GET, HEAD, OPTIONS")]
    [InlineData("POST", "/healthz", "GET, HEAD")]
    public async Task Another_method_is_told_which_ones_there_are(string method, string path, string allowed)
    {
        await using var running = await RunningEndpoint.StartAsync();
        using var request = new HttpRequestMessage(new(method), path);
        using var answer = await running.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, allowed), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
    }

    [Fact]
    public async Task Forms_that_change_are_read_again_and_wrong_ones_leave_those_before()
    {
        await using var running = await RunningEndpoint.StartAsync();
        await running.PostJsonAsync("plain", ("message", "x"));
        running.Folder.Write("forms.json", """{"version":1,"site":"https://example.org/","forms":[{"name":"new","fields":[]}]}""");
        running.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.Created, (await running.PostJsonAsync("new")).Status);

        running.Folder.Write("forms.json", "{ broken");
        running.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.Created, (await running.PostJsonAsync("new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await running.PostJsonAsync("plain", ("message", "x"))).Status);
    }

    [Fact]
    public async Task Health_and_metrics_tell_what_happened()
    {
        await using var running = await RunningEndpoint.StartAsync();
        await running.PostJsonAsync("plain", ("message", "x"));
        await running.PostJsonAsync("nothing");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Authorization = new("Bearer", RunningEndpoint.PullToken);
        using var metrics = await running.Client.SendAsync(request);
        var text = await metrics.Content.ReadAsStringAsync();

        Assert.Contains("\"ok\":true", await running.Client.GetStringAsync("/healthz"), StringComparison.Ordinal);
        Assert.Contains("lhub_feedback_accepted_total 1\n", text, StringComparison.Ordinal);
        Assert.Contains("lhub_feedback_refused_total{reason=\"unknown_form\"} 1\n", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await running.Client.GetAsync("/metrics")).StatusCode);
    }

    [Fact]
    public async Task The_pull_gets_what_was_approved_without_what_is_private()
    {
        await using var running = await RunningEndpoint.StartAsync();
        var (_, json) = await running.PostJsonAsync("testimonial", ("message", "Good."), ("agree", "on"), ("email", "sender@example.com"), ("topics", "a"));
        var id = json.GetProperty("id").GetString()!;
        Assert.Empty((await running.PullAsync()).GetProperty("entries").EnumerateArray());

        await running.Endpoint.Store.ApproveAsync(id);
        var pulled = await running.PullAsync("?form=testimonial");
        Assert.Equal("""{"message":"Good.","topics":["a"]}""", pulled.GetProperty("entries")[0].GetProperty("fields").GetRawText());

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/entries/{id}/withdraw");
        request.Headers.Authorization = new("Bearer", RunningEndpoint.PullToken);
        await running.Client.SendAsync(request);
        var later = await running.PullAsync($"?form=testimonial&since={pulled.GetProperty("next").GetString()}");
        Assert.Equal(id, later.GetProperty("withdrawn")[0].GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await running.Client.GetAsync("/api/entries")).StatusCode);
    }
}

using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace LeadershipHub.Feedback.Tests;

/// <summary>An endpoint on a free port of this machine, with a folder and a clock of its own.</summary>
internal sealed class RunningEndpoint : IAsyncDisposable
{
    public const string ModerationToken = "a-token-for-moderation";
    public const string PullToken = "a-token-for-the-pull";

    public const string Forms = """
        {"version":1,"site":"https://example.org/","forms":[
          {"name":"testimonial","title":"Tell us","fields":[
            {"name":"message","type":"textarea","label":"Message","required":true,"maxLength":500},
            {"name":"email","type":"email","label":"E-mail","private":true},
            {"name":"rating","type":"rating"},
            {"name":"colour","type":"select","options":[{"value":"red","label":"Red"},{"value":"blue","label":"Blue"}]},
            {"name":"why","type":"text","required":true,"showIf":{"field":"colour","equals":["red"]}},
            {"name":"code","type":"text","pattern":"[a-z]{2}\\d"},
            {"name":"topics","type":"checkbox","multiple":true,"options":[{"value":"a"},{"value":"b"}]},
            {"name":"agree","type":"consent","required":true,"consentText":"You may publish this.","consentVersion":"3"}],
           "honeypot":"website","startedField":"started","minSeconds":2,"redirect":"/thanks/","moderation":"manual","retentionDays":30},
          {"name":"plain","fields":[{"name":"message","type":"text","required":true}],"success":"It <arrived>."},
          {"name":"away","fields":[{"name":"message","type":"text"}],"redirect":"https://elsewhere.example/"},
          {"name":"open","moderation":"auto","fields":[{"name":"message","type":"text"},{"name":"score","type":"nps"}]},
          {"name":"worked","proofOfWork":true,"fields":[{"name":"message","type":"text"}]},
          {"name":"upload","fields":[{"name":"message","type":"text"},{"name":"paper","type":"file","accept":["image/*",".pdf",".txt"],"maxBytes":2000,"maxFiles":2,"multiple":true}]}
        ]}
        """;

    private readonly WebApplication _app;

    private RunningEndpoint(TemporaryFolder folder, WebApplication app, FakeClock clock)
    {
        (Folder, _app, Clock) = (folder, app, clock);
        Client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), // It listens.
        };
    }

    public TemporaryFolder Folder { get; }

    public FakeClock Clock { get; }

    public HttpClient Client { get; }

    public FeedbackEndpoint Endpoint => _app.Services.GetRequiredService<FeedbackEndpoint>();

    public static async Task<RunningEndpoint> StartAsync(Func<FeedbackOptions, FeedbackOptions>? change = null)
    {
        var (folder, clock) = (new TemporaryFolder(), new FakeClock());
        var options = new FeedbackOptions
        {
            FormsFile = folder.Write("forms.json", Forms),
            DataFolder = Path.Combine(folder.Path, "data"),
            Port = 0,
            ModerationToken = ModerationToken,
            PullToken = PullToken,
            Limits = new() { PerAddress = 0, PerForm = 0 },
            Clock = clock,
        };
        var app = FeedbackHost.Create(change?.Invoke(options) ?? options);
        await app.StartAsync();
        return new(folder, app, clock);
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> PostJsonAsync(string form, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/f/{form}") { Content = Encode(fields) };
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await Client.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => Client.PostAsync(path, Encode(fields));

    public async Task<JsonElement> PullAsync(string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/entries{query}");
        request.Headers.Authorization = new("Bearer", PullToken);
        using var answer = await Client.SendAsync(request);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Folder.Dispose();
    }

    private static FormUrlEncodedContent Encode((string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}

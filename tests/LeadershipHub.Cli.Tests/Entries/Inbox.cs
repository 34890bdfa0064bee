using System.Net;
using System.Text;
using System.Text.Json;
using LeadershipHub.Feedback;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Cli.Tests.Entries;

/// <summary>A terminal in a hub whose preview has taken forms: a real store, filled through the real endpoint.</summary>
internal sealed class Inbox : IAsyncDisposable
{
    public const string Forms = """
        {"version":1,"site":"https://example.org/","forms":[
          {"name":"contact","fields":[{"name":"email","type":"email","private":true},{"name":"message","type":"textarea","required":true}]},
          {"name":"reply","fields":[{"name":"message","type":"text"}],"retentionDays":30}]}
        """;

    private readonly FeedbackEndpoint _endpoint;

    private Inbox(Terminal terminal, FeedbackEndpoint endpoint) => (Terminal, _endpoint) = (terminal, endpoint);

    public Terminal Terminal { get; }

    public string Output => Terminal.Output;

    public string Error => Terminal.Error;

    /// <summary>The endpoint stays open, as that of a server does.</summary>
    public static Inbox Start()
    {
        var terminal = Terminal.InSite();
        terminal.Folder.Write("forms.json", Forms);
        return new(terminal, FeedbackEndpoint.Create(new()
        {
            FormsFile = Path.Combine(terminal.Folder.Path, "forms.json"),
            DataFolder = Path.Combine(terminal.Folder.Path, ".lhub/feedback"),
            Limits = new() { PerAddress = 0, PerForm = 0 },
        }));
    }

    /// <returns>The entry's id.</returns>
    public async Task<string> SendAsync(string form, params (string Name, string Value)[] fields)
    {
        var body = Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")));
        var context = new DefaultHttpContext { Request = { Method = "POST", Path = $"/f/{form}", ContentType = "application/x-www-form-urlencoded", ContentLength = body.Length, Body = new MemoryStream(body) } };
        context.Request.Headers.Accept = "application/json";
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        var answer = new MemoryStream();
        context.Response.Body = answer;
        await _endpoint.RespondAsync(context);
        using var json = JsonDocument.Parse(answer.ToArray());
        return json.RootElement.GetProperty("id").GetString() ?? "";
    }

    public Task<int> RunAsync(params string[] args) => Terminal.RunAsync(["feedback", .. args]);

    public async ValueTask DisposeAsync()
    {
        await _endpoint.DisposeAsync();
        Terminal.Dispose();
    }
}

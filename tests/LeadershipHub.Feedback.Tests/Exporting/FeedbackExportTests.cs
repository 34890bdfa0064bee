using System.Text;
using LeadershipHub.Feedback.Exporting;

namespace LeadershipHub.Feedback.Tests.Exporting;

public sealed class FeedbackExportTests
{
    [Fact]
    public async Task A_spreadsheet_gets_no_formula()
    {
        await using var running = await RunningEndpoint.StartAsync();
        await running.PostJsonAsync("plain", ("message", "=1+1, \"x\""));
        using var output = new MemoryStream();
        await FeedbackExport.WriteCsvAsync(running.Endpoint.Store, new(), output);

        Assert.EndsWith("message,\"'=1+1, \"\"x\"\"\"\r\n", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_is_one_line_of_json()
    {
        await using var running = await RunningEndpoint.StartAsync();
        await running.PostJsonAsync("plain", ("message", "one"));
        await running.PostJsonAsync("open", ("message", "two"));
        using var output = new MemoryStream();
        await FeedbackExport.WriteJsonLinesAsync(running.Endpoint.Store, new() { Form = "open" }, output);
        var line = Assert.Single(Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal("two", System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("fields").GetProperty("message")[0].GetString());
    }
}

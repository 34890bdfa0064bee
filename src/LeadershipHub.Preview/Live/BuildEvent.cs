using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace LeadershipHub.Preview.Live;

/// <summary>What a browser is told about the builds since the one that it knew.</summary>
internal sealed record BuildEvent
{
    public required string Id { get; init; }

    public required PreviewBuild Build { get; init; }

    /// <summary>As in <see cref="Changes"/>.</summary>
    public required ImmutableArray<string>? Pages { get; init; }

    /// <summary>As in <see cref="Changes"/>.</summary>
    public required ImmutableArray<string>? Files { get; init; }

    /// <summary>The event as it goes over the wire, its empty line included.</summary>
    /// <remarks>https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation</remarks>
    public string Format() => $"id: {Id}\nevent: build\ndata: {Json()}\n\n";

    // Written without line ends, so it is one line of data.
    private string Json()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteBoolean("succeeded", Build.Succeeded);
            WritePaths(json, "pages", Pages);
            WritePaths(json, "files", Files);
            json.WriteStartArray("problems");
            foreach (var problem in Build.Problems)
                Write(json, problem);

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void WritePaths(Utf8JsonWriter json, string name, ImmutableArray<string>? paths)
    {
        if (paths is not { } few)
        {
            json.WriteString(name, "many");
            return;
        }

        json.WriteStartArray(name);
        foreach (var path in few)
            json.WriteStringValue(path);

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteBoolean("isError", problem.IsError);
        json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message);
        json.WriteString("help", problem.Help);
        json.WriteString("path", problem.Path);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("frame", problem.Frame);
        json.WriteEndObject();
    }
}

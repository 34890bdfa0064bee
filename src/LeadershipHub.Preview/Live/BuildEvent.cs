using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace LeadershipHub.Preview.Live;

/// <summary>What a browser is told about the builds since the one that it knew.</summary>
internal sealed record BuildEvent
{
    /// <summary>So many paths are named one by one; a list that is longer says less than "many".</summary>
    private const int Most = 1000;

    public required string Id { get; init; }

    public required PreviewBuild Build { get; init; }

    /// <summary>Pages that changed, in ordinal order; null for too many to name.</summary>
    public required ImmutableArray<string>? Pages { get; init; }

    /// <summary>Other files that changed; null for too many to name.</summary>
    public required ImmutableArray<string>? Files { get; init; }

    /// <param name="changes">Null where it is not known what changed.</param>
    public static BuildEvent Of(string id, PreviewBuild build, IEnumerable<string>? changes)
    {
        var all = changes?.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new() { Id = id, Build = build, Pages = Few(all?.Where(IsPage)), Files = Few(all?.Where(path => !IsPage(path))) };
    }

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

    private static bool IsPage(string path) => path.EndsWith('/') || path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<string>? Few(IEnumerable<string>? paths)
    {
        var few = paths?.Take(Most + 1).ToImmutableArray();
        return few is { Length: <= Most } ? few : null;
    }
}

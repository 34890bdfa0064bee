using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Writes one indented JSON document for a pipe. Reflection-free, so it costs little to start.</summary>
internal static class JsonText
{
    // The document goes to a program, not into a web page: letters of all languages stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}

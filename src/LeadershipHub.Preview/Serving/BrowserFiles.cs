using System.Text;

namespace LeadershipHub.Preview.Serving;

/// <summary>The script and the styles of the preview, from the assembly.</summary>
internal static class BrowserFiles
{
    /// <summary>The parts in the order in which they build on each other.</summary>
    private static readonly string[] Parts = ["place.js", "overlay.js", "updates.js", "start.js"];

    /// <summary>All parts as one, so that a page has one script tag and nothing of it is seen by the page's own scripts.</summary>
    public static ReadOnlyMemory<byte> Script { get; } = Encoding.UTF8.GetBytes($"(() => {{\n'use strict';\n{string.Concat(Parts.Select(Read))}}})();\n");

    public static ReadOnlyMemory<byte> Styles { get; } = Encoding.UTF8.GetBytes(Read("preview.css"));

    private static string Read(string name)
    {
        using var stream = typeof(BrowserFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

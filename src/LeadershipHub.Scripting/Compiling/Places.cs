using LeadershipHub.Scripting.Files;
using Microsoft.CodeAnalysis;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>Roslyn's locations as places, with <c>#line</c> honoured.</summary>
internal static class Places
{
    public static Place Of(Location location)
    {
        if (location.SourceTree is not { } tree)
            return new("", 0, 0, 0);

        var span = location.GetMappedLineSpan();
        var path = span.HasMappedPath ? PathOf(span.Path, tree.FilePath) : tree.FilePath;
        return new(path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, LengthOf(location));
    }

    /// <summary>A path in a <c>#line</c>, as it is told: below the root where it can be, else as it is written.</summary>
    public static string PathOf(string written, string fromFile) => SiteRoot.Resolve(written, fromFile) ?? written;

    /// <summary>Only the part on the first line counts.</summary>
    private static int LengthOf(Location location)
    {
        var span = location.GetLineSpan();
        if (span.StartLinePosition.Line == span.EndLinePosition.Line)
            return location.SourceSpan.Length;

        var line = location.SourceTree?.GetText().Lines[span.StartLinePosition.Line];
        return line is null ? 0 : Math.Max(0, line.Value.End - location.SourceSpan.Start);
    }
}

using System.Text;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Lines of source files by number. Keeps the last file, because diagnostics come in the order of their sources.</summary>
internal sealed class SourceLines
{
    private string? _path;
    private string[] _lines = [];

    /// <summary>The line, counted from 1; null where the file has no such line or cannot be read any more.</summary>
    public string? Read(string fullPath, int line)
    {
        if (!string.Equals(_path, fullPath, StringComparison.Ordinal))
            (_path, _lines) = (fullPath, Load(fullPath));

        return line >= 1 && line <= _lines.Length ? _lines[line - 1] : null;
    }

    // A frame is a courtesy: a file that has gone since the build costs the frame, not the report.
    private static string[] Load(string fullPath)
    {
        try
        {
            return File.ReadAllText(fullPath, Encoding.UTF8).ReplaceLineEndings("\n").Split('\n');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

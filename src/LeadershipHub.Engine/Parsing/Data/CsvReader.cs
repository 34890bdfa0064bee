using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>
/// CSV as a list of maps, one a row, keyed by the names in the first row. Empty lines are skipped; a row of the wrong length is an
/// error. The separator is the comma, or a semicolon or a tab where the first row has one of these and no comma.
/// </summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4180</remarks>
public static class CsvReader
{
    /// <summary>The rows; null where the text could not be read, which was then reported.</summary>
    public static DataNode? Read(SourceFile source, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        if (!Utf8Text.TryDecode(source.Path, bytes, diagnostics, out var text))
            return null;

        var rows = new CsvRows(source.Path, text, diagnostics);
        if (rows.Next() is not { } header)
            return new DataList([], default);

        return ReadNames(source.Path, header, diagnostics) is { } names ? ReadRows(source.Path, rows, names, diagnostics) : null;
    }

    private static List<string>? ReadNames(string path, List<DataScalar> header, ICollection<Diagnostic> diagnostics)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var field in header)
        {
            var span = new SourceSpan(path, field.Position.Line, field.Position.Column);
            var name = field.Text.Trim();
            if (name.Length == 0)
                diagnostics.Add(DataDiagnostics.EmptyColumnName(span, names.Count + 1));
            else if (!lines.TryAdd(name, field.Position.Line))
                diagnostics.Add(DataDiagnostics.DuplicateKey(span, name, lines[name]));
            names.Add(name);
        }

        return lines.Count == names.Count ? names : null;
    }

    private static DataList ReadRows(string path, CsvRows rows, List<string> names, ICollection<Diagnostic> diagnostics)
    {
        var maps = ImmutableArray.CreateBuilder<DataNode>();
        while (rows.Next() is { } row)
        {
            var position = row[0].Position;
            if (row.Count == names.Count)
                maps.Add(ToMap(row, names, position));
            else
                diagnostics.Add(DataDiagnostics.RaggedRow(new(path, position.Line, position.Column), row.Count, names.Count));
        }

        return new(maps.DrainToImmutable(), new(1, 1));
    }

    private static DataMap ToMap(List<DataScalar> row, List<string> names, Position position)
    {
        var entries = new DataEntry[names.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(names[i], row[i].Position, row[i]);

        return new(ImmutableCollectionsMarshal.AsImmutableArray(entries), position);
    }
}

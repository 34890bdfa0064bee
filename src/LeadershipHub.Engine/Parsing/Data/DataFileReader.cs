using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Reads a file of <c>content/data/</c> by its extension.</summary>
public static class DataFileReader
{
    /// <summary>Whether files with this name are data: <c>.yml</c>, <c>.yaml</c>, <c>.json</c>, <c>.csv</c>.</summary>
    public static bool CanRead(SourceFile source) => source.Extension is ".yml" or ".yaml" or ".json" or ".csv";

    /// <summary>The data; null where it could not be read, which was then reported. Throws <see cref="ArgumentException"/> for another extension.</summary>
    public static DataNode? Read(SourceFile source, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics) => source.Extension switch
    {
        ".yml" or ".yaml" => YamlReader.Read(source, bytes, diagnostics),
        ".json" => JsonReader.Read(source, bytes, diagnostics),
        ".csv" => CsvReader.Read(source, bytes, diagnostics),
        _ => throw new ArgumentException($"'{source.Path}' is not a data file.", nameof(source)),
    };
}

using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Files of data that cannot be read as what they claim to be: LH200–LH209.</summary>
internal static class DataDiagnostics
{
    public static Diagnostic NotUtf8(SourceSpan span) => new(
        "LH200", Severity.Error, "The file is not UTF-8 text here.", span,
        Help: "Save it with the encoding UTF-8.");

    public static Diagnostic NulCharacter(SourceSpan span) => new(
        "LH200", Severity.Error, "The text holds a NUL character here.", span,
        Help: "Save the file as UTF-8 text; UTF-16 and binary files are not read.");

    public static Diagnostic BrokenYaml(SourceSpan span, string message, string? help) => new(
        "LH201", Severity.Error, message, span, help);

    public static Diagnostic DuplicateKey(SourceSpan span, string key, int firstLine) => new(
        "LH202", Severity.Error, $"'{key}' stands here a second time; the first is on line {firstLine}.", span,
        Help: "Keep one of them.");

    public static Diagnostic TooDeep(SourceSpan span, int limit) => new(
        "LH203", Severity.Error, $"The data is nested deeper than {limit} levels.", span,
        Help: "Flatten it, or split it into several files.");

    public static Diagnostic UnknownAlias(SourceSpan span, string name) => new(
        "LH204", Severity.Error, $"'*{name}' repeats an anchor '&{name}' that does not stand before it.", span,
        Help: $"Write '&{name}' at the value to repeat, or put quotes around a text that starts with '*'.");

    public static Diagnostic AliasBomb(SourceSpan span, int limit) => new(
        "LH204", Severity.Error, $"With its aliases written out, the data holds more than {limit} values.", span,
        Help: "Repeat less with '*'.");

    public static Diagnostic BadMerge(SourceSpan span) => new(
        "LH204", Severity.Error, "'<<' takes over the keys of a map, or of a list of maps, and this is neither.", span,
        Help: "Write '<<: *name' where '&name' marks a map.");

    public static Diagnostic SecondDocument(SourceSpan span) => new(
        "LH205", Severity.Error, "A second YAML document starts here; a file holds one.", span,
        Help: "Remove the line '---', or move what follows to a file of its own.");

    public static Diagnostic KeyIsNotText(SourceSpan span) => new(
        "LH206", Severity.Error, "A key must be a text, and this one is a list or a map.", span,
        Help: "Put quotes around a value that starts with '{' or '['.");

    public static Diagnostic EmptyKey(SourceSpan span) => new(
        "LH206", Severity.Error, "The key before this ':' is empty.", span,
        Help: "Write the key before the ':', or put quotes around the text.");

    public static Diagnostic BrokenJson(SourceSpan span, string message) => new(
        "LH207", Severity.Error, $"This is not JSON: {message}", span,
        Help: "JSON has double quotes around texts and keys, no comments and no comma after the last value.");

    public static Diagnostic RaggedRow(SourceSpan span, int fields, int columns) => new(
        "LH208", Severity.Error, $"This row has {fields} {(fields == 1 ? "field" : "fields")}, the header has {columns}.", span,
        Help: "Put double quotes around a field that holds the separator.");

    public static Diagnostic EmptyColumnName(SourceSpan span, int column) => new(
        "LH208", Severity.Error, $"Column {column} of the header has no name.", span,
        Help: "Name every column in the first row.");

    public static Diagnostic OpenQuote(SourceSpan span) => new(
        "LH209", Severity.Error, "The double quote that opens here is never closed.", span,
        Help: "Close it, and write \"\" for a quote inside a quoted field.");

    public static Diagnostic StrayQuote(SourceSpan span) => new(
        "LH209", Severity.Error, "A double quote stands in the middle of a field.", span,
        Help: "Put the whole field in double quotes and write each quote inside it twice.");
}

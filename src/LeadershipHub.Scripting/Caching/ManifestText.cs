using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Caching;

/// <summary>
/// A cache entry as text: a word and its fields a line, with tabs between them. The last line is the fingerprint of all others, so that
/// a file that was cut off or damaged is known as such. Not JSON, because reading that would cost more than the whole warm start.
/// </summary>
internal static class ManifestText
{
    private const string First = "lhub-script 1";
    private const string Last = "end ";

    public static string Write(CacheEntry entry)
    {
        var text = new StringBuilder(First).Append('\n');
        Line(text, "key", entry.Key, entry.Setup, entry.AssemblyHash, entry.SymbolsHash, entry.PackageLock);
        Line(text, "script", entry.Script.Hash, entry.Script.Path);
        foreach (var file in entry.Loaded)
            Line(text, "load", file.Hash, file.Path);
        foreach (var library in entry.Libraries)
            Line(text, "library", library.File.Hash, library.File.Path, library.AssemblyName);
        foreach (var file in entry.PackageFiles)
            Line(text, "package", file.Length.ToString(CultureInfo.InvariantCulture), file.FullPath);
        foreach (var warning in entry.Warnings)
            Line(text, "warning", Number(warning.Line), Number(warning.Column), Number(warning.Length), warning.Id, warning.Path, warning.Message, warning.Help ?? "");

        return text + Last + Fingerprint.Of(text.ToString()) + "\n";
    }

    /// <returns>Null for a text that is not whole, or of another version.</returns>
    public static CacheEntry? TryRead(string text)
    {
        var body = text.Length - Last.Length - Fingerprint.Digits - 1;
        if (body < 0 || !text.StartsWith(First + "\n", StringComparison.Ordinal))
            return null;
        if (!string.Equals(text[body..], Last + Fingerprint.Of(text[..body]) + "\n", StringComparison.Ordinal))
            return null;

        return Read(text[..body]);
    }

    private static CacheEntry? Read(string body)
    {
        string[]? key = null;
        InputFile? script = null;
        var loaded = ImmutableArray.CreateBuilder<InputFile>();
        var libraries = ImmutableArray.CreateBuilder<LibraryFile>();
        var packages = ImmutableArray.CreateBuilder<PackageFile>();
        var warnings = ImmutableArray.CreateBuilder<ScriptProblem>();

        foreach (var line in body.Split('\n'))
        {
            var field = line.Split('\t');
            switch (field)
            {
                case ["key", _, _, _, _, _]: key = field; break;
                case ["script", var hash, var path]: script = new(Plain(path), hash); break;
                case ["load", var hash, var path]: loaded.Add(new(Plain(path), hash)); break;
                case ["library", var hash, var path, var name]: libraries.Add(new(Plain(name), new(Plain(path), hash))); break;
                case ["package", var length, var path]: packages.Add(new(Plain(path), long.Parse(length, CultureInfo.InvariantCulture))); break;
                case ["warning", _, _, _, _, _, _, _]: warnings.Add(Warning(field)); break;
                default: break;
            }
        }

        return key is null || script is null ? null : new()
        {
            Key = key[1],
            Setup = key[2],
            AssemblyHash = key[3],
            SymbolsHash = key[4],
            PackageLock = key[5],
            Script = script,
            Loaded = loaded.DrainToImmutable(),
            Libraries = libraries.DrainToImmutable(),
            PackageFiles = packages.DrainToImmutable(),
            Warnings = warnings.DrainToImmutable(),
        };
    }

    private static ScriptProblem Warning(string[] field) => new(
        Plain(field[5]), Count(field[1]), Count(field[2]), Count(field[3]), IsError: false, field[4], Plain(field[6]), field[7] == "" ? null : Plain(field[7]));

    private static int Count(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string word, params ReadOnlySpan<string> fields)
    {
        text.Append(word);
        foreach (var field in fields)
            text.Append('\t').Append(Escaped(field));
        text.Append('\n');
    }

    private static string Escaped(string field) => field
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("\t", @"\t", StringComparison.Ordinal)
        .Replace("\r", @"\r", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal);

    private static string Plain(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal))
            return field;

        var plain = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            plain.Append(field[i] != '\\' || i + 1 == field.Length ? field[i] : field[++i] switch
            {
                't' => '\t',
                'r' => '\r',
                'n' => '\n',
                var other => other,
            });
        }

        return plain.ToString();
    }
}

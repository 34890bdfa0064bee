using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Auditing.Reporting;

/// <summary>Findings that were accepted on purpose: a file beside the site's configuration, to be committed. Lines may move; code, path and message may not, but for how many pages have it.</summary>
public sealed class Baseline
{
    public const string FileName = "check.baseline.json";

    private readonly ImmutableArray<BaselineEntry> _entries;

    private Baseline(ImmutableArray<BaselineEntry> entries, ulong print) => (_entries, Print) = (entries, print);

    public static Baseline Empty { get; } = new([], 0);

    /// <summary>Of what the file says; 0 where there is none.</summary>
    public ulong Print { get; }

    public int Count => _entries.Length;

    /// <exception cref="InvalidDataException">It is no baseline; the message says why.</exception>
    public static Baseline Read(string siteFolder)
    {
        var file = Path.Combine(siteFolder, FileName);
        if (!File.Exists(file))
            return Empty;

        var bytes = File.ReadAllBytes(file);
        try
        {
            var entries = JsonSerializer.Deserialize(bytes, BaselineJson.Default.BaselineEntryArray) ?? [];
            if (entries.Any(entry => entry is not { Code: not null, Path: not null, Message: not null }))
                throw new InvalidDataException($"{FileName} has an entry without code, path or message.");
            return new([.. entries], ContentHash.Of(bytes).Bits);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{FileName} is no list of findings: {e.Message}", e);
        }
    }

    /// <summary>The file's new text: all findings that are no notes, with the reasons that the old one gave.</summary>
    public byte[] Accepting(IEnumerable<Diagnostic> findings, string? reason)
    {
        var entries = findings.Where(d => d.Severity is not Severity.Note)
            .Select(d => new BaselineEntry(d.Code, d.Span.Path, FindingPlaces.WithoutCount(d.Message), _entries.FirstOrDefault(entry => entry.Accepts(d))?.Reason ?? reason))
            .Distinct()
            .OrderBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Code, StringComparer.Ordinal).ThenBy(entry => entry.Message, StringComparer.Ordinal)
            .ToArray();
        return [.. Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entries, BaselineJson.ForPeople().BaselineEntryArray)), (byte)'\n'];
    }

    internal ImmutableArray<Diagnostic> Without(ImmutableArray<Diagnostic> findings)
    {
        if (_entries.IsEmpty)
            return findings;

        var accepted = _entries.ToLookup(entry => (entry.Code, entry.Path));
        var used = new HashSet<BaselineEntry>();
        var rest = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var finding in findings)
        {
            if (accepted[(finding.Code, finding.Span.Path)].FirstOrDefault(entry => entry.Accepts(finding)) is { } entry)
                used.Add(entry);
            else
                rest.Add(finding);
        }

        var rule = AuditRules.StaleBaseline;
        rest.AddRange(_entries.Where(entry => !used.Contains(entry)).Select(entry => new Diagnostic(rule.Code, rule.Severity, $"{entry.Code} in {entry.Path} is accepted, but is not found any more.", new(FileName), rule.Help)));
        return rest.ToImmutable();
    }
}

/// <summary>An accepted finding.</summary>
public sealed record BaselineEntry(string Code, string Path, string Message, string? Reason)
{
    internal bool Accepts(Diagnostic finding) =>
        string.Equals(Code, finding.Code, StringComparison.Ordinal) && string.Equals(Path, finding.Span.Path, StringComparison.Ordinal) && string.Equals(FindingPlaces.WithoutCount(Message), FindingPlaces.WithoutCount(finding.Message), StringComparison.Ordinal);
}

[System.Text.Json.Serialization.JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
[System.Text.Json.Serialization.JsonSerializable(typeof(BaselineEntry[]))]
internal sealed partial class BaselineJson : System.Text.Json.Serialization.JsonSerializerContext
{
    /// <summary>The same, with quotes and letters as they are: people read the file.</summary>
    public static BaselineJson ForPeople() => new(new(Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

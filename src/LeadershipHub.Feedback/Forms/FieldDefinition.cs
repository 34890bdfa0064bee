using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LeadershipHub.Feedback.Forms;

/// <summary>A field of a form, as the site's build describes it.</summary>
public sealed record FieldDefinition
{
    public required string Name { get; init; }

    public required FieldType Type { get; init; }

    public string? Label { get; init; }

    public bool Required { get; init; }

    /// <summary>UTF-16 units, as browsers count.</summary>
    public int? MinLength { get; init; }

    /// <summary>UTF-16 units; at most <see cref="LongestValue"/>.</summary>
    public int? MaxLength { get; init; }

    /// <summary>As in the <c>pattern</c> of HTML: the whole value has to match.</summary>
    /// <remarks>https://html.spec.whatwg.org/#the-pattern-attribute</remarks>
    public string? Pattern { get; init; }

    /// <summary>A number, or a date as <c>2026-01-31</c>.</summary>
    [JsonConverter(typeof(TextOrNumber))]
    public string? Min { get; init; }

    /// <summary>A number, or a date as <c>2026-01-31</c>.</summary>
    [JsonConverter(typeof(TextOrNumber))]
    public string? Max { get; init; }

    /// <summary>A number, or days; <c>any</c> is no step.</summary>
    [JsonConverter(typeof(TextOrNumber))]
    public string? Step { get; init; }

    public ImmutableArray<FieldOption> Options { get; init; } = [];

    /// <summary>Several values: groups of boxes, files.</summary>
    public bool Multiple { get; init; }

    /// <summary>Of a file: <c>.pdf</c>, <c>image/*</c>, <c>image/png</c>. Empty for every type that the endpoint knows.</summary>
    public ImmutableArray<string> Accept { get; init; } = [];

    /// <summary>Of one file; by default 5 MiB.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>By default 1, and 5 with <see cref="Multiple"/>.</summary>
    public int? MaxFiles { get; init; }

    public ShowIf? ShowIf { get; init; }

    public string? ConsentText { get; init; }

    public string? ConsentVersion { get; init; }

    /// <summary>Never leaves the store by the pull.</summary>
    public bool Private { get; init; }

    /// <summary>No value is longer than this, whatever a form says.</summary>
    public const int LongestValue = 100_000;

    /// <summary>Made of <see cref="Pattern"/>.</summary>
    [JsonIgnore]
    public Regex? Matcher { get; init; }

    [JsonIgnore]
    public string ShownLabel => string.IsNullOrWhiteSpace(Label) ? Name : Label;

    [JsonIgnore]
    public long FileBytes => MaxBytes ?? 5 * 1024 * 1024;

    [JsonIgnore]
    public int FileCount => MaxFiles ?? (Multiple ? 5 : 1);
}

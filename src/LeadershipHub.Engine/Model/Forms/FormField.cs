using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Forms;

/// <summary>A question of a form. Null or empty where the author wrote nothing.</summary>
public sealed record FormField
{
    /// <summary>Under which the answer is sent; at most 64 characters.</summary>
    public string Name { get; init; } = "";

    public FieldType Type { get; init; }

    public string Label { get; init; } = "";

    public string? Help { get; init; }

    public string? Placeholder { get; init; }

    public bool Required { get; init; }

    /// <summary>A number, or a date as <c>2026-01-31</c>.</summary>
    public string? Min { get; init; }

    /// <summary>A number, or a date as <c>2026-01-31</c>.</summary>
    public string? Max { get; init; }

    /// <summary>A number, or <c>any</c>.</summary>
    public string? Step { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>As in HTML: the whole answer has to match. https://html.spec.whatwg.org/#the-pattern-attribute</summary>
    public string? Pattern { get; init; }

    /// <summary>What the pattern wants, in words.</summary>
    public string? PatternHelp { get; init; }

    public ImmutableArray<FormOption> Options { get; init; } = [];

    /// <summary>Quotes that are options too, after the others.</summary>
    public FormQuotes? Quotes { get; init; }

    public bool Multiple { get; init; }

    /// <summary>Of a file: <c>.pdf</c>, <c>image/*</c>, <c>image/png</c>.</summary>
    public ImmutableArray<string> Accept { get; init; } = [];

    /// <summary>Of one file.</summary>
    public int? MaxBytes { get; init; }

    public int? MaxFiles { get; init; }

    public string? Default { get; init; }

    /// <summary>What browsers may fill in; by type and name where it is null. https://html.spec.whatwg.org/#autofill</summary>
    public string? Autocomplete { get; init; }

    /// <summary>The field is asked only where another one has one of some values.</summary>
    public FormCondition? ShowIf { get; init; }

    /// <summary>Never comes back into the site.</summary>
    public bool Private { get; init; }

    /// <summary>What somebody consents to.</summary>
    public string? Text { get; init; }

    /// <summary>Of that text, kept with the entry.</summary>
    public string? Version { get; init; }

    public Position Position { get; init; }

    /// <summary>Whether it is answered by one of a few choices.</summary>
    public bool IsChoice => Type is FieldType.Select or FieldType.Radio or FieldType.Rating or FieldType.Nps or FieldType.Csat || (Type == FieldType.Checkbox && (!Options.IsEmpty || Quotes is not null));
}

/// <summary>What a field of a form asks for.</summary>
public enum FieldType
{
    Text,
    Email,
    Tel,
    Url,
    Number,
    Date,
    Textarea,
    Select,
    Radio,

    /// <summary>One box, or one for each option.</summary>
    Checkbox,

    /// <summary>A box that is never ticked beforehand; its text and version are kept.</summary>
    Consent,

    /// <summary>1 to 5.</summary>
    Rating,

    /// <summary>0 to 10: would you recommend it?</summary>
    Nps,

    /// <summary>1 to 5: how content are you?</summary>
    Csat,
    File,
    Hidden,
}

/// <summary>An answer to choose.</summary>
public sealed record FormOption(string Value, string Label);

/// <summary>Quotes as options: those with the ids, or the first of a topic.</summary>
/// <param name="Limit">0 for all.</param>
public sealed record FormQuotes(ImmutableArray<Located> Ids, string? Topic, int Limit, Position Position);

/// <summary>A box without options has the value <c>true</c>.</summary>
public sealed record FormCondition(Located Field, ImmutableArray<string> Values);

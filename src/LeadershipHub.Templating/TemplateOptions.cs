using System.Globalization;

namespace LeadershipHub.Templating;

/// <summary>What a <see cref="TemplateEngine"/> is made of; immutable.</summary>
public sealed record TemplateOptions
{
    // The framework's own are asked for when they are needed: the first mention of a culture or a zone loads the ICU libraries.
    private readonly CultureInfo? _culture;
    private readonly TimeZoneInfo? _timeZone;
    private readonly string? _cultureName;
    private readonly string? _timeZoneId;
    private readonly TimeProvider? _clock;

    /// <summary>Finds includes; without one, <c>include</c> fails.</summary>
    public ITemplateLoader? Loader { get; init; }

    /// <summary>The host types that templates may read.</summary>
    public IReadOnlyList<MemberTable> Types { get; init; } = [];

    /// <summary>Added to the built-in functions or replacing them; a dotted name such as <c>url.absolute</c> makes a namespace.</summary>
    public IReadOnlyList<TemplateFunction> Functions { get; init; } = [];

    public TemplateLimits Limits { get; init; } = new();

    /// <summary>The clock of <c>date.now</c>.</summary>
    public TimeProvider Clock { get => _clock ?? TimeProvider.System; init => _clock = value; }

    /// <summary>Formats numbers and dates; invariant unless told otherwise.</summary>
    public CultureInfo Culture { get => _culture ?? (_cultureName is null ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(_cultureName)); init => _culture = value; }

    /// <summary>The same by its name (BCP 47), which is looked up when it is needed.</summary>
    public string CultureName { init => _cultureName = value; }

    /// <summary>The zone in which <c>date.parse</c> and <c>date.now</c> read a time without an offset; UTC unless told otherwise.</summary>
    public TimeZoneInfo TimeZone { get => _timeZone ?? (_timeZoneId is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(_timeZoneId)); init => _timeZone = value; }

    /// <summary>The same by its name (IANA), which is looked up when it is needed.</summary>
    public string TimeZoneId { init => _timeZoneId = value; }

    /// <summary>An unknown variable is an error rather than null.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>An unknown member of a host type is an error in every mode rather than only in HTML and text mode.</summary>
    public bool StrictMembers { get; init; }

    /// <summary>In <see cref="TemplateMode.Scriban"/>, several lines printed after leading white space are indented alike.</summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>Whether <see cref="Culture"/> is the invariant one; asking does not load it.</summary>
    internal bool IsInvariant => _culture is null ? string.IsNullOrEmpty(_cultureName) : _culture.Name.Length == 0;
}

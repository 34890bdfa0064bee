using System.Globalization;

namespace LeadershipHub.Templating;

/// <summary>What a <see cref="TemplateEngine"/> is made of; immutable.</summary>
public sealed record TemplateOptions
{
    /// <summary>Finds includes; without one, <c>include</c> fails.</summary>
    public ITemplateLoader? Loader { get; init; }

    /// <summary>The host types that templates may read.</summary>
    public IReadOnlyList<MemberTable> Types { get; init; } = [];

    /// <summary>Added to the built-in functions or replacing them; a dotted name such as <c>url.absolute</c> makes a namespace.</summary>
    public IReadOnlyList<TemplateFunction> Functions { get; init; } = [];

    public TemplateLimits Limits { get; init; } = new();

    /// <summary>The clock of <c>date.now</c>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Formats numbers and dates; invariant unless told otherwise.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The zone in which <c>date.parse</c> and <c>date.now</c> read a time without an offset.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>An unknown variable is an error rather than null.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>An unknown member of a host type is an error in every mode rather than only in HTML and text mode.</summary>
    public bool StrictMembers { get; init; }

    /// <summary>In <see cref="TemplateMode.Scriban"/>, several lines printed after leading white space are indented alike.</summary>
    public bool AutoIndent { get; init; } = true;
}

namespace LeadershipHub.Templating;

/// <summary>How a template file treats text; every file has its own, includes too.</summary>
public enum TemplateMode
{
    /// <summary>The language to the letter: nothing is escaped.</summary>
    Scriban,

    /// <summary>HTML and XML: strings are escaped when written, <see cref="LeadershipHub.Templating.Html"/> is not;
    /// <c>capture</c>, <c>include</c> as a value, <c>html.escape</c> and <c>html.newline_to_br</c> yield HTML.</summary>
    Html,

    /// <summary>Plain text: nothing is escaped.</summary>
    Text,
}

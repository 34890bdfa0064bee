namespace LeadershipHub.Templating;

/// <summary>How a template file treats text; every file has its own, includes too.</summary>
public enum TemplateMode
{
    /// <summary>The language to the letter: nothing is escaped.</summary>
    Scriban,

    /// <summary>HTML and XML: strings are escaped when written, <see cref="LeadershipHub.Templating.Html"/> is not;
    /// <c>html.escape</c>, <c>capture</c>, <c>wrap</c> and functions that print yield HTML.</summary>
    Html,

    /// <summary>Plain text: nothing is escaped.</summary>
    Text,
}

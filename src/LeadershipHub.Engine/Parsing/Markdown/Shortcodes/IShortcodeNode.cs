namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>A tag where it stands in the syntax tree. What is between a tag and its <see cref="Close"/> are their siblings.</summary>
internal interface IShortcodeNode
{
    ShortcodeTag Tag { get; }

    /// <summary>Line from 0.</summary>
    int Line { get; }

    /// <summary>Column from 0.</summary>
    int Column { get; }

    /// <summary>The tag that ends the pair that this one begins, or null.</summary>
    IShortcodeNode? Close { get; set; }
}

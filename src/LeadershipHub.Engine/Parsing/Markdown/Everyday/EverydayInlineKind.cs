namespace LeadershipHub.Engine.Parsing.Markdown.Everyday;

/// <summary>What a line of everyday Markdown consists of.</summary>
internal enum EverydayInlineKind
{
    /// <summary>The line is at its end.</summary>
    End,

    /// <summary>Something that is not everyday, right or wrong.</summary>
    Odd,

    Text,
    Code,
    EmphasisStart,
    EmphasisEnd,
    StrongStart,
    StrongEnd,
    Link,
    Image,
}

namespace LeadershipHub.Engine.Extending;

/// <summary>The text of a page that a script makes: Markdown, or HTML by <see cref="Hub.Html"/>. A string is Markdown.</summary>
public sealed class HubContent
{
    internal HubContent(string text, bool isHtml) => (Text, IsHtml) = (text, isHtml);

    internal string Text { get; }

    internal bool IsHtml { get; }

    /// <summary>Takes a string for Markdown.</summary>
    public static implicit operator HubContent(string markdown) => FromString(markdown);

    /// <summary>Takes a string for Markdown.</summary>
    public static HubContent FromString(string markdown) => new(markdown, isHtml: false);

    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}

using System.Collections.Frozen;

namespace LeadershipHub.Engine.Rendering.Bodies;

/// <summary>Texts of <see cref="Model.UiTextHole"/> for themes that have none of their own.</summary>
internal static class PlainTexts
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["admonition_note"] = "Note",
        ["admonition_tip"] = "Tip",
        ["admonition_important"] = "Important",
        ["admonition_warning"] = "Warning",
        ["admonition_caution"] = "Caution",
        ["footnotes"] = "Footnotes",
        ["footnote_back"] = "Back to the text",
        ["table"] = "Table",
        ["quote_attributed"] = "Attributed.",
        ["quote_disputed"] = "Disputed.",
        ["quote_misattributed"] = "Misattributed.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string key) => Texts.GetValueOrDefault(key, key);
}

using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Functions;

/// <summary>Looks up and fills UI strings.</summary>
internal sealed class UiStrings(IReadOnlyDictionary<string, UiString> strings, string language)
{
    public IEnumerable<string> Keys => strings.Keys;

    /// <summary>The text with its places filled; null where the theme has no such string. The plural follows the first argument.</summary>
    public string? Find(string key, ReadOnlySpan<string> arguments)
    {
        if (!strings.TryGetValue(key, out var found))
            return null;

        var text = found.Text;
        if (found.Plurals is { } plurals)
        {
            var category = arguments.Length > 0 && long.TryParse(arguments[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                ? PluralRules.CategoryOf(language, number)
                : "other";
            text = plurals.GetValueOrDefault(category) ?? plurals.GetValueOrDefault("other") ?? plurals.Values.FirstOrDefault();
        }

        for (var i = 0; i < arguments.Length; i++)
            text = text?.Replace($"{{{Digits.Of(i)}}}", arguments[i], StringComparison.Ordinal);

        return text ?? "";
    }

    public string Of(string key, string fallback) => Find(key, []) ?? fallback;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Cli.Sites;

namespace LeadershipHub.Cli.Entries;

/// <summary>Entries as files of <c>content/feedback/</c>: the same entry always as the same bytes, so that merging and comparing work.</summary>
internal static class PulledText
{
    private const string Head = "# Written by 'lhub feedback pull', which removes it when the entry is withdrawn.\n";

    public static string Of(PulledEntry entry)
    {
        var text = new StringBuilder(Head).Append("id: ").Append(YamlText.Quote(entry.Id)).Append('\n');
        if (entry.Received is { } received)
            text.Append("received: ").Append(received.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).Append('\n');
        Add(text, "page", entry.Page);
        Add(text, "reply_to", entry.ReplyTo);
        text.Append("fields:\n");
        foreach (var (name, values) in entry.Fields)
            text.Append("  ").Append(YamlText.Quote(name)).Append(": ").Append(Values(values)).Append('\n');
        if (!entry.Consents.IsEmpty)
            text.Append("consents: [").AppendJoin(", ", entry.Consents.Select(consent => $"{{ field: {YamlText.Quote(consent.Key)}{(consent.Value is { } version ? $", version: {YamlText.Quote(version)}" : "")} }}")).Append("]\n");
        Add(text, "answer", entry.Answer);
        return text.ToString();
    }

    /// <summary>All votes of a form, a line each.</summary>
    /// <param name="field">The field in which is chosen.</param>
    public static string OfVotes(IEnumerable<PulledEntry> votes, string field)
    {
        var text = new StringBuilder(Head).Append("votes:\n");
        foreach (var vote in votes.OrderBy(vote => vote.Id, StringComparer.Ordinal))
        {
            var chosen = vote.Fields.FirstOrDefault(answer => string.Equals(answer.Key, field, StringComparison.Ordinal)).Value;
            if (!chosen.IsDefaultOrEmpty)
                text.Append("  ").Append(YamlText.Quote(vote.Id)).Append(": ").Append(Values(chosen)).Append('\n');
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append(key).Append(": ").Append(Scalar(value, "  ")).Append('\n');
    }

    private static string Values(ImmutableArray<string> values) => values.Length == 1 ? Scalar(values[0], "    ") : $"[{string.Join(", ", values.Select(YamlText.Quote))}]";

    // Several lines as people read them, where every character may stand in YAML so; else with escapes.
    private static string Scalar(string value, string indent)
    {
        var text = value.ReplaceLineEndings("\n");
        var isPlainLines = text.Contains('\n', StringComparison.Ordinal) && !text.StartsWith(' ') && !text.StartsWith('\n') && !text.EndsWith('\n')
            && !text.Any(letter => (char.IsControl(letter) && letter != '\n') || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or '\u0085');
        return isPlainLines ? $"|-\n{indent}{text.Replace("\n", $"\n{indent}", StringComparison.Ordinal).Replace($"\n{indent}\n", "\n\n", StringComparison.Ordinal)}" : YamlText.Quote(text);
    }
}

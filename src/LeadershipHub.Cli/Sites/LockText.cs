using System.Text;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Cli.Sites;

/// <summary>Writes <c>site.lock.yml</c>: one line an entry, in ordinal order, so that two versions of it merge.</summary>
internal static class LockText
{
    /// <param name="schema">The comment for editors, with its end, or "".</param>
    public static string Of(IdentityLock identity, string schema)
    {
        var text = new StringBuilder(schema).Append("# What must not change once it is published. Written by 'lhub lock' and 'lhub podcast probe'; commit it.\n");
        if (!identity.Urls.IsEmpty)
            text.Append("urls:\n");
        foreach (var url in identity.Urls.Select(url => url.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            text.Append("  - ").Append(Plain(url)).Append('\n');

        if (!identity.Shows.IsEmpty)
            text.Append("shows:\n");
        foreach (var show in identity.Shows)
            Append(text, show);

        if (identity.Media.Count > 0)
            text.Append("media:\n");
        foreach (var media in identity.Media.Values.OrderBy(media => media.Url, StringComparer.Ordinal))
            Append(text, media);
        return text.ToString();
    }

    private static void Append(StringBuilder text, LockedShow show)
    {
        text.Append("  - feed: ").Append(Plain(show.Feed)).Append('\n');
        if (show.Guid is { } guid)
            text.Append("    guid: ").Append(YamlText.Quote(guid)).Append('\n');
        if (show.Episodes.IsEmpty)
            return;

        text.Append("    episodes:\n");
        foreach (var episode in show.Episodes)
        {
            text.Append("      - { url: ").Append(Plain(episode.Url)).Append(", guid: ").Append(YamlText.Quote(episode.Guid));
            if (episode.Audio is { } audio)
                text.Append(", audio: ").Append(Plain(audio));
            text.Append(" }\n");
        }
    }

    private static void Append(StringBuilder text, LockedMedia media)
    {
        text.Append("  - { url: ").Append(Plain(media.Url));
        if (media.Length is { } length)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $", length: {length}");
        if (media.MediaType is { } type)
            text.Append(", type: ").Append(Plain(type));
        if (media.Duration is { } duration)
            text.Append(", duration: ").Append(YamlText.Quote(ClockTime.FormatLong(duration)));
        text.Append(" }\n");
    }

    // Paths and ids of letters, digits and marks that mean nothing to YAML stand as they are.
    private static string Plain(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') && (text[0] == '/' || char.IsAsciiLetter(text[0])) && !IsWord(text) ? text : YamlText.Quote(text);

    private static bool IsWord(string text) => text.ToLowerInvariant() is "true" or "false" or "null" or "yes" or "no" or "on" or "off";
}

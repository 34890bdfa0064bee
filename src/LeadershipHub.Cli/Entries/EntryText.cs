using System.Globalization;
using System.Text;
using System.Text.Json;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Cli.Entries;

/// <summary>Entries as lines for people. Nothing that a stranger wrote reaches the terminal but as letters.</summary>
internal static class EntryText
{
    private const int ExcerptWidth = 60;

    public static string Word(EntryStatus status) => status.ToString().ToLowerInvariant();

    public static string Table(EntryPage page)
    {
        var (text, forms) = (new StringBuilder(), page.Entries.Select(entry => entry.Form.Length).DefaultIfEmpty().Max());
        foreach (var entry in page.Entries)
        {
            text.Append(entry.Id).Append("  ").Append(Time(entry.ReceivedAt, "yyyy-MM-dd HH:mm")).Append("  ")
                .Append(SafeText.Clean(entry.Form).PadRight(forms)).Append("  ").Append(Word(entry.Status).PadRight(9)).Append("  ")
                .Append(Excerpt(entry)).Append('\n');
        }

        return text.ToString();
    }

    public static string Whole(Entry entry)
    {
        var text = new StringBuilder();
        Line(text, "id", entry.Id);
        Line(text, "form", entry.Form);
        Line(text, "status", Word(entry.Status));
        Line(text, "received", Time(entry.ReceivedAt, "yyyy-MM-dd HH:mm:ss") + " UTC");
        Line(text, "page", $"{entry.PageTitle} {entry.PageUrl}".Trim());
        Line(text, "answers", entry.ReplyTo);
        Line(text, "spam", entry.SpamReason);
        Line(text, "deleted on", entry.ExpiresAt is { } end ? Time(end, "yyyy-MM-dd") : null);
        foreach (var field in entry.Fields)
            Block(text, field.IsPrivate ? $"{field.Name} (private)" : field.Name, string.Join('\n', field.Values));

        foreach (var consent in entry.Consents)
            Block(text, $"consent: {consent.Field} {consent.Version}".TrimEnd(), consent.Text);

        foreach (var file in entry.Files)
            Block(text, $"file: {file.Field}", string.Create(CultureInfo.InvariantCulture, $"{file.OriginalName} ({file.MediaType}, {file.Size} bytes), stored as files/{entry.Id}/{file.StoredName}"));

        if (entry.Answer is { } answer)
            Block(text, "answer", answer);

        return text.ToString();
    }

    /// <summary>As it is for a program; for a person, without what would steer the terminal.</summary>
    public static void WriteJson(Shell shell, Action<Utf8JsonWriter> write)
    {
        using var stream = new TextStream(shell.Output, shell.OutputIsTerminal);
        stream.Write(Encoding.UTF8.GetBytes(JsonText.Write(write)));
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append(name.PadRight(12)).Append(SafeText.Clean(value)).Append('\n');
    }

    private static void Block(StringBuilder text, string name, string value)
    {
        text.Append('\n').Append(SafeText.Clean(name)).Append('\n');
        foreach (var line in value.ReplaceLineEndings("\n").Split('\n'))
            text.Append("  ").Append(SafeText.Clean(line)).Append('\n');
    }

    private static string Excerpt(Entry entry)
    {
        var text = SafeText.Clean(string.Join(" · ", entry.Fields.SelectMany(field => field.Values)).ReplaceLineEndings(" "));
        var (cut, width) = (new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = rune.ToString();
            width += SafeText.Width(letter);
            if (width > ExcerptWidth)
                return cut.Append('…').ToString();

            cut.Append(letter);
        }

        return cut.ToString();
    }

    private static string Time(DateTimeOffset time, string form) => time.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);
}

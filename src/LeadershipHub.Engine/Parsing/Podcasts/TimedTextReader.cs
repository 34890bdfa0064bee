using System.Text;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>Reads WebVTT and SubRip. https://www.w3.org/TR/webvtt1/</summary>
internal static class TimedTextReader
{
    private const string Arrow = "-->";

    public static void ReadVtt(string text, CueList cues)
    {
        var lines = Lines(text);
        var first = lines.Length > 0 ? lines[0].TrimEnd() : "";
        if (first is not "WEBVTT" && !first.StartsWith("WEBVTT ", StringComparison.Ordinal) && !first.StartsWith("WEBVTT\t", StringComparison.Ordinal))
            cues.Report(1, "A WebVTT file begins with the line 'WEBVTT'.");

        Read(lines, cues, isVtt: true);
    }

    public static void ReadSrt(string text, CueList cues) => Read(Lines(text), cues, isVtt: false);

    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    // A cue is a line with an arrow and the lines after it up to an empty one. Everything else is a header, an identifier or a comment.
    private static void Read(string[] lines, CueList cues, bool isVtt)
    {
        for (var i = 0; i < lines.Length && !cues.IsFull; i++)
        {
            if (isVtt && IsBlock(lines, i))
            {
                while (i < lines.Length && lines[i].Length > 0)
                    i++;
                continue;
            }

            if (!lines[i].Contains(Arrow, StringComparison.Ordinal))
                continue;

            var number = i + 1;
            var isTimed = TryTimes(lines[i], out var start, out var end);
            if (!isTimed)
                cues.Report(number, $"'{Shortened(lines[i])}' is no line of times such as 00:01:02.000 --> 00:01:05.000.");

            var words = new StringBuilder();
            for (i++; i < lines.Length && lines[i].Trim().Length > 0 && !lines[i].Contains(Arrow, StringComparison.Ordinal); i++)
                words.Append(words.Length > 0 ? " " : "").Append(lines[i].Trim());
            if (i < lines.Length && lines[i].Contains(Arrow, StringComparison.Ordinal))
                i--;

            if (isTimed)
                AddCue(cues, number, start, end, words.ToString(), isVtt);
        }
    }

    private static bool IsBlock(string[] lines, int at)
    {
        if (at > 0 && lines[at - 1].Trim().Length > 0)
            return false;

        var line = lines[at].TrimEnd();
        return line is "NOTE" or "STYLE" or "REGION" || line.StartsWith("NOTE ", StringComparison.Ordinal) || line.StartsWith("NOTE\t", StringComparison.Ordinal);
    }

    private static void AddCue(CueList cues, int line, TimeSpan start, TimeSpan end, string words, bool isVtt)
    {
        var (speaker, text) = CueText.Read(words, isVtt);
        if (speaker is null && SpeakerPrefix.TrySplit(text, out var name, out var rest))
            (speaker, text) = (name, rest);
        cues.Add(line, start, end, speaker, text);
    }

    private static bool TryTimes(string line, out TimeSpan start, out TimeSpan end)
    {
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        var after = line[(arrow + Arrow.Length)..].TrimStart();
        // Settings of the cue follow after a space.
        var space = after.IndexOfAny([' ', '\t']);
        end = default;
        return ClockTime.TryParse(line.AsSpan(0, arrow), out start) && ClockTime.TryParse(space < 0 ? after : after.AsSpan(0, space), out end);
    }

    private static string Shortened(string line) => line.Length <= 60 ? line : line[..60] + "…";
}

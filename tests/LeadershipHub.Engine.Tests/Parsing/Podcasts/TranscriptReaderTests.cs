using System.Text;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Podcasts;

namespace LeadershipHub.Engine.Tests.Parsing.Podcasts;

public sealed class TranscriptReaderTests
{
    private const string Vtt = """
        WEBVTT - spoken in one go

        STYLE
        ::cue { color: red }

        NOTE A remark that says 00:00 --> nothing

        intro
        00:00.500 --> 00:02.000 align:start
        <v.loud Mara Quill>Good <i>morning</i> &amp; <00:00:01.000>welcome.

        1:00:03.000 --> 1:00:04.500
        Idris: Two
        lines.
        """;

    [Fact]
    public void WebVTT_is_read_with_its_speakers()
    {
        var read = Read(Vtt, ".vtt");

        Assert.Empty(read.Problems);
        Assert.Equal(
            [new(At(0.5), At(2), "Mara Quill", "Good morning & welcome."), new Cue(At(3603), At(3604.5), "Idris", "Two lines.")],
            read.Transcript.Cues);
        Assert.Equal(At(3604.5), read.Transcript.End);
    }

    [Fact]
    public void SubRip_is_read_as_programs_write_it()
    {
        var read = Read("1\r\n00:00:01,000 --> 00:00:02,500\r\n<b>Mara:</b> Is 3 < 4?\r\n\r\n00:00:03.000 --> 00:00:04.000\r\nNo number\r\n00:00:05,000 --> 00:00:06,000\r\nNo empty line", ".srt");

        Assert.Empty(read.Problems);
        Assert.Equal(["Is 3 < 4?", "No number", "No empty line"], read.Transcript.Cues.Select(cue => cue.Text).ToArray());
        Assert.Equal("Mara", read.Transcript.Cues[0].Speaker);
    }

    [Fact]
    public void HTML_is_read_with_times_and_speakers()
    {
        var read = Read("<!-- x --><head><title>No</title></head><cite>Mara Quill:</cite>\n<time>0:05</time>\n<p>Good&nbsp;<em>morning</em><br>all.</p><time>1:10</time><p>Still me.</p><cite>Idris</cite><time>[1:20]</time><p>Me.</p><script>no</script>", ".html");

        Assert.Empty(read.Problems);
        Assert.Equal(
            [new(At(5), At(70), "Mara Quill", "Good morning all."), new(At(70), At(80), "Mara Quill", "Still me."), new Cue(At(80), At(80), "Idris", "Me.")],
            read.Transcript.Cues);
    }

    [Fact]
    public void JSON_is_read_as_the_podcast_namespace_has_it()
    {
        var read = Read("""{"version":"1.0.0","segments":[{"speaker":"Mara","startTime":0.5,"endTime":2,"body":"Good  morning"},{"startTime":3,"body":"Yes"}]}""", ".json");

        Assert.Empty(read.Problems);
        Assert.Equal([new(At(0.5), At(2), "Mara", "Good morning"), new Cue(At(3), At(3), null, "Yes")], read.Transcript.Cues);
    }

    [Theory]
    [InlineData("00:01.000 --> 00:02.000\nWords", ".vtt", 1)] // no header
    [InlineData("WEBVTT\n\n00:05.000 --> 00:02.000\nWords", ".vtt", 3)] // ends before it begins
    [InlineData("WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB", ".vtt", 6)] // out of order
    [InlineData("WEBVTT\n\nsoon --> later\nWords", ".vtt", 3)]
    [InlineData("nothing at all", ".srt", 0)]
    [InlineData("{\"segments\":[\n{\"body\":", ".json", 2)]
    [InlineData("[]", ".json", 1)]
    [InlineData("<p>Words without a time</p>", ".html", 0)]
    [InlineData("<time>noon</time>\n<p>Words</p>", ".html", 1)]
    public void What_is_not_well_formed_is_said_with_its_line(string text, string form, int line)
    {
        var problem = Assert.Single(Read(text, form).Problems);

        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_and_files_that_are_too_large_are_said_to_be_so()
    {
        Assert.Contains(TranscriptReader.Read([.. "WEBVTT\n\n00:01.000 --> 00:02.000\n"u8, 0xE9, 0xE9], ".vtt").Problems, p => p.Message.Contains("UTF-8", StringComparison.Ordinal));
        Assert.Contains(TranscriptReader.Read(new byte[TranscriptReader.LargestFile + 1], ".vtt").Problems, p => p.Message.Contains("16 MB", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".vtt")]
    [InlineData(".srt")]
    [InlineData(".html")]
    [InlineData(".json")]
    public void Any_text_is_read_without_a_fault(string form)
    {
        var random = new Random(87);
        string[] parts = ["WEBVTT\n", "\n", "00:01.000", " --> ", "<v ", "<", ">", "</p>", "<time>", "<cite>", "&#x", "{", "[", "\"segments\":", "]", "}", "9", ":", "x", "\u0000", "<!--", "\r"];
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => parts[random.Next(parts.Length)]));
            var read = Read(text, form);

            Assert.All(read.Transcript.Cues, cue => Assert.True(cue.End >= cue.Start && cue.Text.Length > 0));
        }
    }

    [Fact]
    public void Chapters_are_read_from_JSON()
    {
        var read = ChapterFileReader.Read("""{"version":"1.2.0","chapters":[{"startTime":0,"title":"A"},{"startTime":61.5,"endTime":70,"title":"B","img":"b.png","url":"https://example.org/","toc":false},{"title":"no time"}]}"""u8);

        Assert.Equal([new(At(0), "A"), new Chapter(At(61.5), "B") { End = At(70), Image = "b.png", Link = "https://example.org/", IsHidden = true }], read.Chapters);
        Assert.Single(read.Problems);
        Assert.Equal(2, Assert.Single(ChapterFileReader.Read("{\n\"chapters\":"u8).Problems).Line);
        Assert.Single(ChapterFileReader.Read("{}"u8).Problems);
    }

    private static TranscriptResult Read(string text, string form) => TranscriptReader.Read(Encoding.UTF8.GetBytes(text), form);

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}

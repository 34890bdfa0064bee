using System.Buffers;
using System.Text;
using System.Xml.Linq;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Podcasts;
using LeadershipHub.Engine.Rendering.Podcasts;

namespace LeadershipHub.Engine.Tests.Rendering.Podcasts;

/// <summary>Transcripts, chapters and show notes as they are written.</summary>
public sealed class PodcastTextTests
{
    private static readonly Transcript Words = new([
        new(At(0), At(1.25), "Mara Quill", "Is 3 < 4 & 5 --> 6?"),
        new(At(1.25), At(3723.5), null, "Ünï «code» 😀"),
        new(At(3723.5), At(3724), "Idris", "“Quotes”"),
    ]);

    public static TheoryData<string> Forms => [".vtt", ".srt", ".html", ".json"];

    [Theory, MemberData(nameof(Forms))]
    public void A_transcript_reads_back_as_it_was_written(string form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(Words, form, buffer);

        var back = TranscriptReader.Read(buffer.WrittenSpan, form);

        Assert.Empty(back.Problems);
        Assert.Equal(Words.Cues.Select(cue => Seen(cue, form)), back.Transcript.Cues.Select(cue => (cue.Speaker, cue.Text)));
        if (form is not ".html")
            Assert.Equal(Words.Cues.Select(cue => (cue.Start, cue.End)), back.Transcript.Cues.Select(cue => (cue.Start, cue.End)));
    }

    [Fact]
    public void Chapters_are_written_with_absolute_addresses_and_read_back()
    {
        var buffer = new ArrayBufferWriter<byte>();
        ChaptersJson.Write([new(At(0), "A"), new(At(61.5), "B") { End = At(70), Image = "b.png", Link = "/b/", IsHidden = true }], url => "https://example.org/" + url.TrimStart('/'), buffer);

        var back = ChapterFileReader.Read(buffer.WrittenSpan);

        Assert.Empty(back.Problems);
        Assert.Equal([new(At(0), "A"), new Chapter(At(61.5), "B") { End = At(70), Image = "https://example.org/b.png", Link = "https://example.org/b/", IsHidden = true }], back.Chapters);
    }

    [Theory]
    [InlineData("<p>Plain.</p>", "<p>Plain.</p>")]
    [InlineData("<h2 id=\"x\">Title</h2><p class=\"a\">A <strong>b</strong> <em>c</em></p>", "<p><strong>Title</strong></p><p>A <strong>b</strong> <em>c</em></p>")]
    [InlineData("<p><a href=\"https://example.org/?a=1&amp;b=2\" target=\"_blank\">x</a> <a href=\"javascript:alert(1)\">y</a></p>", "<p><a href=\"https://example.org/?a=1&amp;b=2\">x</a> y</p>")]
    [InlineData("<ul><li>One<ul><li>Two</li></ul></li><li><p>Three</p></li></ul>", "<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>")]
    [InlineData("<figure><img src=\"a.png\" alt=\"A bell\"><figcaption>Rings</figcaption></figure>", "<p>A bell</p><p>Rings</p>")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "<p>a · b</p><p>1 · 2</p>")]
    [InlineData("<p>a<br>b</p><script>x()</script><style>p{}</style><!-- c -->", "<p>a<br/>b</p>")]
    [InlineData("<blockquote><p>q</p></blockquote><pre><code>x &lt; y</code></pre>", "<p>q</p><p>x &lt; y</p>")]
    [InlineData("a < b and <em>open", "<p>a &lt; b and <em>open</em></p>")]
    [InlineData("", "")]
    public void Notes_keep_what_directories_allow(string html, string notes) => Assert.Equal(notes, Notes(html));

    [Fact]
    public void Notes_are_balanced_whatever_comes_in()
    {
        var random = new Random(12);
        string[] parts = ["<p>", "</p>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<a href='https://e.org/&'>", "</a>", "<b>", "</b>", "<em>", "</em>", "text ", "&amp;", "&", "<", ">", "<br>", "<h3>", "</h3>", "<td>", "<img alt=x>", "<script>", "</script>", "<!--", "-->", "]]>", "<div class=\"", "\n"];
        string[] allowed = ["notes", "p", "br", "ul", "ol", "li", "a", "strong", "em"];
        for (var round = 0; round < 4000; round++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(50)).Select(_ => parts[random.Next(parts.Length)]));
            var notes = XElement.Parse($"<notes>{Notes(html)}</notes>");

            Assert.All(notes.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, allowed, StringComparer.Ordinal));
            Assert.All(notes.Descendants("p"), element => Assert.Empty(element.Descendants("p")));
            Assert.All(notes.Descendants("li"), element => Assert.Contains(element.Parent?.Name.LocalName, (string?[])["ul", "ol"], StringComparer.Ordinal));
            Assert.All(notes.Descendants().Where(e => e.Name.LocalName is "ul" or "ol"), list => Assert.All(list.Elements(), item => Assert.Equal("li", item.Name.LocalName)));
        }
    }

    [Theory]
    [InlineData("<p>At 12:34 and (1:02:03).</p>", "<p>At [12:34|#t=754] and ([1:02:03|#t=3723]).</p>")]
    [InlineData("<p>0:07 first</p>", "<p>[0:07|#t=7] first</p>")]
    [InlineData("<p>It opens at 10:30 am, 10:30 p.m. and 8:15pm.</p>", "<p>It opens at 10:30 am, 10:30 p.m. and 8:15pm.</p>")]
    [InlineData("<p>10:30 am I, he asks; 10:31 among friends</p>", "<p>10:30 am I, he asks; [10:31|#t=631] among friends</p>")]
    [InlineData("<p>16:9, 3:1, v1:23, 1:234, 12:34:56:78, 12:34.5, 2026-01-02T10:20:30Z</p>", "<p>16:9, 3:1, v1:23, 1:234, 12:34:56:78, 12:34.5, 2026-01-02T10:20:30Z</p>")]
    [InlineData("<p title=\"1:00\"><a href=\"#x\">1:01</a> <code>1:02</code> <pre>1:03</pre> 1:04</p>", "<p title=\"1:00\"><a href=\"#x\">1:01</a> <code>1:02</code> <pre>1:03</pre> [1:04|#t=64]</p>")]
    [InlineData("<p>99:00:00 is beyond</p>", "<p>99:00:00 is beyond</p>")]
    [InlineData("<abbr>5:05</abbr>", "<abbr>[5:05|#t=305]</abbr>")]
    public void Times_in_notes_lead_into_the_player(string html, string linked)
    {
        var buffer = new ArrayBufferWriter<byte>();
        TimeStampLinks.Write(Encoding.UTF8.GetBytes(html), "", TimeSpan.FromHours(2), buffer);

        var expected = System.Text.RegularExpressions.Regex.Replace(linked, @"\[(?<text>[\d:]+)\|(?<link>#[^\]]+)\]", "<a class=\"timestamp\" href=\"${link}\">${text}</a>", System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    // SubRip has no way to write an arrow.
    private static (string? Speaker, string Text) Seen(Cue cue, string form) => (cue.Speaker, form is ".srt" ? cue.Text.Replace("-->", "→", StringComparison.Ordinal) : cue.Text);

    private static void Write(Transcript transcript, string form, IBufferWriter<byte> output)
    {
        switch (form)
        {
            case ".vtt":
                TranscriptWriter.WriteVtt(transcript, output);
                break;
            case ".srt":
                TranscriptWriter.WriteSrt(transcript, output);
                break;
            case ".html":
                TranscriptWriter.WriteHtml(transcript, "Title", "en", output);
                break;
            default:
                TranscriptWriter.WriteJson(transcript, output);
                break;
        }
    }

    private static string Notes(string html)
    {
        var buffer = new ArrayBufferWriter<byte>();
        NotesFilter.Write(Encoding.UTF8.GetBytes(html), buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}

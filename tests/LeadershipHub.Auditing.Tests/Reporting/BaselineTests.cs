using System.Text;
using LeadershipHub.Auditing.Reporting;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Auditing.Tests.Reporting;

public sealed class BaselineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lhub-baseline-");

    [Fact]
    public void What_is_accepted_is_not_said_again()
    {
        var site = Wrong();

        Accept(Baseline.Empty, site.Audit(), null);

        Assert.Empty(site.Audit(Read()));
        Assert.Equal(2, Read().Count);
        Assert.NotEqual(0ul, Read().Print);
        Assert.Equal("LH936", Assert.Single(Wrong().Replace("about/", "</body>", "<div></body>").Audit(Read())).Code);
    }

    [Fact]
    public void The_file_is_sorted_and_says_reasons()
    {
        Accept(Baseline.Empty, Wrong().Audit(), "Comes in spring");

        Assert.Equal("""
            [
              {
                "code": "LH900",
                "path": "about/index.html",
                "message": "The link to '/abut/' leads nowhere.",
                "reason": "Comes in spring"
              },
              {
                "code": "LH907",
                "path": "about/index.html",
                "message": "The link 'javascript:go()' is a script.",
                "reason": "Comes in spring"
              }
            ]

            """, File.ReadAllText(PathOfFile));
    }

    [Fact]
    public void Reasons_are_kept_when_findings_are_accepted_again()
    {
        Accept(Baseline.Empty, Wrong().Audit(), "Comes in spring");
        var more = Wrong().Page("", "<a href=\"about/\">A</a><a href=\"more/\">M</a>");

        Accept(Read(), more.Audit(), "Comes in autumn");

        Assert.Equal(2, Count("Comes in spring"));
        Assert.Equal(1, Count("Comes in autumn"));
    }

    [Fact]
    public void Notes_need_not_be_accepted()
    {
        Accept(Baseline.Empty, Wrong().Page("lonely/").Audit(), null);

        Assert.Equal("LH954", Assert.Single(Wrong().Page("lonely/").Audit(Read())).Code);
    }

    [Fact]
    public void An_entry_whose_finding_is_gone_is_stale()
    {
        Accept(Baseline.Empty, Wrong().Audit(), null);

        var stale = Assert.Single(new SiteFiles().Page("about/", "<a href=\"javascript:go()\">Go</a>").Audit(Read()));

        Assert.Equal("check.baseline.json: note LH909: LH900 in about/index.html is accepted, but is not found any more. Take it out of the baseline with 'lhub check --accept'.", stale.ToString());
    }

    [Fact]
    public void A_line_may_move_but_not_the_message()
    {
        Accept(Baseline.Empty, [new("LH900", Severity.Error, "A", new("a.md", 4, 2))], null);

        Assert.Empty(Read().Without([new("LH900", Severity.Error, "A", new("a.md", 9, 1)), new("LH900", Severity.Error, "A", new("a.md", 10, 1))]));
        Assert.Equal("LH900 LH909", string.Join(' ', Read().Without([new("LH900", Severity.Error, "B", new("a.md", 4, 2))]).Select(d => d.Code)));
    }

    [Fact]
    public void A_mistake_of_a_template_stays_accepted_when_pages_come_and_go()
    {
        var site = new SiteFiles();
        foreach (var page in (string[])["", "about/", "more/"])
            site.Page(page, "<a href=\"/hub/about/\">About</a><a href=\"/hub/more/\">More</a><a href=\"javascript:go()\">Go</a>");
        Accept(Baseline.Empty, site.Audit(), null);

        Assert.Empty(site.Page("new/", "<a href=\"javascript:go()\">Go</a>").Page("more/", "<a href=\"/hub/new/\">New</a><a href=\"javascript:go()\">Go</a>").Audit(Read()));
        Assert.Empty(new SiteFiles().Page("about/", "<a href=\"javascript:go()\">Go</a>").Audit(Read()));
    }

    [Theory]
    [InlineData("[", "check.baseline.json is no list of findings: ")]
    [InlineData("{}", "check.baseline.json is no list of findings: ")]
    [InlineData("[null]", "check.baseline.json has an entry without code, path or message.")]
    [InlineData("[{\"code\": \"LH900\", \"path\": \"a\"}]", "check.baseline.json has an entry without code, path or message.")]
    public void A_broken_file_is_a_clear_message(string text, string message)
    {
        File.WriteAllText(PathOfFile, text);

        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_accepts_nothing()
    {
        Assert.Equal((0, 0ul), (Read().Count, Read().Print));
        Assert.NotEqual(0ul, new SiteAudit(Read()).Mark);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOfFile => Path.Combine(_folder.FullName, Baseline.FileName);

    private static SiteFiles Wrong() => new SiteFiles().Page("about/", "<a href=\"/hub/abut/\">A</a><a href=\"javascript:go()\">Go</a>");

    private Baseline Read() => Baseline.Read(_folder.FullName);

    private void Accept(Baseline before, IEnumerable<Diagnostic> findings, string? reason) => File.WriteAllBytes(PathOfFile, before.Accepting(findings, reason));

    private int Count(string reason) => Encoding.UTF8.GetString(File.ReadAllBytes(PathOfFile)).Split(reason).Length - 1;
}

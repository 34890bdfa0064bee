using System.Globalization;
using System.Xml.Linq;
using LeadershipHub.Auditing.Reporting;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Auditing.Tests.Reporting;

public sealed class JUnitTests
{
    [Fact]
    public void Every_rule_is_a_test_and_codes_with_findings_are_failures()
    {
        var suite = Suite(new("LH900", Severity.Error, "A", new("a.md", 4, 2)), new("LH900", Severity.Error, "B", new("b.md")), new("LH907", Severity.Warning, "C", new("c.md")), new("LH954", Severity.Note, "D", new("d.md")));

        Assert.Equal((AuditRules.All.Length.ToString(CultureInfo.InvariantCulture), "2"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures")));
        Assert.Equal(AuditRules.All.Length, suite.Elements("testcase").Count());
        var failures = suite.Descendants("failure").ToList();
        Assert.Equal("LH900 Link that leads nowhere, LH907 Link that is a script", string.Join(", ", failures.Select(failure => (string?)failure.Parent?.Attribute("name"))));
        Assert.Equal(("2 findings", "error", "site/a.md:4:2: A\nsite/b.md: B"), ((string?)failures[0].Attribute("message"), (string?)failures[0].Attribute("type"), failures[0].Value));
        Assert.Equal(("1 finding", "warning"), ((string?)failures[1].Attribute("message"), (string?)failures[1].Attribute("type")));
    }

    [Fact]
    public void Codes_that_are_no_rules_count_too()
    {
        var suite = Suite(new Diagnostic("LH999", Severity.Error, "A", new("a.md")));

        Assert.Equal(((AuditRules.All.Length + 1).ToString(CultureInfo.InvariantCulture), "1"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures")));
        Assert.Equal("LH999", (string?)suite.Elements("testcase").Last().Attribute("name"));
    }

    [Fact]
    public void Signs_that_XML_does_not_know_are_left_out_and_all_others_kept() =>
        Assert.Equal("site/a.md: <A> & 🙂 é", Assert.Single(Suite(new Diagnostic("LH900", Severity.Error, "<A> &\u0001 🙂 é\uffff", new("a.md"))).Descendants("failure")).Value);

    [Fact]
    public void No_finding_is_no_failure() => Assert.Equal("0", (string?)Suite().Attribute("failures"));

    private static XElement Suite(params Diagnostic[] findings)
    {
        using var stream = new MemoryStream(JUnit.Write(findings, path => $"site/{path}"));
        return Assert.Single(XDocument.Load(stream).Root!.Elements("testsuite")); // a document that was read has a root
    }
}

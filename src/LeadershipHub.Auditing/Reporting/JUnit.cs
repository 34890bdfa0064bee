using System.Globalization;
using System.Text;
using System.Xml;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Auditing.Reporting;

/// <summary>Findings as test results, a rule a test, which build servers show: errors and warnings are failures.</summary>
public static class JUnit
{
    public static byte[] Write(IReadOnlyCollection<Diagnostic> findings, Func<string, string> show)
    {
        var byCode = findings.Where(finding => finding.Severity is not Severity.Note).ToLookup(finding => finding.Code, StringComparer.Ordinal);
        var codes = AuditRules.All.Select(rule => rule.Code).Concat(byCode.Select(group => group.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "lhub check");
            xml.WriteAttributeString("tests", Number(codes.Count));
            xml.WriteAttributeString("failures", Number(byCode.Count));
            foreach (var code in codes)
            {
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("classname", "lhub.check");
                xml.WriteAttributeString("name", AuditRules.All.FirstOrDefault(rule => rule.Code == code) is { } rule ? $"{code} {rule.Title}" : code);
                if (byCode.Contains(code))
                    WriteFailure(xml, [.. byCode[code]], show);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteFailure(XmlWriter xml, Diagnostic[] findings, Func<string, string> show)
    {
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("message", findings.Length == 1 ? "1 finding" : $"{Number(findings.Length)} findings");
        xml.WriteAttributeString("type", findings[0].Severity is Severity.Error ? "error" : "warning");
        var lines = findings.Select(finding => $"{finding.Span with { Path = show(finding.Span.Path) }}: {finding.Message}");
        xml.WriteString(string.Concat(string.Join('\n', lines).EnumerateRunes().Where(IsXml)));
        xml.WriteEndElement();
    }

    // https://www.w3.org/TR/xml/#charsets
    private static bool IsXml(Rune letter) => letter.Value is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

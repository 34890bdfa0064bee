using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Checking;

internal static class CheckingDiagnostics
{
    public static Diagnostic NoSuchSource(string source, OutlineLink link, Severity severity, IEnumerable<string> known) => new(
        "LH600", severity, $"The {(link.IsImage ? "image" : "link")} '{link.Target.Path}' points to no file.", At(source, link),
        Spelling.DidYouMean(link.Target.Path, known) ?? "Paths are relative to the file in which they stand.");

    public static Diagnostic NotPublished(string source, OutlineLink link, Severity severity, string reason) => new(
        "LH601", severity, $"The link '{link.Target.Path}' points to a page that is not published: it is {reason}.", At(source, link),
        "Publish it first, or link to something else.");

    public static Diagnostic NoSuchAnchor(string source, OutlineLink link, Severity severity, Page target, IEnumerable<string> known) => new(
        "LH602", severity, $"'{target}' has no anchor '#{link.Target.Fragment}'.", At(source, link), Spelling.DidYouMean(link.Target.Fragment ?? "", known));

    /// <summary>Whether a finding lists the anchors of a page.</summary>
    public static bool NamesAnchors(Diagnostic finding) => finding.Code is "LH602";

    public static Diagnostic NoSuchPath(string source, OutlineLink link, Severity severity, IEnumerable<string> known) => new(
        "LH603", severity, $"There is no page or file at '{link.Target.Path}'.", At(source, link), Spelling.DidYouMean(link.Target.Path, known));

    public static Diagnostic NoSuchImage(SourceSpan span, string path, Severity severity, IEnumerable<string> known) => new(
        "LH604", severity, $"There is no image '{path}'.", span,
        Spelling.DidYouMean(path, known) ?? "Name a file beside this one, or a path below 'static/' that starts with '/'.");

    private static SourceSpan At(string source, OutlineLink link) => new(source, link.Position.Line, link.Position.Column);
}

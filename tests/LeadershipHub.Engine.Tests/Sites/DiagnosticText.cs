using System.Text;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>Diagnostics as golden files hold them: place, severity, code and message on one line, the help on the next.</summary>
internal static class DiagnosticText
{
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            text.Append(diagnostic with { Help = null }).Append('\n');
            if (diagnostic.Help is { } help)
                text.Append("    ").Append(help).Append('\n');
        }

        return text.ToString();
    }
}

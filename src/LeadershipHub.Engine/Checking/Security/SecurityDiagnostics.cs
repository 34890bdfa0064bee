using System.Globalization;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Checking.Security;

/// <summary>A <c>security.txt</c> that nobody will trust: LH605 and LH606.</summary>
internal static class SecurityDiagnostics
{
    private static readonly SourceSpan Config = new("site.config.yml");

    public static Diagnostic Expired(DateTimeOffset expires) => new(
        "LH605", Severity.Warning, $"security.txt has expired: 'security.expires' is {Day(expires)}.", Config,
        "See whether 'security.contact' still holds, and write a date within a year from now.");

    public static Diagnostic ExpiresTooLate(DateTimeOffset expires) => new(
        "LH606", Severity.Warning, $"security.txt expires in more than a year: 'security.expires' is {Day(expires)}.", Config,
        "Write a date within a year from now, so that somebody looks at it again.");

    private static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Checking.Security;

/// <summary>Looks whether <c>security.txt</c> holds. https://www.rfc-editor.org/rfc/rfc9116#section-2.5.5</summary>
internal sealed class SecurityChecker(Site site, ImmutableArray<Diagnostic>.Builder findings)
{
    public void Check()
    {
        if (site.Config.Security is not { Contact.IsEmpty: false, Expires: { } expires })
            return;

        if (expires <= site.Now)
            findings.Add(SecurityDiagnostics.Expired(expires));
        else if (site.Config.Security.ExpiryIsDoubtfulUntil is { } until && until > site.Now)
            findings.Add(SecurityDiagnostics.ExpiresTooLate(expires));
    }
}

using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Model.Auditing;

/// <summary>Looks at a whole site as it is about to be published.</summary>
public interface ISiteAuditor
{
    /// <summary>Of all that decides about findings besides the site: a build with another mark looks again. Never 0.</summary>
    ulong Mark { get; }

    ImmutableArray<Diagnostic> Audit(AuditedSite site, CancellationToken cancel);
}

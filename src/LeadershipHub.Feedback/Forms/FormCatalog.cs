using System.Collections.Frozen;

namespace LeadershipHub.Feedback.Forms;

/// <summary>All forms of a site, checked and ready.</summary>
public sealed record FormCatalog
{
    /// <summary>Absolute; null where there is none yet.</summary>
    public required Uri? Site { get; init; }

    public required FrozenDictionary<string, FormDefinition> Forms { get; init; }

    public static FormCatalog Empty { get; } = new() { Site = null, Forms = FrozenDictionary<string, FormDefinition>.Empty };
}

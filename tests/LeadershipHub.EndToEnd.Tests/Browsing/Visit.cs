using System.Collections.Immutable;

namespace LeadershipHub.EndToEnd.Tests.Browsing;

/// <summary>What was found on a page at one width.</summary>
internal sealed record Visit
{
    public required int Status { get; init; }

    /// <summary>How far the page reaches beyond the window, in CSS pixels, with the elements that do.</summary>
    public required int Overflow { get; init; }

    public required string Overflowing { get; init; }

    public required ImmutableArray<string> Faults { get; init; }

    public required ImmutableArray<string> ViolationsInLight { get; init; }

    public required ImmutableArray<string> ViolationsInDark { get; init; }
}

namespace LeadershipHub.EndToEnd.Tests.Browsing;

/// <summary>What was found on a page at one width.</summary>
internal sealed record Visit
{
    public required int Status { get; init; }

    /// <summary>How far the page reaches beyond the window, in CSS pixels, with the elements that do.</summary>
    public required int Overflow { get; init; }

    public required string Overflowing { get; init; }

    public required IReadOnlyList<string> Faults { get; init; }

    public required IReadOnlyList<string> ViolationsInLight { get; init; }

    public required IReadOnlyList<string> ViolationsInDark { get; init; }
}

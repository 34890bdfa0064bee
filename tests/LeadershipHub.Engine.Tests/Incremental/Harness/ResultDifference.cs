using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>How what one build says of itself differs from what another says.</summary>
internal static class ResultDifference
{
    /// <summary>Null where both succeeded or both did not, with the same diagnostics and the same numbers of pages.</summary>
    public static string? Between(BuildResult clean, BuildResult incremental)
    {
        if (OfDiagnostics(clean.Diagnostics, incremental.Diagnostics) is { } difference)
            return difference;
        if (clean.Succeeded != incremental.Succeeded)
            return $"The clean build {Ended(clean)}, the incremental one {Ended(incremental)}.";

        var (expected, actual) = (Counts(clean), Counts(incremental));
        return string.Equals(expected, actual, StringComparison.Ordinal) ? null : $"The clean build counts '{expected}', the incremental one '{actual}'.";
    }

    /// <summary>Null where both lists are the same, in order, help included.</summary>
    public static string? OfDiagnostics(IEnumerable<Diagnostic> clean, IEnumerable<Diagnostic> incremental) =>
        OfAuthors(clean.Where(IsOfAuthors), incremental.Where(IsOfAuthors));

    // What a build says of its own memory is not the author's affair.
    private static bool IsOfAuthors(Diagnostic diagnostic) => diagnostic.Code is not ("LH707" or "LH708");

    private static string? OfAuthors(IEnumerable<Diagnostic> clean, IEnumerable<Diagnostic> incremental)
    {
        var (expected, actual) = (DiagnosticText.Of(clean), DiagnosticText.Of(incremental));
        return string.Equals(expected, actual, StringComparison.Ordinal) ? null : "The diagnostics differ" + TextDifference.Between(expected, actual);
    }

    private static string Ended(BuildResult result) => result.Succeeded ? "succeeded" : "failed";

    private static string Counts(BuildResult result) => string.Join(", ", result.Summary.Pages.Select(page => $"{page.Kind} {page.Count}"));
}

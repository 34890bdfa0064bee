using System.Text;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model.Auditing;

namespace LeadershipHub.Auditing.Checks;

/// <summary>Finds terms of a taxonomy that are probably one: they differ in case, in signs, in a plural, or in one letter.</summary>
internal static class TermChecks
{
    /// <summary>Shorter words differ by a letter and mean something else.</summary>
    private const int Shortest = 6;

    public static IEnumerable<Diagnostic> Check(AuditedTaxonomy taxonomy)
    {
        // Words with one letter left out meet where they differ in one letter: the search is linear.
        var seen = new Dictionary<string, AuditedTerm>(StringComparer.Ordinal);
        foreach (var term in taxonomy.Terms.OrderByDescending(term => term.Pages).ThenBy(term => term.Title, StringComparer.Ordinal))
        {
            var key = KeyOf(term.Title);
            var keys = Variants(key).Distinct(StringComparer.Ordinal).ToList();
            var near = keys.Select(variant => seen.GetValueOrDefault(variant)).FirstOrDefault(other => other is not null && AreNear(key, KeyOf(other.Title)));
            if (near is not null)
                yield return Of(taxonomy, term, near);
            foreach (var variant in keys)
                seen.TryAdd(variant, term);
        }
    }

    private static Diagnostic Of(AuditedTaxonomy taxonomy, AuditedTerm term, AuditedTerm near)
    {
        var rule = AuditRules.NearTerms;
        var message = $"In '{taxonomy.Name}', '{term.Title}' ({Pages(term)}) looks like '{near.Title}' ({Pages(near)}).";
        return new(rule.Code, rule.Severity, message, new(term.Source ?? ""), rule.Help);
    }

    private static string Pages(AuditedTerm term) => term.Pages == 1 ? "1 page" : $"{term.Pages} pages";

    private static string KeyOf(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var letter in title.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
                key.Append(letter);
        }

        if (key.Length > 4 && key[^1] == 's' && key[^2] != 's')
            key.Length--;
        // Signs are what tells C# and C++ apart.
        return key.Length > 2 ? key.ToString() : title.ToLowerInvariant();
    }

    private static IEnumerable<string> Variants(string key)
    {
        yield return key;
        if (key.Length < Shortest)
            yield break;
        for (var i = 0; i < key.Length; i++)
            yield return key.Remove(i, 1);
    }

    // Figures tell terms apart: 2024 and 2025, Q1 and Q2.
    private static bool AreNear(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
            return true;
        if (Math.Min(one.Length, other.Length) < Shortest)
            return false;

        var start = one.AsSpan().CommonPrefixLength(other);
        var a = one.AsSpan(start);
        var b = other.AsSpan(start);
        var end = 0;
        while (end < a.Length && end < b.Length && a[^(end + 1)] == b[^(end + 1)])
            end++;
        a = a[..^end];
        b = b[..^end];
        return a.Length <= 1 && b.Length <= 1 && !HasDigit(a) && !HasDigit(b);
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.Length == 1 && char.IsDigit(text[0]);
}

using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Extending;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Scripts;

namespace LeadershipHub.Engine;

/// <summary>What scripts change about texts that authors wrote: their terms, and their Markdown.</summary>
/// <param name="written">The texts by the paths of their sources; changed in place.</param>
internal sealed class ScriptedTexts(Dictionary<string, ParsedPage> written, ScriptPageParser parser, List<Diagnostic> diagnostics)
{
    private readonly List<(SourceFile Script, HubPage Page, string Taxonomy, string Term)> _terms = [];
    private readonly List<(SourceFile Script, Func<HubPage, string, string> Transform)> _transforms = [];
    private readonly Dictionary<string, HubPage> _pages = new(StringComparer.Ordinal);

    public void Note(SourceFile script, HubEffects effects)
    {
        _terms.AddRange(effects.Terms.Select(term => (script, term.Page, term.Taxonomy, term.Term)));
        foreach (var transform in effects.Transforms)
            _transforms.Add((script, transform));
        if (effects.Transforms.Count == 0)
            return;

        foreach (var page in effects.Site?.Pages ?? [])
            _pages[page.SourcePath ?? ""] = page;
    }

    /// <summary>Makes all changes, and gives the taxonomies with those that came to be.</summary>
    public ImmutableArray<TaxonomyConfig> Apply(ImmutableArray<TaxonomyConfig> taxonomies)
    {
        foreach (var (path, page) in _pages.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            Transform(path, page);
        foreach (var (script, page, taxonomy, term) in _terms)
        {
            if (page.SourcePath is not { } path || !written.TryGetValue(path, out var text))
            {
                diagnostics.Add(ScriptDiagnostics.NoTerm(page.Title, script.Path));
                continue;
            }

            written[path] = text.With(text.Front with { Terms = With(text.Front.Terms, taxonomy, term) });
            if (!taxonomies.Any(known => string.Equals(known.Name, taxonomy, StringComparison.Ordinal)))
                taxonomies = taxonomies.Add(Declared(taxonomy));
        }

        return taxonomies;
    }

    private void Transform(string path, HubPage page)
    {
        if (!written.TryGetValue(path, out var text) || !path.EndsWith(".md", StringComparison.Ordinal))
            return;

        var before = page.Markdown;
        var now = before;
        foreach (var (script, transform) in _transforms)
        {
            try
            {
                now = transform(page, now);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                diagnostics.Add(ScriptDiagnostics.TransformFailed(fault.Message, script.Path, path));
                return;
            }
        }

        if (!string.Equals(now, before, StringComparison.Ordinal))
            written[path] = parser.Page(text.Source, text.Front, now, isHtml: false, text.Address, diagnostics);
    }

    private static ImmutableArray<TermRefs> With(ImmutableArray<TermRefs> terms, string taxonomy, string term)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if (!string.Equals(terms[i].Taxonomy, taxonomy, StringComparison.Ordinal))
                continue;
            return terms[i].Names.Any(name => string.Equals(name.Text, term, StringComparison.Ordinal)) ? terms : terms.SetItem(i, terms[i] with { Names = terms[i].Names.Add(new(term, default)) });
        }

        return terms.Add(new(taxonomy, [new(term, default)]));
    }

    private static TaxonomyConfig Declared(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ');
        var title = char.ToUpperInvariant(words[0]) + words[1..];
        return new() { Name = name, Title = title, Singular = title, Permalink = $"/{name}/:slug/" };
    }
}

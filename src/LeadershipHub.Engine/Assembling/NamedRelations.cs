using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Resolves the related pages that an author names by source path (relative to the page or below <c>content/</c>) or by slug.</summary>
internal sealed class NamedRelations(SiteDraft draft)
{
    private readonly Dictionary<string, Page> _bySource = draft.Written.Where(p => p.Kind != PageKind.Quote).ToDictionary(p => p.Source?.Path ?? "", StringComparer.Ordinal);
    private readonly ILookup<string, Page> _bySlug = draft.Written.ToLookup(p => p.Slug, StringComparer.Ordinal);

    public ImmutableArray<Page> Of(Page page, ParsedPage parsed)
    {
        var found = ImmutableArray.CreateBuilder<Page>();
        foreach (var name in parsed.Front.Related)
        {
            if (Find(page, name.Text) is { } other)
                found.Add(other);
            else
                draft.Diagnostics.Add(AssemblingDiagnostics.UnknownRelated(parsed, name, _bySlug.Select(g => g.Key)));
        }

        return [.. found.Distinct().Where(p => p != page)];
    }

    private Page? Find(Page page, string name)
    {
        if (!name.EndsWith(".md", StringComparison.Ordinal))
            return _bySlug[name].FirstOrDefault();

        return SourcePaths.Resolve(page.SourceFolder, name) is { } path && _bySource.TryGetValue(path, out var beside)
            ? beside
            : _bySource.GetValueOrDefault("content/" + name.TrimStart('/'));
    }
}

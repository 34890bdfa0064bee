using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Assembling;

/// <summary>Tells posts, pages, texts of lists, snippets and unpublished sources apart, and makes the first two pages.</summary>
internal static class PageSorter
{
    public static void Sort(SiteDraft draft)
    {
        var lists = draft.Config.Taxonomies.Select(t => t.Name).Append("books").ToHashSet(StringComparer.Ordinal);
        foreach (var parsed in draft.Content.Pages)
        {
            var path = parsed.Source.Path.AsSpan("content/".Length);
            if (parsed.Address is null && IsSnippet(path))
                draft.Unpublished.Add(parsed.Source.Path, new(parsed, "a snippet"));
            else if (ListKey(path, lists) is { } key)
                AddListText(draft, key, parsed);
            else if (WhyUnpublished(draft, parsed) is { } reason)
                draft.Unpublished.Add(parsed.Source.Path, new(parsed, reason));
            else if (PageMaker.Make(draft, parsed) is { } page)
                draft.Add(page, parsed);
        }

        QuoteAssembler.AddPages(draft);
    }

    private static bool IsSnippet(ReadOnlySpan<char> path)
    {
        for (var rest = path; !rest.IsEmpty;)
        {
            var slash = rest.IndexOf('/');
            var part = slash < 0 ? rest : rest[..slash];
            if (part is ['_', ..] and not "_index.md")
                return true;

            rest = slash < 0 ? [] : rest[(slash + 1)..];
        }

        return false;
    }

    // The key of SiteDraft.ListTexts where the source is a list's text, else null.
    private static string? ListKey(ReadOnlySpan<char> path, HashSet<string> lists)
    {
        if (path is "_index.md" or "index.md")
            return "";
        if (path.EndsWith("/_index.md", StringComparison.Ordinal))
            return path[..^"/_index.md".Length].ToString();

        var slash = path.IndexOf('/');
        if (slash <= 0)
            return null;

        foreach (var list in lists)
        {
            if (path[..slash].SequenceEqual(list))
                return list + "/" + string.Join('/', path[(slash + 1)..^".md".Length].ToString().Split('/').Select(Slug.Of));
        }

        return null;
    }

    private static void AddListText(SiteDraft draft, string key, ParsedPage parsed)
    {
        if (parsed.Front.Draft && !draft.Options.Drafts)
            draft.Unpublished.Add(parsed.Source.Path, new(parsed, "a draft"));
        else if (!draft.ListTexts.TryAdd(key, parsed))
            draft.Diagnostics.Add(AssemblingDiagnostics.TwoSourcesForOneList(parsed, draft.ListTexts[key].Source));
    }

    private static string? WhyUnpublished(SiteDraft draft, ParsedPage parsed)
    {
        var options = draft.Options;
        draft.Watch(PageMaker.DateOf(draft, parsed));
        draft.Watch(parsed.Front.Expires);
        if (parsed.Front.Draft && !options.Drafts)
            return "a draft";
        if (PageMaker.DateOf(draft, parsed) is { } date && date > options.Now && !options.Future)
            return $"scheduled for {date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}";

        return parsed.Front.Expires <= options.Now && !options.Expired ? "expired" : null;
    }
}

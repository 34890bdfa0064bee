using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Feedback;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Forms;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Feedback;

/// <summary>Finds what readers said, for templates. The trace notes each question.</summary>
internal static class FeedbackFinder
{
    /// <summary>Replies below this depth stand beside the one that they answer.</summary>
    public const int Deepest = 4;

    private const string OfForm = "form ";
    private const string OnPage = "page ";
    private const string AnsweredBy = "answered ";
    private const string ById = "entry ";

    /// <summary>The entries of a form, the latest first.</summary>
    /// <param name="limit">0 for all.</param>
    public static ImmutableArray<EntryObject> Entries(string form, int limit, RenderState state)
    {
        state.Trace.Ask(QueryKind.Feedback, OfForm + form);
        var entries = state.Site.Feedback.OfForm(form).Reverse();
        return [.. (limit > 0 ? entries.Take(limit) : entries).Select(entry => Of(entry, state))];
    }

    /// <summary>The replies under a page as a tree, the earliest first.</summary>
    public static ImmutableArray<EntryObject> Replies(Page page, RenderState state)
    {
        state.Trace.Ask(QueryKind.Feedback, OnPage + page.Permalink.Path);
        var entries = state.Site.Feedback.OnPage(page).Where(entry => FormOf(entry.Form, state)?.Publish == FormPublishing.Replies).ToImmutableArray();
        return entries.IsEmpty ? [] : Tree(entries, state);
    }

    /// <summary>What a page answers, as its front matter says.</summary>
    public static ImmutableArray<EntryObject> AnsweredOn(Page page, RenderState state)
    {
        var found = ImmutableArray.CreateBuilder<EntryObject>();
        foreach (var id in page.Front.Answers)
        {
            state.Trace.Ask(QueryKind.Feedback, ById + id.Text);
            if (state.Site.Feedback.Find(id.Text) is { } entry)
                found.Add(Of(entry, state));
        }

        return found.DrainToImmutable();
    }

    /// <summary>The pages that answer an entry.</summary>
    public static ImmutableArray<Page> PagesThatAnswer(FeedbackEntry entry, RenderState state)
    {
        state.Trace.Ask(QueryKind.Feedback, AnsweredBy + entry.Id);
        var pages = PagesThatAnswer(entry.Id, state.Site).ToImmutableArray();
        foreach (var page in pages)
            state.Trace.ReadLink(page);
        return pages;
    }

    /// <summary>Null where there is no such form, or nothing in it to choose from.</summary>
    public static PollObject? Poll(string name, RenderState state)
    {
        state.Trace.Ask(QueryKind.Feedback, OfForm + name);
        if (FormOf(name, state) is not { } form || form.Fields.FirstOrDefault(IsChoice) is not { } field)
            return null;

        var votes = state.Site.Feedback.VotesOf(name);
        var counts = votes.SelectMany(vote => vote.Choices.Distinct(StringComparer.Ordinal)).CountBy(choice => choice, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var options = FormOptions.Of(field, state).Select(option =>
        {
            var count = counts.GetValueOrDefault(option.Value);
            return new PollOptionObject(option.Value, option.Label, count, votes.IsEmpty ? 0 : (int)Math.Round(100.0 * count / votes.Length, MidpointRounding.AwayFromZero));
        });
        return new(name, form.Title, votes.Length, [.. options]);
    }

    /// <summary>What a question is answered with now.</summary>
    public static ulong PrintOf(string key, Site site)
    {
        var print = new Fingerprint();
        if (key.StartsWith(OfForm, StringComparison.Ordinal))
        {
            var form = key[OfForm.Length..];
            foreach (var entry in site.Feedback.OfForm(form))
                print.Add(entry.Print);
            foreach (var vote in site.Feedback.VotesOf(form))
                print.Add($"{vote.Id} {string.Join(' ', vote.Choices)}");
        }
        else if (key.StartsWith(OnPage, StringComparison.Ordinal))
        {
            var path = key[OnPage.Length..];
            foreach (var entry in site.Pages.FirstOrDefault(page => string.Equals(page.Permalink.Path, path, StringComparison.Ordinal)) is { } page ? site.Feedback.OnPage(page) : [])
                print.Add(entry.Print);
        }
        else if (key.StartsWith(AnsweredBy, StringComparison.Ordinal))
        {
            foreach (var page in PagesThatAnswer(key[AnsweredBy.Length..], site))
                print.Add(page.Permalink.Path);
        }
        else
        {
            print.Add(site.Feedback.Find(key[ById.Length..])?.Print ?? 0);
        }

        return print.Bits;
    }

    private static IEnumerable<Page> PagesThatAnswer(string id, Site site) =>
        site.Pages.Where(page => !page.Front.Answers.IsEmpty && page.Front.Answers.Any(answer => string.Equals(answer.Text, id, StringComparison.Ordinal)));

    private static bool IsChoice(FormField field) => field.Type is FieldType.Radio or FieldType.Select or FieldType.Checkbox or FieldType.Rating or FieldType.Nps or FieldType.Csat;

    private static EntryObject Of(FeedbackEntry entry, RenderState state) => new(entry, FormOf(entry.Form, state), 0, []);

    private static Form? FormOf(string name, RenderState state) => FormTypes.Find(name, state)?.Form;

    // One whose answered entry is not there, or that answers itself by a detour, answers the page.
    private static ImmutableArray<EntryObject> Tree(ImmutableArray<FeedbackEntry> entries, RenderState state)
    {
        var byId = entries.DistinctBy(entry => entry.Id, StringComparer.Ordinal).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var children = entries.Where(entry => ParentOf(entry, byId) is not null).ToLookup(entry => ParentOf(entry, byId), StringComparer.Ordinal);
        return [.. entries.Where(entry => ParentOf(entry, byId) is null).Select(entry => Node(entry, 0))];

        EntryObject Node(FeedbackEntry entry, int depth) => new(
            entry,
            FormOf(entry.Form, state),
            depth,
            depth < Deepest ? [.. children[entry.Id].Select(child => Node(child, depth + 1))] : []);
    }

    private static string? ParentOf(FeedbackEntry entry, Dictionary<string, FeedbackEntry> byId)
    {
        if (entry.ReplyTo is null || !byId.ContainsKey(entry.ReplyTo))
            return null;

        // Deeper than is shown it moves up to the deepest that is.
        var above = new List<string>();
        for (var at = entry.ReplyTo; at is not null && byId.TryGetValue(at, out var parent); at = parent.ReplyTo)
        {
            if (above.Count > byId.Count || string.Equals(at, entry.Id, StringComparison.Ordinal))
                return null;
            above.Add(at);
        }

        return above.Count <= Deepest ? above[0] : above[^Deepest];
    }
}

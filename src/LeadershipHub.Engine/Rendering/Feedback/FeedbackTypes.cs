using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;
using static LeadershipHub.Engine.Rendering.Objects.HubTypes;

namespace LeadershipHub.Engine.Rendering.Feedback;

/// <summary>What readers said: names and texts are untrusted and leave here escaped or as the few tags of <see cref="UntrustedText"/>.</summary>
internal static class FeedbackTypes
{
    public static IReadOnlyList<MemberTable> All => [Entry, Poll, PollOption];

    public static MemberTable<EntryObject> Entry { get; } = new MemberTable<EntryObject>("entry")
        .Add("id", e => e.Entry.Id)
        .Add("form", e => e.Entry.Form)
        .Add("date", e => Date(e.Entry.Received))
        .Add("name", e => Text(Field(e, "name")))
        .Add("role", e => Text(Field(e, "role")))
        .Add("text", e => TextOf(e) is { } text ? Html.FromString(UntrustedText.ToHtml(text)) : Value.Null)
        .Add("plain", e => Text(TextOf(e) is { } text ? UntrustedText.Clean(text) : null))
        .Add("rating", e => RatingOf(e))
        .Add("answer", e => e.Entry.Answer is { Length: > 0 } answer ? Html.FromString(UntrustedText.ToHtml(answer)) : Value.Null)
        .Add("page", (e, c) => PageOf(e, RenderState.Of(c)))
        .Add("answered_on", (e, c) => Value.FromList(FeedbackFinder.PagesThatAnswer(e.Entry, RenderState.Of(c))))
        .Add("depth", e => e.Depth)
        .Add("replies", e => Value.FromList(e.Replies))
        .Add("fields", FieldsOf);

    public static MemberTable<PollObject> Poll { get; } = new MemberTable<PollObject>("poll")
        .Add("name", p => p.Name)
        .Add("title", p => p.Title)
        .Add("total", p => p.Total)
        .Add("options", p => Value.FromList(p.Options));

    public static MemberTable<PollOptionObject> PollOption { get; } = new MemberTable<PollOptionObject>("poll option")
        .Add("value", o => o.Value)
        .Add("label", o => o.Label)
        .Add("count", o => o.Count)
        .Add("percent", o => o.Percent);

    private static string? Field(EntryObject entry, string name) => entry.Entry.Field(name) is { } text ? UntrustedText.Clean(text) : null;

    // The first long text of the form; where the form is gone, what such fields are mostly called.
    private static string? TextOf(EntryObject entry)
    {
        var field = entry.Form?.Fields.FirstOrDefault(asked => asked.Type == FieldType.Textarea && !asked.Private);
        if (field is not null)
            return entry.Entry.Field(field.Name);

        return entry.Entry.Field("message") ?? entry.Entry.Field("story") ?? entry.Entry.Field("question") ?? entry.Entry.Field("text");
    }

    private static Value RatingOf(EntryObject entry)
    {
        var field = entry.Form?.Fields.FirstOrDefault(asked => asked.Type == FieldType.Rating && !asked.Private);
        return field is not null && int.TryParse(entry.Entry.Field(field.Name), System.Globalization.CultureInfo.InvariantCulture, out var stars) && stars is >= 1 and <= 5 ? stars : Value.Null;
    }

    private static Value PageOf(EntryObject entry, RenderState state)
    {
        state.Trace.Ask(QueryKind.Structure, "");
        var page = state.Site.Pages.FirstOrDefault(candidate => string.Equals(candidate.Permalink.Path, entry.Entry.Page, StringComparison.Ordinal));
        if (page is not null)
            state.Trace.ReadLink(page);
        return Value.FromObject(page);
    }

    private static Value FieldsOf(EntryObject entry)
    {
        var fields = new ValueMap();
        foreach (var (name, values) in entry.Entry.Fields)
            fields[name] = UntrustedText.Clean(string.Join(", ", values));
        return Value.From(fields.Freeze());
    }
}

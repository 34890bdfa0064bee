using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Rendering.Quotes;
using LeadershipHub.Templating;
using static LeadershipHub.Engine.Rendering.Objects.HubTypes;

namespace LeadershipHub.Engine.Rendering.Objects;

internal static class QuoteTypes
{
    public static MemberTable<Quote> Quote { get; } = new MemberTable<Quote>("quote")
        .Add("id", q => q.Id)
        .Add("text", q => q.Text)
        .Add("author", q => Value.FromObject(q.Author))
        .Add("source", q => Value.FromObject(q.Source))
        .Add("language", q => Text(q.Language))
        .Add("translator", q => Text(q.Translator))
        .Add("original", q => Text(q.Original))
        .Add("original_language", q => Text(q.OriginalLanguage))
        .Add("speaker", q => Text(q.Speaker))
        .Add("status", q => q.Status.ToString().ToLowerInvariant())
        .Add("note", q => Text(q.Note));

    public static MemberTable<QuoteAuthor> Author { get; } = new MemberTable<QuoteAuthor>("quote author")
        .Add("name", a => a.Name)
        .Add("life", a => Text(a.Life))
        .Add("link", (a, c) => Link(a.Link, c))
        .Add("portrait", (a, c) => PageImages.Of(a.Portrait, a.Name, "content/quotes", RenderState.Of(c)));

    public static MemberTable<QuoteEmbed> Embed { get; } = new MemberTable<QuoteEmbed>("embed")
        .Add("url", e => e.Url)
        .Add("html", e => e.Html)
        .Add("height", e => e.Height);

    public static MemberTable<QuoteSource> Source { get; } = new MemberTable<QuoteSource>("quote source")
        .Add("work", s => Text(s.Work))
        .Add("year", s => Text(s.Year))
        .Add("page", s => Text(s.Page))
        .Add("url", (s, c) => Link(s.Url, c));
}

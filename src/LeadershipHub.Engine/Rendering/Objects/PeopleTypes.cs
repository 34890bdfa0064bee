using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Templating;
using static LeadershipHub.Engine.Rendering.Objects.HubTypes;

namespace LeadershipHub.Engine.Rendering.Objects;

internal static class PeopleTypes
{
    public static MemberTable<Author> Author { get; } = new MemberTable<Author>("author")
        .Add("id", a => a.Id)
        .Add("name", a => a.Name)
        .Add("role", a => Text(a.Role))
        .Add("bio", (a, c) => BodyHtml.Of(a.Bio, a.Source, RenderState.Of(c)))
        .Add("short_bio", a => Text(a.ShortBio))
        .Add("portrait", (a, c) => PageImages.Of(a.Portrait, a.PortraitAlt, FolderOf(a.Source), RenderState.Of(c)))
        .Add("signature", (a, c) => PageImages.Of(a.Signature, a.SignatureAlt, FolderOf(a.Source), RenderState.Of(c)))
        .Add("signature_text", a => Text(a.SignatureText))
        .Add("location", a => Text(a.Location))
        .Add("link", (a, c) => Link(a.Url, c))
        .Add("email", a => Text(a.Email))
        .Add("social", a => Value.FromList(a.Social))
        .Add("url", (a, c) => Text(TermOf(a, c)?.Page.Url))
        .Add("permalink", (a, c) => TermOf(a, c) is { } term ? RenderState.Of(c).Site.Urls.Origin + term.Page.Url : Value.Null)
        .Add("count", (a, c) => TermOf(a, c)?.Pages.Length ?? 0)
        .Add("pages", (a, c) => TermOf(a, c) is { } term ? Value.FromList(term.Pages) : Value.Null)
        .Add("params", (a, c) => RenderState.Of(c).Shared.Data.Of(a.Params));

    public static MemberTable<Book> Book { get; } = new MemberTable<Book>("book")
        .Add("id", b => b.Id)
        .Add("title", b => b.Title)
        .Add("subtitle", b => Text(b.Subtitle))
        .Add("authors", b => Value.FromList(b.Authors))
        .Add("year", b => Number(b.Year))
        .Add("publisher", b => Text(b.Publisher))
        .Add("isbn", b => Text(b.Isbn))
        .Add("cover", (b, c) => PageImages.Of(b.Cover, b.CoverAlt, b.Source.Folder, RenderState.Of(c)))
        .Add("description", (b, c) => BodyHtml.Of(b.Description, b.Source, RenderState.Of(c)))
        .Add("status", b => Text(b.Status))
        .Add("rating", b => Number(b.Rating))
        .Add("links", b => Value.FromList(b.Links))
        .Add("tags", b => Value.FromList(b.Tags))
        .Add("weight", b => b.Weight ?? 0)
        .Add("params", (b, c) => RenderState.Of(c).Shared.Data.Of(b.Params));

    public static MemberTable<BookLink> BookLink { get; } = new MemberTable<BookLink>("book link")
        .Add("label", l => l.Label)
        .Add("url", (l, c) => Link(l.Url, c));

    private static Term? TermOf(Author author, RenderContext context) => RenderState.Of(context).Site.AuthorTerms.GetValueOrDefault(author.Id);

    private static string FolderOf(SourceFile? source) => source?.Folder ?? "content";
}

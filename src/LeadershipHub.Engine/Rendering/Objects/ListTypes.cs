using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Templating;
using static LeadershipHub.Engine.Rendering.Objects.HubTypes;

namespace LeadershipHub.Engine.Rendering.Objects;

internal static class ListTypes
{
    /// <summary>Numbers on either side of the current one in a paginator's row; the first and the last stand there too.</summary>
    private const int NumbersAround = 2;

    public static MemberTable<PaginatorObject> Paginator { get; } = new MemberTable<PaginatorObject>("paginator")
        .Add("pages", (p, c) => PagesOf(p, RenderState.Of(c).Site))
        .Add("number", p => p.Number)
        .Add("total_pages", p => p.Total)
        .Add("total_items", (p, c) => RenderState.Of(c).Site.RelationsOf(p.Page).Pages.Length)
        .Add("previous_url", (p, c) => UrlOf(p, p.Number - 1, c))
        .Add("next_url", (p, c) => UrlOf(p, p.Number + 1, c))
        .Add("first_url", (p, c) => UrlOf(p, 1, c))
        .Add("last_url", (p, c) => UrlOf(p, p.Total, c))
        .Add("numbers", (p, c) => Numbers(p, c));

    public static MemberTable<PageNumber> PageNumber { get; } = new MemberTable<PageNumber>("page number")
        .Add("number", n => n.Number)
        .Add("url", n => n.Url)
        .Add("current", n => n.IsCurrent);

    public static MemberTable<Taxonomy> Taxonomy { get; } = new MemberTable<Taxonomy>("taxonomy")
        .Add("name", t => t.Name)
        .Add("title", t => t.Config.Title)
        .Add("singular", t => t.Config.Singular)
        .Add("url", t => Text(t.Page?.Url))
        .Add("terms", t => Value.FromList(t.Terms));

    public static MemberTable<Term> Term { get; } = new MemberTable<Term>("term")
        .Add("title", t => t.Title)
        .Add("slug", t => t.Slug)
        .Add("url", t => t.Page.Url)
        .Add("permalink", (t, c) => RenderState.Of(c).Site.Urls.Origin + t.Page.Url)
        .Add("count", t => t.Pages.Length)
        .Add("pages", t => Value.FromList(t.Pages))
        .Add("parent", (t, c) => t.ParentSlug is null ? Value.Null : Value.FromObject(RelationsOf(RelationsOf(t.Page, c).Ancestors[^1], c).Term))
        .Add("children", (t, c) => Value.FromList(RelationsOf(t.Page, c).Children.Select(page => RelationsOf(page, c).Term).OfType<Term>().ToImmutableArray()))
        .Add("taxonomy_name", t => t.Taxonomy)
        .Add("summary", t => Text(t.Page.Summary))
        .Add("content", (t, c) => BodyHtml.Of(t.Page, RenderState.Of(c)))
        .Add("image", (t, c) => PageImages.Of(t.Page.Front.Image, t.Page.Front.ImageAlt, t.Page.SourceFolder, RenderState.Of(c)))
        .Add("params", (t, c) => RenderState.Of(c).Shared.Data.Of(t.Page.Front.Params))
        .Add("feeds", (t, c) => PageFeeds.Of(t.Page, RenderState.Of(c)))
        .Add("weight", t => t.Page.Weight);

    /// <summary>The number of a term's member <c>content</c>.</summary>
    public static int Content { get; } = Term.IndexOf("content");

    private static PageRelations RelationsOf(Page page, RenderContext context) => RenderState.Of(context).Site.RelationsOf(page);

    private static Value PagesOf(PaginatorObject paginator, Site site)
    {
        var relations = site.RelationsOf(paginator.Page);
        if (paginator.Total == 1)
            return Value.FromList(relations.Pages);

        var from = (paginator.Number - 1) * relations.PageSize;
        return Value.FromList(ImmutableArray.Create(relations.Pages, from, Math.Min(relations.PageSize, relations.Pages.Length - from)));
    }

    private static Value UrlOf(PaginatorObject paginator, int number, RenderContext context) =>
        number < 1 || number > paginator.Total ? Value.Null : RenderState.Of(context).Site.Urls.Of(RoutePlan.PartOf(paginator.Page, number));

    private static Value Numbers(PaginatorObject paginator, RenderContext context)
    {
        var urls = RenderState.Of(context).Site.Urls;
        var numbers = ImmutableArray.CreateBuilder<PageNumber>();
        for (var number = 1; number <= paginator.Total; number++)
        {
            // From the first number to those around the current one, and from those to the last, there is nothing to show.
            if (number > 1 && number < paginator.Number - NumbersAround)
                number = paginator.Number - NumbersAround;
            if (number > paginator.Number + NumbersAround && number < paginator.Total)
                number = paginator.Total;

            numbers.Add(new(number, urls.Of(RoutePlan.PartOf(paginator.Page, number)), number == paginator.Number));
        }

        return Value.FromList(numbers.DrainToImmutable());
    }
}

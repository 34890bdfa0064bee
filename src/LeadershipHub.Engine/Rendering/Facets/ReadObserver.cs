using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>Hands on what templates read to the trace of the route. Members of values that are part of another member are covered by that one's fingerprint.</summary>
internal sealed class ReadObserver(TraceRecorder trace) : ITemplateObserver
{
    private readonly MemberTable _pages = PageTypes.Page;
    private readonly MemberTable _terms = ListTypes.Term;
    private readonly MemberTable _site = SiteTypes.Site;
    private readonly MemberTable _paginators = ListTypes.Paginator;
    private readonly MemberTable _taxonomies = ListTypes.Taxonomy;
    private readonly MemberTable _authors = PeopleTypes.Author;
    private readonly MemberTable _books = PeopleTypes.Book;
    private readonly MemberTable _shows = PodcastTypes.Show;

    public void TemplateUsed(Template template) => trace.Ask(QueryKind.Template, template.Name);

    public void TemplateMissing(string name) => trace.Ask(QueryKind.Template, name);

    public void MemberRead(object target, MemberTable table, int member)
    {
        if (ReferenceEquals(table, _pages))
            trace.Read(NodeSpace.Of((Page)target), member);
        else if (ReferenceEquals(table, _terms))
            trace.Read(trace.Nodes.Of((Term)target), member);
        else if (ReferenceEquals(table, _site))
            trace.Read(trace.Nodes.Site, member);
        else if (ReferenceEquals(table, _paginators))
            trace.Read(trace.Nodes.Paginator, member);
        else if (ReferenceEquals(table, _authors) || ReferenceEquals(table, _taxonomies) || ReferenceEquals(table, _books) || ReferenceEquals(table, _shows))
            trace.Read(trace.Nodes.Of(target), member);
    }

    public void AmbientRead(string function) => trace.Ask(QueryKind.Clock, "");
}

using System.Buffers;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Engine.Rendering.Feeds;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Renders routes one after the other on one thread, with buffers of its own.</summary>
internal sealed class RenderWorker
{
    private readonly RenderShared _shared;
    private readonly CancellationToken _cancel;
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly RenderSession _session;
    private readonly RenderState _state;
    private readonly FeedWriter _feeds;

    public RenderWorker(RenderShared shared, CancellationToken cancel)
    {
        _shared = shared;
        _cancel = cancel;
        _session = shared.Templates.Engine.CreateSession();
        _state = new(shared, new BodyWriter(shared, cancel)) { Page = shared.Site.Home };
        _session.State = _state;
        _session.Set(shared.Globals.Site, Value.FromObject(shared.SiteObject));
        _feeds = new(_state);
    }

    public void Render(Route route)
    {
        _cancel.ThrowIfCancellationRequested();
        if (route is FileRoute file)
        {
            _shared.Sink.Copy(route.Permalink.OutputPath, file.File);
            return;
        }

        _output.ResetWrittenCount();
        try
        {
            if (Write(route))
                _shared.Sink.Write(route.Permalink.OutputPath, _output.WrittenSpan);
        }
        catch (TemplateException e)
        {
            _shared.Log.Add(e.Error, NameOf(route));
        }
    }

    private bool Write(Route route)
    {
        switch (route)
        {
            case PageRoute page:
                return WritePage(page);
            case FeedRoute feed:
                _feeds.Write(feed, _output);
                return true;
            case TemplateRoute template:
                Enter(_shared.Site.Home, 1, 1);
                _session.Render(_shared.Templates.Engine.GetTemplate(template.Template), _output, _cancel);
                return true;
            case AliasRoute alias:
                AliasWriter.Write(_shared.Site, alias, _output);
                return true;
            case RedirectsRoute:
                AliasWriter.WriteRedirects(_shared.Site, _shared.Plan, _output);
                return true;
            case SitemapRoute sitemap:
                SitemapWriter.Write(_shared.Site, _shared.Plan, sitemap, _output);
                return true;
            default:
                throw new InvalidOperationException($"No way to render a {route.GetType().Name}.");
        }
    }

    private bool WritePage(PageRoute route)
    {
        if (_shared.Templates.LayoutOf(route.Page) is not { } layout)
            return false;

        Enter(route.Page, route.Number, route.TotalPages);
        _session.Render(layout, _output, _cancel);
        return true;
    }

    private void Enter(Page page, int number, int totalPages)
    {
        _state.Page = page;
        _state.Number = number;
        _state.TotalPages = totalPages;
        _state.IsFeed = false;
        _state.Depth = 0;
        _state.Folder = page.SourceFolder;
        _session.Set(_shared.Globals.Page, Value.FromObject(page));
        _session.Set(_shared.Globals.Paginator, _shared.Site.RelationsOf(page).PageSize > 0 ? Value.FromObject(new PaginatorObject(page, number, totalPages)) : Value.Null);
    }

    private static string NameOf(Route route) => route switch
    {
        PageRoute page => page.Page.ToString(),
        TemplateRoute template => template.Template,
        _ => route.Permalink.Path,
    };
}

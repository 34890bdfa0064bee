using System.Buffers;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Feeds;
using LeadershipHub.Engine.Rendering.Forms;
using LeadershipHub.Engine.Rendering.Head;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Rendering.Podcasts;
using LeadershipHub.Engine.Rendering.Quotes;
using LeadershipHub.Engine.Rendering.Sharing;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Renders routes one after the other on one thread, with buffers of its own.</summary>
internal sealed class RenderWorker
{
    private readonly RenderShared _shared;
    private readonly CancellationToken _cancel;
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly ArrayBufferWriter<byte> _drawing = new();
    private readonly RenderSession _session;
    private readonly RenderState _state;
    private readonly ContentPolicy _policy;
    private readonly FeedWriter _feeds;
    private readonly ShowWriter _shows;
    private readonly QuotesJson _quotes;

    public RenderWorker(RenderShared shared, TraceRecorder trace, CancellationToken cancel)
    {
        _shared = shared;
        _cancel = cancel;
        _session = shared.Templates.Engine.CreateSession();
        _state = new(shared, new BodyWriter(shared, cancel), trace) { Page = shared.Site.Home };
        _session.State = _state;
        _session.Observer = _state.Observer;
        _session.Set(shared.Globals.Site, Value.FromObject(shared.SiteObject));
        _policy = new(shared.Site.Config.Security, shared.Assets);
        _feeds = new(_state);
        _shows = new(_state);
        _quotes = new(_state);
    }

    /// <summary>Renders a route and says what it wrote and read; null where that failed, which is reported.</summary>
    public RouteTrace? Render(Route route, string? reason)
    {
        _cancel.ThrowIfCancellationRequested();
        if (route is FileRoute file)
            return new(_shared.Sink.Copy(route.Permalink.OutputPath, file.File), ReadOnlyMemory<byte>.Empty, 0, reason);

        _output.ResetWrittenCount();
        _state.Trace.Reset();
        try
        {
            if (!Write(route))
                return null;

            var written = _shared.Sink.Write(route.Permalink.OutputPath, route is PageRoute or TemplateRoute or EmbedRoute ? _policy.Apply(_output.WrittenSpan) : _output.WrittenSpan);
            var paginator = _state.Trace.PaginatorBits;
            return new(written, _state.Trace.Take(), paginator, reason);
        }
        catch (TemplateException e)
        {
            _shared.Log.Add(e.Error, NameOf(route));
            return null;
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
            case ShowFeedRoute show:
                _shows.Write(show, _output);
                return true;
            case ChaptersRoute chapters:
                _shows.WriteChapters(chapters, _output);
                return true;
            case QuotesRoute { Part: 0 }:
                _quotes.WriteDays(_output);
                return true;
            case QuotesRoute quotes:
                _quotes.Write(quotes, _output);
                return true;
            case EmbedRoute embed:
                Enter(embed.Subject, 1, 1);
                _session.Render(_shared.Templates.Engine.GetTemplate(EmbedRoute.Template), _output, _cancel);
                return true;
            case OEmbedRoute embed:
                QuoteEmbed.WriteOEmbed(embed.Subject, _state, _output);
                return true;
            case CardRoute card:
                return WriteCard(card);
            case FormsRoute:
                new FormsJson(_state).Write(_output);
                return true;
            case TranscriptRoute transcript:
                _shows.WriteTranscript(transcript, _output);
                return true;
            case ScriptRoute script:
                _output.Write(script.File.Content.Span);
                return true;
            case TemplateRoute template:
                Enter(_shared.Site.Home, 1, 1);
                _session.Render(_shared.Templates.Engine.GetTemplate(template.Template), _output, _cancel);
                return true;
            case AliasRoute alias:
                _state.Trace.ReadLink(alias.Target);
                AliasWriter.Write(_shared.Site, alias, _output);
                return true;
            case RedirectsRoute:
                _state.Trace.Ask(QueryKind.Structure, "");
                AliasWriter.WriteRedirects(_shared.Site, _shared.Plan, _output);
                return true;
            case HeadersRoute:
                _state.Trace.Ask(QueryKind.Structure, "");
                HeadersWriter.Write(_shared.Site, _shared.Plan, _output);
                return true;
            case SecurityTextRoute:
                HeadersWriter.WriteSecurityText(_shared.Site, _output);
                return true;
            case SitemapRoute sitemap:
                _state.Trace.Ask(QueryKind.Structure, "");
                SitemapWriter.Write(_shared.Site, _shared.Plan, sitemap, _output);
                return true;
            default:
                throw new InvalidOperationException($"No way to render a {route.GetType().Name}.");
        }
    }

    private bool WritePage(PageRoute route)
    {
        if (_shared.Templates.LayoutOf(route.Page, _state.Trace) is not { } layout)
            return false;

        Enter(route.Page, route.Number, route.TotalPages);
        _session.Render(layout, _output, _cancel);
        return true;
    }

    private bool WriteCard(CardRoute route)
    {
        if (!Cards.CanPaint(_state))
        {
            Cards.WriteDefault(_state, _output);
            return true;
        }

        Enter(route.Subject, 1, 1);
        _drawing.ResetWrittenCount();
        _session.Render(_shared.Templates.Engine.GetTemplate(CardRoute.TemplateOf(route.Subject.Kind)), _drawing, _cancel);
        if (Cards.Paint(_drawing.WrittenSpan, _state, _output))
            return true;

        _shared.Log.Add(RenderingDiagnostics.CardNotDrawn(route, CardRoute.TemplateOf(route.Subject.Kind)));
        return false;
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

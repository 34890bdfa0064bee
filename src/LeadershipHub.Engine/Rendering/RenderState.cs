using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

/// <summary>What members and functions know of the render in which they are read: <see cref="RenderContext.State"/>.</summary>
internal sealed class RenderState(RenderShared shared, BodyWriter bodies, TraceRecorder trace)
{
    public RenderShared Shared { get; } = shared;

    public BodyWriter Bodies { get; } = bodies;

    /// <summary>Is told whatever the route reads of what it shares with others.</summary>
    public TraceRecorder Trace { get; } = trace;

    public ReadObserver Observer { get; } = new(trace);

    public Site Site => Shared.Site;

    /// <summary>The page that is being rendered.</summary>
    public required Page Page { get; set; }

    /// <summary>Which part of a list it is, from 1.</summary>
    public int Number { get; set; } = 1;

    public int TotalPages { get; set; } = 1;

    /// <summary>A feed is being made: URLs are absolute and shortcodes use their feed variants.</summary>
    public bool IsFeed { get; set; }

    /// <summary>How many shortcodes are being rendered inside each other.</summary>
    public int Depth { get; set; }

    /// <summary>Against what relative paths in shortcode arguments are resolved.</summary>
    public string Folder { get; set; } = "content";

    public static RenderState Of(RenderContext context) => (RenderState?)context.State ?? throw new InvalidOperationException("A hub template was rendered without the hub's state.");
}

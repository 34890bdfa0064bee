using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

/// <summary>What members and functions know of the render in which they are read: <see cref="RenderContext.State"/>.</summary>
internal sealed class RenderState(RenderShared shared, BodyWriter bodies)
{
    public RenderShared Shared { get; } = shared;

    public BodyWriter Bodies { get; } = bodies;

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

using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Objects;

// What templates see that the model has no type for. Each is only a view: its members are in HubTypes.

/// <summary>The global <c>site</c>.</summary>
internal sealed record SiteObject(Site Site);

/// <summary>The global <c>paginator</c>: one part of a list.</summary>
internal sealed record PaginatorObject(Page Page, int Number, int Total);

/// <summary>A number in the paginator's row; <paramref name="Number"/> is 0 for a gap.</summary>
internal sealed record PageNumber(int Number, string Url, bool IsCurrent);

/// <summary>The global <c>shortcode</c>.</summary>
internal sealed record ShortcodeObject(ShortcodeHole Hole, string Source, Page? Owner);

/// <summary>An image with its size in pixels where it is known.</summary>
internal sealed record ImageObject(string Url, string Permalink, ImageSize? Size, string? Alt);

/// <summary>A feed of a list page.</summary>
internal sealed record FeedObject(string Title, string Url, string Type);

/// <summary>A link of the way from the home page.</summary>
internal sealed record Crumb(string Title, string Url);

/// <summary>A file beside a page bundle.</summary>
internal sealed record AssetObject(string Name, string Url);

using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Model;

/// <summary>What a site is set to: what all of its pages may depend on, read from YAML beside their texts.</summary>
public sealed record Settings(SiteConfig Config, ParsedTheme Theme, PodcastSettings Podcasts, FormCatalog Forms);

using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What a site is set to: all that is read from YAML beside its texts.</summary>
public sealed record Settings(SiteConfig Config, ParsedTheme Theme, ImmutableArray<ShowConfig> Shows, ImmutableArray<Form> Forms, IdentityLock Lock);

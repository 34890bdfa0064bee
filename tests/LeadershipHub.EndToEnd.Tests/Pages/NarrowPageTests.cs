using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>On a small telephone.</summary>
public sealed class NarrowPageTests(Bench bench) : PageTests(bench, HubLanguage.English, 320);

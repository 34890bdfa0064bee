using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>On a desk.</summary>
public sealed class WidePageTests(Bench bench) : PageTests(bench, HubLanguage.English, 1280);

using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>On a small telephone, in a language that is written from right to left.</summary>
public sealed class NarrowRightToLeftPageTests(Bench bench) : PageTests(bench, HubLanguage.Arabic, 320);

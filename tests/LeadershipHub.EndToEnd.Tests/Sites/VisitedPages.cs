using System.Collections.Frozen;

namespace LeadershipHub.EndToEnd.Tests.Sites;

/// <summary>One page of each type, by name; the path is below the hub's URL.</summary>
internal static class VisitedPages
{
    public const string NotFound = "not found";

    public const string EveryFeature = "2026/11/every-feature/";

    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["home"] = "",
        ["second page of home"] = "page/2/",
        ["post"] = "2026/03/phones-at-four/",
        ["post with two authors"] = "2026/03/a-small-glossary-of-the-counter/",
        ["post with every feature"] = EveryFeature,
        ["page"] = "about/",
        ["page with a form"] = "ask-us/",
        ["page with every kind of form"] = "your-turn/",
        ["section"] = "questions/",
        ["taxonomy"] = "topics/",
        ["nested taxonomy"] = "categories/",
        ["term"] = "categories/leadership/",
        ["author"] = "authors/mara/",
        ["archive"] = "archive/",
        ["year"] = "archive/2026/",
        ["month"] = "archive/2026/06/",
        ["series"] = "series/behind-the-counter/",
        ["books"] = "books/",
        ["show"] = "podcast/",
        ["episode"] = "podcast/084-a-ward-clerk-on-mornings/",
        ["quotes"] = "quotes/",
        ["collection of quotes"] = "quotes/looked-up/",
        ["quote"] = "quotes/aurelius-no-more-delay-for-arguing-what/",
        ["quote of the day"] = "quotes/today/",
        ["quote in a frame"] = "quotes/show-what-you-did/embed/",
        ["author of quotes"] = "quotes/authors/jane-austen/",
        ["post with replies"] = "2026/10/how-to-run-a-counter-hour/",
        ["episode that answers"] = "podcast/088-you-asked-we-answered/",
        ["page of a script"] = "paths/",
        ["quotes of a script"] = "quote-wall/",
        [NotFound] = "no-such-page/",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Paths.Keys.Order(StringComparer.Ordinal);

    public static string PathOf(string name) => Paths[name];
}

using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Forms, and edits of them.</summary>
internal static class Letters
{
    private static readonly string[] Names = ["ask", "vote"];

    public static SiteSources Add(Chance chance, SiteSources sources) => sources.Put(PathOf("ask"), Form(chance, sources)).Put(PathOf("vote"), Form(chance, sources)).SetConfig("forms", Providers(chance));

    public static Edit? Next(Chance chance, SiteSources sources) => chance.Between(0, 6) switch
    {
        0 or 1 => new WriteFile(PathOf(chance.Pick(Names)), Form(chance, sources)),
        2 => new SetConfig("forms", Providers(chance)),
        3 => new SetConfig("sections", chance.Pick<string?>("{ posts: { form: ask } }", "{ guides: { form: vote }, posts: { form: ask } }", null)),
        4 or 5 => chance.PickOrDefault([.. sources.Texts.Keys]) is { } path ? new SetBlock(path, -1, $"{{{{< letter {chance.Pick(Names)} >}}}}") : null,
        _ => new RemovePath(PathOf(chance.Pick(Names))),
    };

    private static string PathOf(string name) => $"content/forms/{name}.yml";

    private static string Form(Chance chance, SiteSources sources) => $"""
        title: Form {Words.Number(chance.Between(1, 3))}
        intro: "Say **it** to [us](../pages/about.md). {Words.Phrase(chance, 2)}"
        {chance.Pick("", "provider: formspree", "provider: custom", "proof_of_work: true", "redirect: /posts/", "redirect: pages/about.md")}
        fields:
          - name: message
            type: {chance.Pick("textarea", "text", "email")}
            required: {chance.Pick("true", "false")}
          - name: pick
            type: radio
            options: [a, b]
            {(sources.Has("content/quotes/sayings.yml") ? chance.Pick("quotes: [last]", "quotes: { topic: alpha }", "quotes: { topic: beta, limit: 1 }", "") : "")}
        """.ReplaceLineEndings("\n") + "\n";

    private static string? Providers(Chance chance) => chance.Pick<string?>(
        null, "{ providers: { inbox: { url: 'https://example.org/in' }, formspree: { id: one } } }", "{ provider: netlify, providers: { custom: { url: 'https://example.net/post', headers: { X-Lab: one } } } }",
        "{ provider: formspree, providers: { formspree: { id: two, ids: { ask: three } } } }");
}

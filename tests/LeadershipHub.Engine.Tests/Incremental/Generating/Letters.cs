using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Forms, and edits of them.</summary>
internal static class Letters
{
    private static readonly string[] Names = ["ask", "vote"];

    private static readonly string[] Ids = ["e1", "e2", "e3", "e4"];

    public static SiteSources Add(Chance chance, SiteSources sources)
    {
        sources = sources.Put(PathOf("ask"), Form(chance, sources)).Put(PathOf("vote"), Form(chance, sources)).SetConfig("forms", Providers(chance));
        foreach (var id in chance.Some(Ids, 3))
            sources = sources.Put(EntryOf(id), Entry(chance, id));
        return sources.Put("content/feedback/vote/votes.yml", Votes(chance));
    }

    public static Edit? Next(Chance chance, SiteSources sources) => chance.Between(0, 12) switch
    {
        7 or 8 => chance.Pick(Ids) is var id ? new WriteFile(EntryOf(id), Entry(chance, id)) : null,
        9 => new WriteFile("content/feedback/vote/votes.yml", Votes(chance)),
        10 => new RemovePath(EntryOf(chance.Pick(Ids))),
        11 => chance.PickOrDefault([.. sources.Texts.Keys.Where(path => path.StartsWith("content/posts/", StringComparison.Ordinal))]) is { } post ? new SetFront(post, "answers", chance.Pick<string?>("[e1]", "[e1, e2]", "[e3]", null)) : null,
        0 or 1 => new WriteFile(PathOf(chance.Pick(Names)), Form(chance, sources)),
        2 => new SetConfig("forms", Providers(chance)),
        3 => new SetConfig("sections", chance.Pick<string?>("{ posts: { form: ask } }", "{ guides: { form: vote }, posts: { form: ask } }", null)),
        4 or 5 => chance.PickOrDefault([.. sources.Texts.Keys]) is { } path ? new SetBlock(path, -1, $"{{{{< letter {chance.Pick(Names)} >}}}}") : null,
        _ => new RemovePath(PathOf(chance.Pick(Names))),
    };

    private static string EntryOf(string id) => $"content/feedback/ask/{id}.yml";

    private static string Entry(Chance chance, string id) => $"""
        id: {id}
        received: 2026-03-0{Words.Number(chance.Between(1, 9))}T10:00:00Z
        page: {chance.Pick("/posts/one/", "/about/", "/nowhere/", "/old/path/")}
        {chance.Pick("", "reply_to: e1", "reply_to: e2", "reply_to: e3")}
        fields:
          name: {chance.Pick("Ines", "Bo", "Tariq")}
          message: "{chance.Pick("We tried it", "Nobody came", "Twice a week")} **so** <b>"
        {chance.Pick("", "answer: We did it.")}
        """.ReplaceLineEndings("\n") + "\n";

    private static string Votes(Chance chance) => "votes:\n  v1: " + chance.Pick("a", "b", "last") + "\n  v2: " + chance.Pick("a", "b") + "\n";

    private static string PathOf(string name) => $"content/forms/{name}.yml";

    private static string Form(Chance chance, SiteSources sources) => $"""
        title: Form {Words.Number(chance.Between(1, 3))}
        intro: "Say **it** to [us](../pages/about.md). {Words.Phrase(chance, 2).Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}"
        {chance.Pick("", "provider: formspree", "provider: custom", "proof_of_work: true", "redirect: /posts/", "redirect: pages/about.md", "publish: replies", "publish: questions")}
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

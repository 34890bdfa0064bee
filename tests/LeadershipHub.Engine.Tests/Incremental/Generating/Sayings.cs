using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Collections of quotes, and edits of them.</summary>
internal static class Sayings
{
    private const string Yaml = "content/quotes/sayings.yml";
    private const string Csv = "content/quotes/rows.csv";

    private static readonly string[] Ids = ["one", "two", "three", "four", "five"];

    public static SiteSources Add(Chance chance, SiteSources sources) => sources.Put(Yaml, Collection(chance)).Put(Csv, Rows(chance));

    public static Edit? Next(Chance chance, SiteSources sources) => chance.Between(0, 5) switch
    {
        0 or 1 or 2 => new WriteFile(Yaml, Collection(chance)),
        3 => new WriteFile(Csv, Rows(chance)),
        4 => chance.PickOrDefault([.. sources.Texts.Keys]) is { } path ? new SetBlock(path, -1, $"{{{{< quote {chance.Pick(Ids)} >}}}} {{{{< sayings {chance.Pick("alpha", "beta")} >}}}}") : null,
        _ => new RemovePath(chance.Pick(Yaml, Csv)),
    };

    private static string Collection(Chance chance)
    {
        var text = $"title: Sayings {Words.Number(chance.Between(1, 3))}\nsort: {chance.Pick("file", "author", "added")}\nquotes:\n";
        foreach (var id in chance.Some(Ids, 4).Append("last"))
        {
            text += $"  - id: {id}\n    text: {Quoted(chance, chance.Between(2, 6))}\n    author: {chance.Pick("Mara", "Tobi Anker", "{ name: Ines, life: 1981–, link: /about/ }")}\n    topics: [{chance.Pick("alpha", "beta", "")}]\n";
            if (chance.Percent(40))
                text += $"    status: {chance.Pick("verified", "disputed", "misattributed")}\n    source: {chance.Pick("Diary", "{ work: Notes, year: '2025', url: 'https://example.org/n' }")}\n";
            if (chance.Percent(30))
                text += "    added: 2026-03-04\n";
            if (chance.Percent(20))
                text += "    days: [06-01]\n";
        }

        return text;
    }

    private static string Rows(Chance chance) =>
        $"id,text,author,topics\nrow-1,{Cell(chance, 4)},Mara,alpha;beta\nrow-2,{Cell(chance, 3)},{chance.Pick("", "Ines")},\n";

    private static string Quoted(Chance chance, int words) => $"'{Words.Phrase(chance, words).Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Cell(Chance chance, int words) => $"\"{Words.Phrase(chance, words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

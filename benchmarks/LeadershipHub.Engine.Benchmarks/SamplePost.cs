using System.Text;

namespace LeadershipHub.Engine.Benchmarks;

/// <summary>A post of about 4 KB with what posts have: headings, emphasis, links, lists, a quote, a table, code. Always the same.</summary>
internal static class SamplePost
{
    private static readonly string[] Words =
        ["counter", "customer", "question", "answer", "bell", "door", "ledger", "chair", "listens", "asks", "writes", "shows", "slowly", "again", "together", "every", "small", "honest"];

    public static string FrontMatter { get; } =
        "title: \"What the bell said\"\ndate: 2026-03-01T08:30:00+01:00\nauthor: mara\ncategory: Customers/Listening\ntags: [listening, bells, small-repairs]\n"
        + "summary: \"A bell on the counter, and nobody who rang it.\"\nimage: bell.svg\nimage_alt: \"A brass bell\"\nweight: 3\n";

    public static string Markdown { get; } = Write();

    public static byte[] Source { get; } = Encoding.UTF8.GetBytes($"---\n{FrontMatter}---\n\n{Markdown}");

    private static string Write()
    {
        var random = new Random(7);
        var text = new StringBuilder();
        for (var part = 1; text.Length < 4000; part++)
        {
            text.Append("## ").Append(Sentence(random, 4)).Append("\n\n");
            text.Append(Sentence(random, 30)).Append(" **").Append(Sentence(random, 2)).Append("** and [").Append(Sentence(random, 3)).Append("](../pages/about.md#bell).\n\n");
            text.Append("- ").Append(Sentence(random, 8)).Append("\n- ").Append(Sentence(random, 9)).Append(" `code`\n- *").Append(Sentence(random, 5)).Append("*\n\n");
            text.Append("> ").Append(Sentence(random, 14)).Append("\n\n");
            if (part % 3 == 0)
                text.Append("| Habit | Weeks |\n| --- | ---: |\n| ").Append(Sentence(random, 2)).Append(" | 3 |\n\n```yaml\ngoal: ask\n```\n\n");
        }

        return text.ToString();
    }

    private static string Sentence(Random random, int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}

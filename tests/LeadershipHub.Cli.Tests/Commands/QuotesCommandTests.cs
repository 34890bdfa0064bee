namespace LeadershipHub.Cli.Tests.Commands;

public sealed class QuotesCommandTests
{
    private const string Config = "title: A hub\nbase_url: https://example.org/\n";

    [Fact]
    public async Task A_new_quote_begins_a_collection_and_the_next_ones_stand_under_it()
    {
        using var terminal = InHub();

        Assert.Equal(0, await terminal.RunAsync("new", "quote", "“Ask before you answer.”", "--author", "Mara Quill", "--work", "A note", "--year", "2026", "--topics", "asking, answers"));
        Assert.Equal(0, await terminal.RunAsync("new", "quote", "Silence is half of the question."));

        Assert.Equal(
            """
            title: "Quotes"
            quotes:
              - text: "Ask before you answer."
                author: "Mara Quill"
                source: { work: "A note", year: "2026" }
                status: verified
                added: 2026-03-01
                topics: ["asking", "answers"]
              - text: "Silence is half of the question."
                status: attributed
                added: 2026-03-01

            """.ReplaceLineEndings("\n"),
            terminal.Folder.Read("content/quotes/quotes.yml"));
        Assert.Equal("Wrote content/quotes/quotes.yml\nAdded 1 quote to content/quotes/quotes.yml\n", terminal.Output);
    }

    [Fact]
    public async Task A_quote_is_added_where_the_list_ends_and_in_its_indentation()
    {
        using var terminal = InHub("title: Ours\nquotes:\n# the first\n- text: One thing at a time.\n  author: Mara Quill\n\nsort: file\n");

        Assert.Equal(0, await terminal.RunAsync("new", "quote", "Count to seven before you speak.", "--id", "seven"));

        Assert.StartsWith("title: Ours\nquotes:\n# the first\n- text: One thing at a time.\n  author: Mara Quill\n- id: \"seven\"\n  text: \"Count to seven before you speak.\"\n", terminal.Folder.Read("content/quotes/ours.yml"), StringComparison.Ordinal);
        Assert.EndsWith("\n\nsort: file\n", terminal.Folder.Read("content/quotes/ours.yml"), StringComparison.Ordinal);
        Assert.Equal(0, await terminal.RunAsync("quotes", "check"));
        Assert.Contains("Ours: 2 quotes in content/quotes/ours.yml (2 attributed)\nNothing to doubt.\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_there_already_or_nearly_are_refused_with_their_place()
    {
        const string Before = "quotes:\n  - text: A queue is a sentence that your customers are saying together.\n    author: Mara Quill\n";
        using var terminal = InHub(Before);

        Assert.Equal(2, await terminal.RunAsync("new", "quote", "A queue is a sentence your customers are saying, together!"));

        Assert.Contains("content/quotes/ours.yml:2", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(Before, terminal.Folder.Read("content/quotes/ours.yml"));
        Assert.Equal(0, await terminal.RunAsync("new", "quote", "A queue is a sentence your customers are saying, together!", "--force"));
    }

    [Fact]
    public async Task Without_words_the_author_is_asked_for_them()
    {
        using var terminal = InHub();
        terminal.Typed = "Stand up first.\nIdris Tallowby\nWard diary\n2026\n\nmorning, listening\n";

        Assert.Equal(0, await terminal.RunAsync("new", "quote"));

        Assert.StartsWith("The words, without quotation marks: Whose they are", terminal.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  - text: \"Stand up first.\"\n    author: \"Idris Tallowby\"\n    source: { work: \"Ward diary\", year: \"2026\" }\n    status: verified\n    added: 2026-03-01\n    topics: [\"morning\", \"listening\"]\n",
            terminal.Folder.Read("content/quotes/quotes.yml"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_said_is_a_mistake_of_use()
    {
        using var terminal = InHub();

        Assert.Equal(2, await terminal.RunAsync("new", "quote"));

        Assert.Contains("There are no words.", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_reports_what_is_to_be_doubted_and_nothing_else()
    {
        using var terminal = InHub("quotes:\n  - text: Nobody has looked this up.\n    author: Mara Quill\n    status: verified\n");
        terminal.Folder.Write("content/posts/broken.md", "---\ntitle: x\nnonsense: 1\n---\n");

        Assert.Equal(1, await terminal.RunAsync("quotes", "check"));

        Assert.Contains("content/quotes/ours.yml:2:5: error LH860", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("broken.md", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_taken_in_by_the_names_of_its_columns()
    {
        using var terminal = InHub("quotes:\n  - text: One thing at a time.\n");
        terminal.Folder.Write("old.csv", "Quote,Said By,Source,Tags,Votes,Status\n\"“Ask first, then listen.”\",Mara Quill,Letters,\"asking; listening\",7,verified\nOne thing at a time!,,,,1,\n,Nobody,,,0,\nWithout a source,Idris Tallowby,,,2,verified\n");

        Assert.Equal(0, await terminal.RunAsync("quotes", "import", "old.csv"));

        Assert.Contains("Left out: column 'Votes'.\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Left out: Row at line 3: there already, or nearly: content/quotes/ours.yml:2: “One thing at a time.”\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Left out: Row at line 4: no words.\n", terminal.Output, StringComparison.Ordinal);
        var text = terminal.Folder.Read("content/quotes/old.yml");
        Assert.Contains("  - text: \"Ask first, then listen.\"\n    author: \"Mara Quill\"\n    source: { work: \"Letters\" }\n    status: verified\n", text, StringComparison.Ordinal);
        Assert.Contains("  - text: \"Without a source\"\n    author: \"Idris Tallowby\"\n    status: attributed\n", text, StringComparison.Ordinal);
        Assert.Equal(0, await terminal.RunAsync("quotes", "check"));
    }

    [Fact]
    public async Task Columns_can_be_told_and_a_trial_writes_nothing()
    {
        using var terminal = InHub();
        terminal.Folder.Write("zitate.json", "[{\"Zitat\":\"Wer fragt, der führt.\",\"Wer\":\"Mara Quill\"}]");

        Assert.Equal(0, await terminal.RunAsync("quotes", "import", "zitate.json", "--map", "text=Zitat", "author=Wer", "--dry-run"));

        Assert.Equal("1 quote to add to content/quotes/zitate.yml; nothing was written.\n", terminal.Output);
        Assert.False(File.Exists(Path.Combine(terminal.Folder.Path, "content/quotes/zitate.yml")));
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_said_to_be_none()
    {
        using var terminal = InHub();
        terminal.Folder.Write("quotes.docx", "PK");

        Assert.Equal(1, await terminal.RunAsync("quotes", "import", "quotes.docx"));

        Assert.Contains("LH866", terminal.Error, StringComparison.Ordinal);
    }

    private static Terminal InHub(string? quotes = null)
    {
        var terminal = new Terminal();
        terminal.Folder.Write("site.config.yml", Config);
        if (quotes is not null)
            terminal.Folder.Write("content/quotes/ours.yml", quotes);
        return terminal;
    }
}

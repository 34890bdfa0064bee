using System.Text.Json;
using System.Text.RegularExpressions;
using LeadershipHub.Cli.Tests.Entries;

namespace LeadershipHub.Cli.Tests.Commands;

/// <summary>Entries in a terminal, over a store that a server has open.</summary>
public sealed partial class FeedbackCommandTests : IAsyncLifetime
{
    private const string Nobody = "00000000000000000000000000000000";

    private readonly Inbox _inbox = Inbox.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _inbox.DisposeAsync();

    [Fact]
    public async Task The_list_is_a_table_with_the_latest_first()
    {
        var first = await _inbox.SendAsync("reply", ("message", "Hello."));
        var second = await _inbox.SendAsync("contact", ("email", "mara@example.org"), ("message", "Yes.\nNo."));

        Assert.Equal(0, await _inbox.RunAsync("list"));

        Assert.Equal(
            $"{second}  TIME  contact  pending    mara@example.org · Yes. No.\n{first}  TIME  reply    pending    Hello.\n2 entries.\n",
            Time().Replace(_inbox.Output, "TIME"));
    }

    [Theory]
    [InlineData("contact", "--form", "contact")]
    [InlineData("approved", "--status", "Approved")]
    [InlineData("search", "--search", "NEEDLE")]
    public async Task The_list_is_narrowed(string expected, params string[] filter)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["contact"] = await _inbox.SendAsync("contact", ("message", "One")),
            ["search"] = await _inbox.SendAsync("reply", ("message", "a needle")),
            ["approved"] = await _inbox.SendAsync("reply", ("message", "Three")),
        };
        await _inbox.RunAsync("approve", ids["approved"]);

        await _inbox.RunAsync(["list", "--json", .. filter]);

        using var listed = JsonDocument.Parse(_inbox.Output[_inbox.Output.IndexOf('[', StringComparison.Ordinal)..]);
        Assert.Equal(ids[expected], Assert.Single(listed.RootElement.EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_list_that_is_cut_says_so()
    {
        for (var i = 0; i < 3; i++)
            await _inbox.SendAsync("reply", ("message", $"{i}"));

        await _inbox.RunAsync("list", "--limit", "2");

        Assert.EndsWith("\n2 of 3 entries; --limit shows more.\n", _inbox.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("list", "--json")]
    [InlineData("show", "ID")]
    [InlineData("show", "ID", "--json")]
    [InlineData("export", "--format", "csv")]
    [InlineData("export", "--format", "jsonl")]
    public async Task What_strangers_write_does_not_steer_the_terminal(params string[] args)
    {
        var id = await _inbox.SendAsync("contact", ("email", "a@example.org"), ("message", "a red\u202etxt\u2066\u061c\u200e b"));
        await _inbox.RunAsync("answer", id, "\e[31m\u009b31m");
        _inbox.Terminal.IsPerson = true;

        Assert.Equal(0, await _inbox.RunAsync([.. args.Select(arg => arg == "ID" ? id : arg)]));

        Assert.Contains("red", _inbox.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_inbox.Output, c => c != '\n' && (char.IsControl(c) || c is '\u202e' or '\u2066' or '\u061c' or '\u200e'));
    }

    [Fact]
    public async Task Show_tells_all_of_an_entry()
    {
        var id = await _inbox.SendAsync("reply", ("message", "Yes."), ("page_url", "https://example.org/a/"), ("page_title", "A"));

        Assert.Equal(0, await _inbox.RunAsync("show", id));

        Assert.StartsWith($"id          {id}\nform        reply\nstatus      pending\n", _inbox.Output, StringComparison.Ordinal);
        Assert.Contains("page        A https://example.org/a/\n", _inbox.Output, StringComparison.Ordinal);
        Assert.EndsWith("\nmessage\n  Yes.\n", _inbox.Output, StringComparison.Ordinal);
    }

    [Theory, InlineData("approve", "approved"), InlineData("reject", "rejected"), InlineData("spam", "spam")]
    public async Task Several_entries_are_decided_at_once(string command, string status)
    {
        var (a, b) = (await _inbox.SendAsync("reply", ("message", "a")), await _inbox.SendAsync("reply", ("message", "b")));

        Assert.Equal(0, await _inbox.RunAsync(command, a, b));
        await _inbox.RunAsync("list", "--status", status);

        Assert.StartsWith($"{a} is {status} now.\n{b} is {status} now.\n", _inbox.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 entries.\n", _inbox.Output, StringComparison.Ordinal);
    }

    [Theory, InlineData("approve"), InlineData("show"), InlineData("erase")]
    public async Task An_entry_that_is_not_there_is_named(string command)
    {
        Assert.Equal(1, await _inbox.RunAsync(command, Nobody));

        Assert.Equal($"lhub: There is no entry {Nobody}.\n", _inbox.Error);
    }

    [Fact]
    public async Task An_answer_is_given_by_argument_or_by_standard_input_and_taken_back()
    {
        var id = await _inbox.SendAsync("reply", ("message", "Why?"));
        _inbox.Terminal.Typed = "Because\nof that.\n";

        Assert.Equal(0, await _inbox.RunAsync("answer", id, "Therefore."));
        await _inbox.RunAsync("show", id);
        Assert.EndsWith("\nanswer\n  Therefore.\n", _inbox.Output, StringComparison.Ordinal);

        Assert.Equal(0, await _inbox.RunAsync("answer", id));
        await _inbox.RunAsync("show", id);
        Assert.EndsWith("\nanswer\n  Because\n  of that.\n", _inbox.Output, StringComparison.Ordinal);

        Assert.Equal(0, await _inbox.RunAsync("answer", id, "--remove"));
        await _inbox.RunAsync("show", id);
        Assert.EndsWith("\nmessage\n  Why?\n", _inbox.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_erased_by_address_from_all_forms()
    {
        await _inbox.SendAsync("contact", ("email", "Mara@Example.org"), ("message", "One"));
        await _inbox.SendAsync("reply", ("message", "mara@example.org"));
        await _inbox.SendAsync("reply", ("message", "Another person"));

        Assert.Equal(0, await _inbox.RunAsync("erase", "--email", "mara@example.org"));
        await _inbox.RunAsync("list");

        Assert.StartsWith("2 entries are erased.\n", _inbox.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 entry.\n", _inbox.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_to_a_file_is_for_its_owner_alone()
    {
        await _inbox.SendAsync("contact", ("email", "mara@example.org"), ("message", "Hello."));

        Assert.Equal(0, await _inbox.RunAsync("export", "--format", "csv", "--output", "all.csv"));

        var file = Path.Combine(_inbox.Terminal.Folder.Path, "all.csv");
        Assert.StartsWith("id,form,status,received_at,field,value\r\n", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task An_export_in_a_pipe_is_as_it_was_written()
    {
        await _inbox.SendAsync("reply", ("message", "Grüße"));

        Assert.Equal(0, await _inbox.RunAsync("export", "--format", "csv", "--form", "reply"));

        Assert.EndsWith(",message,Grüße\r\n", _inbox.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'nonsense' is no id of an entry", "show", "nonsense")]
    [InlineData("'0' is no number from 1 to 1000.", "list", "--limit", "0")]
    [InlineData("Give ids of entries, or --email and an address.", "erase")]
    [InlineData("Give ids of entries, or --email and an address.", "erase", Nobody, "--email", "a@example.org")]
    [InlineData("There is no answer.", "answer", Nobody, " ")]
    [InlineData("There are no entries in", "list", "--data", "elsewhere")]
    [InlineData("The folder with the files of entries is not named.", "list", "--postgres", "Host=127.0.0.1")]
    public async Task What_cannot_be_meant_is_explained(string said, params string[] args)
    {
        Assert.Equal(2, await _inbox.RunAsync(args));

        Assert.Contains(said, _inbox.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_a_fault_of_the_machine()
    {
        Assert.Equal(3, await _inbox.RunAsync("list", "--data", ".lhub/feedback", "--postgres", "Host=127.0.0.1;Port=1;Timeout=1"));

        Assert.StartsWith("lhub: The database cannot be used: ", _inbox.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9-]{10} [0-9:]{5}(?=  )", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}

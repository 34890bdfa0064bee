using System.CommandLine;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Cli.Entries;

/// <summary>What narrows a list of entries: <c>--form</c>, <c>--status</c> and <c>--search</c>.</summary>
internal sealed class EntryFilter
{
    private readonly Option<string?> _form = new("--form") { Description = "Only entries of this form.", HelpName = "name" };
    private readonly Option<string?> _status = new("--status") { Description = "Only entries that were decided so.", HelpName = "status" };
    private readonly Option<string?> _search = new("--search") { Description = "Only entries with this text in a field, their page or their id.", HelpName = "text" };

    public EntryFilter() => _status.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. Enum.GetValues<EntryStatus>().Select(EntryText.Word)]);

    public void AddTo(Command command)
    {
        command.Options.Add(_form);
        command.Options.Add(_status);
        command.Options.Add(_search);
    }

    public EntryQuery Read(ParseResult parsed) => new()
    {
        Form = parsed.GetValue(_form),
        Status = parsed.GetValue(_status) is { } word ? Enum.Parse<EntryStatus>(word, ignoreCase: true) : null,
        Search = parsed.GetValue(_search),
    };
}

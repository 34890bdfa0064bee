using System.CommandLine;
using System.CommandLine.Help;
using System.Text.RegularExpressions;

namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>Every command with its arguments, options and exit codes, as Markdown, from the tree that the parser works with.</summary>
internal static partial class CommandReference
{
    public static string Write(RootCommand root)
    {
        var text = new ReferenceText();
        text.Heading(1, "Commands");
        text.Paragraph("<!-- Written by .ci/references from the commands themselves. -->");
        text.Paragraph("Every command of `lhub` with its arguments and options. [Building and publishing](maintainer.md) tells what they are good for.");
        text.Paragraph("`lhub COMMAND --help` says the same in a terminal, and `lhub --version` prints the version. Words in capitals stand for what you write; what is in brackets may be left out. Every command takes");
        Options(text, root);
        text.Heading(2, "Exit codes");
        text.Table(["Code", "Meaning"], ExitCodes.All.Select(code => (IReadOnlyList<string>)[code.Code, code.Meaning]));
        text.Paragraph("Every command can end with 0, 2, 3 and 130. What 1 stands for is said at those that end with it.");
        foreach (var command in root.Subcommands)
            Command(text, command, "lhub", 2);

        return text.ToString();
    }

    /// <summary>The commands that do something, with the words that call them: <c>feedback list</c>.</summary>
    public static IEnumerable<(string Words, Command Command)> Leaves(Command command, string words = "") => command.Subcommands.SelectMany(below =>
    {
        var name = words.Length > 0 ? $"{words} {below.Name}" : below.Name;
        return below.Subcommands.Count > 0 ? Leaves(below, name) : [(name, below)];
    });

    private static void Command(ReferenceText text, Command command, string above, int level)
    {
        var words = $"{above} {command.Name}";
        text.Heading(level, words);
        text.Paragraph(ReferenceText.Plain(command.Description ?? ""));
        if (command.Subcommands.Count == 0)
        {
            text.Code(Usage(command, words));
            text.Table(["Argument", "Default", "Meaning"], command.Arguments.Select(argument => Row(NameOf(argument), argument.Description, argument.HasDefaultValue ? argument.GetDefaultValue() : null, argument.Arity.MinimumNumberOfValues > 0)));
            Options(text, command);
            if (ExitCodes.Failures.TryGetValue(words["lhub ".Length..], out var failure))
                text.Paragraph($"Ends with 1 where {failure}.");
        }

        foreach (var below in command.Subcommands)
            Command(text, below, words, level + 1);
    }

    private static void Options(ReferenceText text, Command command) => text.Table(
        ["Option", "Default", "Meaning"],
        command.Options.Where(option => option is not (HelpOption or VersionOption) && !option.Hidden)
            .Select(option => Row(NameOf(option), option.Description, option.HasDefaultValue ? option.GetDefaultValue() : null, option.Required)));

    private static string Usage(Command command, string words)
    {
        var arguments = command.Arguments.Select(argument => (argument.Arity.MinimumNumberOfValues, argument.Arity.MaximumNumberOfValues, Name: argument.Name.ToUpperInvariant()) switch
        {
            (0, 1, var name) => $" [{name}]",
            (0, _, var name) => $" [{name}…]",
            (_, 1, var name) => $" {name}",
            (_, _, var name) => $" {name}…",
        });
        return $"{words}{string.Concat(arguments)}{(command.Options.Count > 0 ? " [OPTIONS]" : "")}";
    }

    private static string NameOf(Argument argument) => $"`{argument.Name.ToUpperInvariant()}`";

    private static string NameOf(Option option)
    {
        var names = string.Join(" ", option.Aliases.Prepend(option.Name).Select(name => $"`{name}`"));
        return option.HelpName is null ? names : $"{names} {ReferenceText.CodeSpan(option.HelpName)}";
    }

    // Where the default is no value but a rule, descriptions end with it in brackets.
    private static string[] Row(string name, string? description, object? value, bool isRequired)
    {
        var text = description ?? "";
        var rule = Rule().Match(text);
        var shown = isRequired ? "must be there" : rule.Success ? ReferenceText.Plain(rule.Groups["rule"].Value) : value is null or "" ? "–" : $"`{(value is bool flag ? (flag ? "true" : "false") : value)}`";
        return [name, shown, ReferenceText.Plain(rule.Success ? text[..rule.Index] : text)];
    }

    [GeneratedRegex(@" \[default: (?<rule>[^\]]+)\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();
}

using LeadershipHub.Engine.Model;
using YamlDotNet.Core;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Says in an author's words what the YAML parser says in those of the specification.</summary>
internal static class YamlMistakes
{
    private const string Tab = "A tab indents this line.";

    /// <summary>The message of an exception for a flow collection without its end.</summary>
    public const string OpenFlow = "open flow collection";

    private static readonly (string Part, string Message, string? Help)[] Known =
    [
        ("mapping values are not allowed", "A ':' stands where no key can be.", "Put quotes around a text that holds ': ', and check the indentation."),
        ("while scanning a plain scalar value, found invalid mapping", "A ': ' stands inside a text without quotes.", "Put quotes around the text."),
        ("found invalid mapping", "A key stands inside a text that goes on from the line above.", "Check the indentation, and put quotes around a text that holds ': '."),
        ("did not find expected ',' or ']'", "A list that opens with '[' is not closed, or a comma is missing.", "Separate the items with ',' and close the list with ']'."),
        ("did not find expected ',' or '}'", "A map that opens with '{' is not closed, or a comma is missing.", "Close it with '}', or put quotes around a text that starts with '{'."),
        ("could not find expected ':'", "A ':' is missing after this key.", "Write 'key: value'; a text of several lines is indented."),
        ("did not find expected key", "This line does not fit into the map around it.", "Write 'key: value', give all keys of a map the same indentation, and close quoted texts."),
        ("did not find expected '-' indicator", "This line does not fit into the list around it.", "Give every '-' of a list the same indentation."),
        ("found unexpected end of stream", "A quoted text is never closed.", "Close it with the quote it opens with."),
        ("found unexpected document indicator", "A quoted text is never closed.", "Close it with the quote it opens with."),
        ("unknown escape character", "A backslash in double quotes stands before a character that it cannot escape.", "Write '\\\\' for a backslash, or use single quotes."),
        ("expected hexadecimal number", "An escape in double quotes lacks its hexadecimal digits.", "Write four of them after '\\u', or use single quotes."),
        ("unicode character escape code", "An escape in double quotes is not a character.", null),
        ("unicode surrogates", "An escape in double quotes is not a character.", null),
        ("found a tab", Tab, "Indent with spaces."),
        ("invalid tab", Tab, "Indent with spaces."),
        ("block sequence entries are not allowed", "A '-' stands where no list can begin.", "Begin the list on a line of its own, or put quotes around a text that starts with '- '."),
        ("indentation indicator equal to 0", "The number after '|' or '>' must be from 1 to 9.", null),
        ("undefined tag handle", "A text cannot start with '!'.", "Put quotes around it."),
        ("while scanning a tag", "A text cannot start with '!'.", "Put quotes around it."),
        ("anchor or alias", "A text cannot start with '&' or '*'.", "Put quotes around it."),
        ("while scanning a directive", "A text cannot start with '%'.", "Put quotes around it."),
        ("wrong indentation", "A quoted text goes on in a line that is not indented.", "Close it with the quote it opens with."),
        (OpenFlow, "A list or map opens here and is not closed, or a comma is missing.", "Separate the items with ',' and close it with ']' or '}'."),
    ];

    /// <summary>What is wrong, what helps, and where it is, from 1 in the text.</summary>
    public static (string Message, string? Help, Position Position) Explain(YamlException broken, string text)
    {
        var (message, help) = Explain(broken.Message, text, (int)broken.Start.Index);
        var position = ReferenceEquals(message, Tab) && FindTab(text, (int)broken.Start.Index) is { } tab
            ? tab
            : new Position(Math.Max(1, (int)broken.Start.Line), Math.Max(1, (int)broken.Start.Column));
        return (message, help, position);
    }

    private static (string Message, string? Help) Explain(string said, string text, int index)
    {
        if (said.Contains("cannot start any token", StringComparison.OrdinalIgnoreCase))
            return CannotStart(text, index);

        foreach (var (part, message, help) in Known)
        {
            if (said.Contains(part, StringComparison.OrdinalIgnoreCase))
                return (message, help);
        }

        return ($"This is not YAML: {said.TrimEnd('.')}.", "Check indentation and quotes.");
    }

    private static (string Message, string? Help) CannotStart(string text, int index)
    {
        var character = index < text.Length ? text[index] : ' ';
        return character == '\t'
            ? (Tab, "Indent with spaces.")
            : ($"A text cannot start with '{character}'.", "Put quotes around it.");
    }

    // The parser names the key above; the first line from there on that a tab indents is meant.
    private static Position? FindTab(string text, int from)
    {
        var line = text.AsSpan(0, Math.Min(from, text.Length)).Count('\n') + 1;
        for (var start = text.LastIndexOf('\n', Math.Max(0, Math.Min(from, text.Length) - 1)) + 1; start < text.Length; line++)
        {
            var rest = text.AsSpan(start);
            var indent = rest.IndexOfAnyExcept(' ');
            if (indent >= 0 && rest[indent] == '\t')
                return new(line, indent + 1);

            var end = rest.IndexOf('\n');
            if (end < 0)
                break;
            start += end + 1;
        }

        return null;
    }
}

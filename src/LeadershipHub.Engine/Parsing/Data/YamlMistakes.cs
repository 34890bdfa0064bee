using YamlDotNet.Core;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Says in an author's words what the YAML parser says in those of the specification.</summary>
internal static class YamlMistakes
{
    private static readonly (string Part, string Message, string? Help)[] Known =
    [
        ("mapping values are not allowed", "A ':' stands where no key can be.", "Put quotes around a text that holds ': ', and check the indentation."),
        ("found invalid mapping", "A key stands inside a text that goes on from the line above.", "Check the indentation, and put quotes around a text that holds ': '."),
        ("did not find expected ',' or ']'", "A list that opens with '[' is not closed, or a comma is missing.", "Separate the items with ',' and close the list with ']'."),
        ("did not find expected ',' or '}'", "A map that opens with '{' is not closed, or a comma is missing.", "Close it with '}', or put quotes around a text that starts with '{'."),
        ("could not find expected ':'", "A ':' is missing after this key.", "Write 'key: value'; a text of several lines is indented."),
        ("did not find expected key", "This line does not fit into the map around it.", "Give all keys of a map the same indentation, and end quoted texts with their quote."),
        ("did not find expected '-' indicator", "This line does not fit into the list around it.", "Give every '-' of a list the same indentation."),
        ("found unexpected end of stream", "A quoted text is never closed.", "Close it with the quote it opens with."),
        ("found unexpected document indicator", "A quoted text is never closed.", "Close it with the quote it opens with."),
        ("unknown escape character", "A backslash in double quotes stands before a character that it cannot escape.", "Write '\\\\' for a backslash, or use single quotes."),
        ("expected hexadecimal number", "An escape in double quotes lacks its hexadecimal digits.", "Write four of them after '\\u', or use single quotes."),
        ("unicode character escape code", "An escape in double quotes is not a character.", null),
        ("unicode surrogates", "An escape in double quotes is not a character.", null),
        ("found a tab", "A tab indents this line.", "Indent with spaces."),
        ("invalid tab", "A tab indents this line.", "Indent with spaces."),
        ("block sequence entries are not allowed", "A '-' stands where no list can begin.", "Begin the list on a line of its own, or put quotes around a text that starts with '- '."),
        ("indentation indicator equal to 0", "The number after '|' or '>' must be from 1 to 9.", null),
        ("undefined tag handle", "A text cannot start with '!'.", "Put quotes around it."),
        ("while scanning a tag", "A text cannot start with '!'.", "Put quotes around it."),
        ("anchor or alias", "A text cannot start with '&' or '*'.", "Put quotes around it."),
        ("while scanning a directive", "A text cannot start with '%'.", "Put quotes around it."),
        ("wrong indentation", "This line of a quoted text must be indented further.", null),
    ];

    public static (string Message, string? Help) Explain(YamlException broken, string text)
    {
        if (broken.Message.Contains("cannot start any token", StringComparison.OrdinalIgnoreCase))
            return CannotStart(text, (int)broken.Start.Index);

        foreach (var (part, message, help) in Known)
        {
            if (broken.Message.Contains(part, StringComparison.OrdinalIgnoreCase))
                return (message, help);
        }

        return ($"This is not YAML: {broken.Message.TrimEnd('.')}.", "Check indentation and quotes.");
    }

    private static (string Message, string? Help) CannotStart(string text, int index)
    {
        var character = index < text.Length ? text[index] : ' ';
        return character == '\t'
            ? ("A tab indents this line.", "Indent with spaces.")
            : ($"A text cannot start with '{character}'.", "Put quotes around it.");
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace LeadershipHub.Feedback.Forms;

/// <summary>The <c>pattern</c> of HTML as a regular expression of .NET: anchored, and safe against any value.</summary>
/// <remarks>https://html.spec.whatwg.org/#the-pattern-attribute</remarks>
internal static class HtmlPattern
{
    private const RegexOptions Always = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Only for patterns that need to go back, such as those with look-ahead.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <returns>Null and null for no pattern; or what is wrong with it.</returns>
    public static (Regex? Matcher, string? Problem) Compile(string? pattern)
    {
        if (string.IsNullOrEmpty(pattern))
            return (null, null);

        var anchored = $@"\A(?:{AsciiClasses(pattern)})\z";
        try
        {
            return (Linear(anchored) ?? new Regex(anchored, Always, Patience), null);
        }
        catch (ArgumentException fault)
        {
            return (null, fault.Message);
        }
    }

    /// <summary>Time in proportion to the value's length; null where the pattern cannot have that.</summary>
    private static Regex? Linear(string pattern)
    {
        try
        {
            return new(pattern, Always | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary><c>\d</c> and <c>\w</c> are ASCII in JavaScript, but any script's in .NET.</summary>
    private static string AsciiClasses(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var at = 0; at < pattern.Length; at++)
        {
            var c = pattern[at];
            if (c == '\\' && at + 1 < pattern.Length)
            {
                c = pattern[++at];
                result.Append((c, inClass) switch
                {
                    ('d', false) => "[0-9]",
                    ('d', true) => "0-9",
                    ('D', false) => "[^0-9]",
                    ('w', false) => "[A-Za-z0-9_]",
                    ('w', true) => "A-Za-z0-9_",
                    ('W', false) => "[^A-Za-z0-9_]",
                    _ => $"\\{c}",
                });
                continue;
            }

            // In JavaScript a bracket inside a class is a character; in .NET "-[" would begin a subtraction.
            if (inClass && c == '[')
                result.Append('\\');

            inClass = c == '[' || (inClass && c != ']');
            result.Append(c);
        }

        return result.ToString();
    }
}

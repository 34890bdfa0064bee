using System.Globalization;
using System.Text;

namespace LeadershipHub.Cli.Sites;

/// <summary>A text as a YAML scalar that cannot be taken for anything else.</summary>
/// <remarks>Double-quoted style: https://yaml.org/spec/1.2.2/#731-double-quoted-style</remarks>
internal static class YamlText
{
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF')
                quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}

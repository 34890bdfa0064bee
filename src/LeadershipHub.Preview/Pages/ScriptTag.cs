using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace LeadershipHub.Preview.Pages;

/// <summary>Puts the preview's script into a page on its way to the browser.</summary>
internal static class ScriptTag
{
    private static readonly SearchValues<byte> EndOfName = SearchValues.Create(" \t\r\n\f/>"u8);

    /// <param name="page">HTML as it lies on the disk.</param>
    /// <param name="script">The script's URL.</param>
    /// <param name="data">What the script wants to know of the page, as <c>data-</c> attributes by name.</param>
    /// <returns>The page with the script as the last thing in its body, or at its end where it closes none.</returns>
    public static byte[] Insert(ReadOnlySpan<byte> page, string script, params ReadOnlySpan<(string Name, string Value)> data)
    {
        var tag = Encoding.UTF8.GetBytes(Tag(script, data));
        var at = EndOfBody(page);
        var result = new byte[page.Length + tag.Length];
        page[..at].CopyTo(result);
        tag.CopyTo(result.AsSpan(at));
        page[at..].CopyTo(result.AsSpan(at + tag.Length));
        return result;
    }

    private static string Tag(string script, ReadOnlySpan<(string Name, string Value)> data)
    {
        var tag = new StringBuilder($"<script src=\"{script}\" defer");
        foreach (var (name, value) in data)
            tag.Append(" data-").Append(name).Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');

        return tag.Append("></script>\n").ToString();
    }

    // The last one: an earlier one stands in a comment or a script.
    private static int EndOfBody(ReadOnlySpan<byte> page)
    {
        for (var rest = page; rest.LastIndexOf("</"u8) is >= 0 and var at; rest = rest[..at])
        {
            if (Ascii.EqualsIgnoreCase(Name(page[(at + 2)..]), "body"u8))
                return at;
        }

        return page.Length;
    }

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> afterSlash)
    {
        var end = afterSlash.IndexOfAny(EndOfName);
        return end < 0 ? afterSlash : afterSlash[..end];
    }
}

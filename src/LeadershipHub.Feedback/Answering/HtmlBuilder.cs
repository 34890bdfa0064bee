using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace LeadershipHub.Feedback.Answering;

/// <summary>
/// Writes HTML from interpolated texts. What stands in them is HTML; what is put into their holes is escaped, here and nowhere else.
/// </summary>
/// <remarks>https://html.spec.whatwg.org/#escapingString</remarks>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder _html = new();

#pragma warning disable CA1822 // The holes have written into this builder by the time this is called.
    public void Add([InterpolatedStringHandlerArgument("")] ref Holes html) => _ = html;
#pragma warning restore CA1822

    public Html ToHtml() => new(_html.ToString());

    /// <summary>One piece.</summary>
    public static Html Of(Action<HtmlBuilder> write)
    {
        var builder = new HtmlBuilder();
        write(builder);
        return builder.ToHtml();
    }

    private void Escape(string? text)
    {
        foreach (var c in text.AsSpan())
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                '\0' => _html.Append('\uFFFD'),
                _ => _html.Append(c),
            };
        }
    }

    [InterpolatedStringHandler]
    internal readonly ref struct Holes
    {
        private readonly HtmlBuilder _to;

        public Holes(int literalLength, int formattedCount, HtmlBuilder to) => _to = to;

        public void AppendLiteral(string html) => _to._html.Append(html);

        public void AppendFormatted(string? text) => _to.Escape(text);

        public void AppendFormatted(Html html) => _to._html.Append(html.Text);

        public void AppendFormatted(long number) => _to._html.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}

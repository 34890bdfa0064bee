using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Model.Html;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>
/// Reads from a page what it takes and runs: the origins of its pictures, sounds, frames, scripts, styles and forms, and the hashes of its inline code.
/// What it does not understand it leaves out, so that a browser blocks it. One a thread.
/// </summary>
/// <param name="stylesOf">The addresses that a published style sheet names on other hosts, by its own address.</param>
internal sealed class PolicyScan(PageSources sources, Func<string, ImmutableArray<(CssUse Use, string Address)>> stylesOf)
{
    // https://mimesniff.spec.whatwg.org/#javascript-mime-type and what a script element knows besides. Any other type is a block of data.
    private static readonly FrozenSet<string> CodeTypes = FrozenSet.ToFrozenSet(
        [
            "", "module", "importmap", "speculationrules", "application/ecmascript", "application/javascript", "application/x-ecmascript", "application/x-javascript",
            "text/ecmascript", "text/javascript", "text/javascript1.0", "text/javascript1.1", "text/javascript1.2", "text/javascript1.3", "text/javascript1.4",
            "text/javascript1.5", "text/jscript", "text/livescript", "text/x-ecmascript", "text/x-javascript",
        ],
        StringComparer.OrdinalIgnoreCase);

    private Uri? _base;

    public void Read(ReadOnlySpan<byte> page)
    {
        sources.Clear();
        _base = null;
        ReadMarkup(page);
    }

    private void ReadMarkup(ReadOnlySpan<byte> html)
    {
        var drawings = 0;
        var scanner = new HtmlScanner(html);
        while (scanner.Read())
        {
            if (scanner.Part is HtmlPart.EndTag && drawings > 0 && IsDrawing(scanner))
                drawings--;
            if (scanner.Part is not HtmlPart.StartTag)
                continue;

            if (MayHoldCode(scanner.RawAttributes))
                Attributes(scanner.Attributes);
            if (IsDrawing(scanner) && !scanner.Raw.EndsWith("/>"u8))
                drawings++;
            StartTag(ref scanner, drawings > 0);
        }
    }

    private static bool IsDrawing(in HtmlScanner tag) => tag.Name.Length is 3 or 4 && (tag.Is("svg"u8) || tag.Is("math"u8));

    private void StartTag(ref HtmlScanner tag, bool isDrawing)
    {
        switch ((char)(tag.Name[0] | 0x20))
        {
            case 'a' when (tag.Is("a"u8) || tag.Is("area"u8)) && MayHave(tag.RawAttributes, "data-player"u8, "ping"u8):
                Link(tag.Attributes);
                break;
            case 'a' when tag.Is("audio"u8):
            case 'v' when tag.Is("video"u8):
                Take(sources.Media, tag.Attributes.Find("src"u8));
                Take(sources.Images, tag.Attributes.Find("poster"u8));
                break;
            case 'b' when tag.Is("base"u8):
                Base(tag.Attributes.Find("href"u8));
                break;
            case 'b' when tag.Is("button"u8):
                Form(tag.Attributes.Find("formaction"u8));
                break;
            case 'e' when tag.Is("embed"u8):
                Object(tag.Attributes.Find("src"u8));
                break;
            case 'f' when tag.Is("form"u8):
                Form(tag.Attributes.Find("action"u8));
                Take(sources.Connections, tag.Attributes.Find("data-challenge"u8));
                break;
            case 'f' when tag.Is("feimage"u8):
                Take(sources.Images, Reference(tag.Attributes));
                break;
            case 'i':
                StartTagOfI(tag);
                break;
            case 'l' when tag.Is("link"u8):
                Resource(tag.Attributes);
                break;
            case 'o' when tag.Is("object"u8):
                Object(tag.Attributes.Find("data"u8));
                break;
            case 's' when tag.Is("script"u8):
                Script(ref tag, isDrawing);
                break;
            case 's' when tag.Is("style"u8):
                Style(ref tag, isDrawing);
                break;
            case 's' when tag.Is("source"u8):
                Take(sources.Media, tag.Attributes.Find("src"u8));
                Candidates(tag.Attributes.Find("srcset"u8));
                break;
            case 't' when tag.Is("track"u8):
                Take(sources.Media, tag.Attributes.Find("src"u8));
                break;
        }
    }

    private void StartTagOfI(HtmlScanner tag)
    {
        if (tag.Is("img"u8))
        {
            Take(sources.Images, tag.Attributes.Find("src"u8));
            Candidates(tag.Attributes.Find("srcset"u8));
        }
        else if (tag.Is("image"u8))
        {
            Take(sources.Images, Reference(tag.Attributes));
        }
        else if (tag.Is("input"u8))
        {
            Take(sources.Images, tag.Attributes.Find("src"u8));
            Form(tag.Attributes.Find("formaction"u8));
        }
        else if (tag.Is("iframe"u8))
        {
            Take(sources.Frames, tag.Attributes.Find("src"u8));
            // A document in an attribute is held to the policy of the page around it.
            if (tag.Attributes.Find("srcdoc"u8) is { } document)
                ReadMarkup(Encoding.UTF8.GetBytes(document));
        }
    }

    private void Link(HtmlAttributes attributes)
    {
        Take(sources.Frames, attributes.Find("data-player"u8));
        foreach (var address in Words(attributes.Find("ping"u8)))
            Take(sources.Connections, address);
    }

    private void Base(string? address)
    {
        // Only the first counts. https://html.spec.whatwg.org/#the-base-element
        if (address is null || _base is not null)
            return;

        if (Origins.Of(address) is { } origin && Uri.TryCreate(address.Trim(), UriKind.Absolute, out _base))
            sources.Bases.Add(origin);
        else
            sources.Bases.Add("'self'");
    }

    // What a script posts to a form's address it connects to.
    private void Form(string? address)
    {
        Take(sources.Forms, address);
        Take(sources.Connections, address);
    }

    private void Object(string? address)
    {
        if (address is not null && !Take(sources.Objects, address))
            sources.Objects.Add("'self'");
    }

    private void Resource(HtmlAttributes attributes)
    {
        var relations = attributes.Find("rel"u8);
        if (relations is null or "alternate" or "canonical" or "prev" or "next")
            return;

        var address = attributes.Find("href"u8);
        foreach (var relation in Words(relations))
        {
            switch (relation.ToLowerInvariant())
            {
                case "stylesheet":
                    StyleSheet(address);
                    break;
                case "icon" or "apple-touch-icon" or "apple-touch-icon-precomposed" or "mask-icon":
                    Take(sources.Images, address);
                    break;
                case "manifest":
                    Take(sources.Manifests, address);
                    break;
                case "modulepreload":
                    Take(sources.Scripts, address);
                    break;
                case "preload":
                    Take(PreloadedAs(attributes.Find("as"u8)), address);
                    Candidates(attributes.Find("imagesrcset"u8));
                    break;
            }
        }
    }

    private void StyleSheet(string? address)
    {
        if (address is null)
            return;

        // One of another host brings pictures and fonts of its own from there.
        if (Take(sources.Styles, address))
        {
            Take(sources.Images, address);
            Take(sources.Fonts, address);
            return;
        }

        foreach (var (use, named) in stylesOf(address))
            Take(use, named);
    }

    private SortedSet<string> PreloadedAs(string? kind) => kind?.ToLowerInvariant() switch
    {
        "font" => sources.Fonts,
        "image" => sources.Images,
        "audio" or "video" or "track" => sources.Media,
        "style" => sources.Styles,
        "script" => sources.Scripts,
        _ => sources.Connections,
    };

    private void Script(ref HtmlScanner tag, bool isDrawing)
    {
        var attributes = tag.Attributes;
        if ((isDrawing ? Reference(attributes) : attributes.Find("src"u8)) is { } address)
        {
            // What such a script is for, a riddle or a count, it asks its own server and shows in its own frame.
            foreach (var set in (ReadOnlySpan<SortedSet<string>>)[sources.Scripts, sources.Connections, sources.Frames])
                Take(set, address, mayBeData: false);
        }
        else if (CodeTypes.Contains((attributes.Find("type"u8) ?? "").Trim(' ', '\t', '\n', '\f', '\r')) && Inner(ref tag) is { IsEmpty: false } code)
        {
            PageSources.AddHash(sources.Scripts, SourceText.Of(code, isDrawing));
        }
    }

    private void Style(ref HtmlScanner tag, bool isDrawing)
    {
        var css = SourceText.Of(Inner(ref tag), isDrawing);
        PageSources.AddHash(sources.Styles, css);
        Css(Encoding.UTF8.GetString(css));
    }

    private static ReadOnlySpan<byte> Inner(ref HtmlScanner tag) => tag.Read() && tag.Part is HtmlPart.Text ? tag.Raw : default;

    private void Css(string css)
    {
        foreach (var (use, address) in CssSources.In(css))
            Take(use, address);
    }

    private void Take(CssUse use, string address) => Take(use switch { CssUse.Font => sources.Fonts, CssUse.Sheet => sources.Styles, _ => sources.Images }, address);

    // Most tags have neither, which one look at the letters where names begin tells.
    private static bool MayHoldCode(ReadOnlySpan<byte> attributes) => MayHave(attributes, "style"u8, "on"u8);

    // A name stands behind white space, a slash, or the quote of the value before it. In a value there may be one too, which costs a reading and no more.
    private static bool MayHave(ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> name, ReadOnlySpan<byte> other)
    {
        var isBegin = true;
        for (var at = 0; at < attributes.Length; at++)
        {
            var letter = attributes[at];
            if (isBegin && ((letter | 0x20) == name[0] || (letter | 0x20) == other[0]) && (Begins(attributes[at..], name) || Begins(attributes[at..], other)))
                return true;

            isBegin = letter is <= (byte)' ' or (byte)'/' or (byte)'"' or (byte)'\'';
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (i == text.Length || (text[i] | 0x20) != name[i])
                return false;
        }

        return true;
    }

    private void Attributes(HtmlAttributes attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Is("style"u8))
            {
                var css = SourceText.OfAttribute(attribute.Value);
                sources.Styles.Add("'unsafe-hashes'");
                PageSources.AddHash(sources.Styles, css);
                Css(Encoding.UTF8.GetString(css));
            }
            else if (attribute.Name.Length > 4 && (attribute.Name[0] | 0x20) == 'o' && (attribute.Name[1] | 0x20) == 'n')
            {
                sources.Scripts.Add("'unsafe-hashes'");
                PageSources.AddHash(sources.Scripts, SourceText.OfAttribute(attribute.Value));
            }
        }
    }

    // https://html.spec.whatwg.org/#srcset-attributes: an address ends at white space, and a comma inside of it is part of it.
    private void Candidates(string? set)
    {
        foreach (var word in Words(set))
            Take(sources.Images, word.TrimEnd(','));
    }

    private static string? Reference(HtmlAttributes attributes) => attributes.Find("href"u8) ?? attributes.Find("xlink:href"u8);

    private static string[] Words(string? text) => text?.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Notes where an address leads, unless that is the site itself.</summary>
    private bool Take(SortedSet<string> set, string? address, bool mayBeData = true)
    {
        if (address is null)
            return false;

        if (mayBeData && address.AsSpan().TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            if (set != sources.Images)
                set.Add("data:");
            return true;
        }

        if ((Origins.Of(address) ?? Origins.Of(_base, address)) is not { } origin)
            return false;

        set.Add(origin);
        return true;
    }
}

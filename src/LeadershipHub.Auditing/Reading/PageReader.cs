using System.Text;
using LeadershipHub.Auditing.Checks;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Html;

namespace LeadershipHub.Auditing.Reading;

/// <summary>Reads pages, one after the other: notes what others need to know of them, and what is wrong with each by itself. One a thread.</summary>
/// <remarks>Longer than other files: every tag is looked at once, by all checks that have to do with it, and they share what was read before it.</remarks>
internal sealed class PageReader(SiteIndex index, ChecksConfig checks, List<Finding> findings)
{
    private readonly Dictionary<ulong, AuditUrl> _known = [];
    private readonly List<PageLink> _links = [];
    private readonly HashSet<ulong> _ids = [];
    private readonly List<(ulong Hash, string Text)> _references = [];
    private readonly List<ulong> _labels = [];
    private readonly List<(ulong? Id, string Name)> _fields = [];
    private readonly OpenTags _open = new();
    private readonly StringBuilder _text = new();
    private readonly List<string> _openGraph = [];

    private PageFacts _page = null!; // set by Read before anything looks at it
    private string _path = "";
    private string? _language;
    private bool _hasDoctype;
    private bool _hasCharset;
    private bool _hasViewport;
    private int _mainHeadings;
    private int _headingLevel;
    private Capture _capture;
    private bool _isNamed;
    private string? _linkText;
    private string? _openGraphUrl;
    private bool _isInPicture;
    private int _labelDepth;

    private enum Capture
    {
        Nothing,
        Title,
        Heading,
        Link,
        Button,
        Data,
    }

    public PageFacts Read(int file, ReadOnlySpan<byte> html)
    {
        _page = new() { File = file, Size = html.Length };
        _path = SiteIndex.PathOf(index.Files[file].Path);
        Clear();

        var scanner = new HtmlScanner(html);
        while (scanner.Read())
        {
            switch (scanner.Part)
            {
                case HtmlPart.StartTag:
                    StartTag(ref scanner);
                    break;
                case HtmlPart.EndTag:
                    EndTag(ref scanner);
                    break;
                case HtmlPart.Text:
                    Text(scanner.Raw);
                    break;
                case HtmlPart.Doctype:
                    _hasDoctype = true;
                    break;
            }
        }

        Finish();
        return _page;
    }

    private void Clear()
    {
        _links.Clear();
        _ids.Clear();
        _references.Clear();
        _labels.Clear();
        _fields.Clear();
        _open.Clear();
        _text.Clear();
        _openGraph.Clear();
        (_language, _linkText, _openGraphUrl, _capture) = (null, null, null, Capture.Nothing);
        (_hasDoctype, _hasCharset, _hasViewport, _isInPicture) = (false, false, false, false);
        (_mainHeadings, _headingLevel, _labelDepth) = (0, 0, 0);
    }

    private void StartTag(ref HtmlScanner tag)
    {
        if (_open.Start(tag.Name, isClosed: tag.Raw.EndsWith("/>"u8)) is { } wrong)
            Add(AuditRules.Unbalanced, wrong);
        Common(ref tag);
        switch (HtmlNames.Of(tag.Name))
        {
            case HtmlName.Html:
                _language = tag.Attributes.Find("lang"u8);
                break;
            case HtmlName.Title when _open.IsInHead:
                Begin(Capture.Title);
                break;
            case HtmlName.Meta:
                Meta(tag.Attributes);
                break;
            case HtmlName.Link:
                HeadLink(tag.Attributes);
                break;
            case HtmlName.A:
                Anchor(tag.Attributes);
                break;
            case HtmlName.Img:
                Image(tag.Attributes);
                break;
            case HtmlName.Picture:
                _isInPicture = true;
                break;
            case HtmlName.Source or HtmlName.Track:
                if (tag.Attributes.Find("src"u8) is { } media)
                    Link(media, LinkUse.Media);
                SourceSet(tag.Attributes.Find("srcset"u8));
                break;
            case HtmlName.Audio or HtmlName.Video:
                _page.HasPlayer = true;
                if (tag.Attributes.Find("src"u8) is { } sound)
                    Link(sound, LinkUse.Media);
                if (tag.Attributes.Find("poster"u8) is { } poster)
                    Link(poster, LinkUse.Image);
                break;
            case HtmlName.Iframe:
                if (tag.Attributes.Find("src"u8) is { } frame)
                    Link(frame, LinkUse.Frame);
                if (string.IsNullOrWhiteSpace(tag.Attributes.Find("title"u8)) && tag.Attributes.Find("aria-label"u8) is null)
                    Add(AuditRules.FrameWithoutTitle, "A frame has no title.", tag.Attributes.Find("src"u8));
                break;
            case HtmlName.Script:
                if (tag.Attributes.Find("src"u8) is { } script)
                    Link(script, LinkUse.Code);
                else if (tag.Attributes.Find("type"u8) is "application/ld+json")
                    Begin(Capture.Data);
                break;
            case HtmlName.Form:
                if (tag.Attributes.Find("action"u8) is { Length: > 0 } action)
                    Link(action, LinkUse.Form);
                break;
            case HtmlName.Button:
                if (_capture is Capture.Nothing)
                    Begin(Capture.Button);
                _isNamed = IsNamed(tag.Attributes);
                break;
            case HtmlName.Label:
                _labelDepth++;
                if (tag.Attributes.Find("for"u8) is { } target)
                    _labels.Add(HashOf(target));
                break;
            case HtmlName.Input or HtmlName.Select or HtmlName.TextArea:
                Field(tag.Attributes, HtmlNames.Of(tag.Name));
                break;
            case HtmlName.H1 or HtmlName.H2 or HtmlName.H3 or HtmlName.H4 or HtmlName.H5 or HtmlName.H6:
                Heading(tag.Name[1] - '0');
                break;
        }
    }

    // What any element may have.
    private void Common(ref HtmlScanner tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            var name = attribute.Name;
            if (name.Length < 2)
                continue;
            if (attribute.Is("id"u8))
                Id(attribute);
            else if (name.Length > 4 && (name[0] | 0x20) == 'o' && (name[1] | 0x20) == 'n' && !tag.Is("svg"u8))
                Add(AuditRules.InlineCode, $"The attribute '{Encoding.UTF8.GetString(name)}' holds script.", attribute.Text);
            else if (attribute.Is("style"u8))
                Add(AuditRules.InlineCode, "An element has a style of its own.", $"style=\"{attribute.Text}\"");
            else if (attribute.Is("aria-labelledby"u8) || attribute.Is("aria-describedby"u8) || attribute.Is("aria-controls"u8))
                References(attribute.Text);
            else if (attribute.Is("aria-label"u8) && _capture is Capture.Link or Capture.Button && !string.IsNullOrWhiteSpace(attribute.Text))
                _isNamed = true;
        }
    }

    private void EndTag(ref HtmlScanner tag)
    {
        if (_open.End(tag.Name) is { } wrong)
            Add(AuditRules.Unbalanced, wrong);
        switch (HtmlNames.Of(tag.Name))
        {
            case HtmlName.Title when _capture is Capture.Title:
                var title = Captured();
                _page.Title ??= title;
                break;
            case HtmlName.Script when _capture is Capture.Data:
                StructuredData.Check(Captured(raw: true), _page.File, findings);
                break;
            case HtmlName.A when _capture is Capture.Link:
                if (!_isNamed && Captured().Length == 0)
                    Add(AuditRules.NamelessLink, $"The link to '{_linkText}' has no name.", _linkText);
                _capture = Capture.Nothing;
                break;
            case HtmlName.Button when _capture is Capture.Button:
                if (!_isNamed && Captured().Length == 0)
                    Add(AuditRules.NamelessLink, "A button has no name.");
                _capture = Capture.Nothing;
                break;
            case HtmlName.Picture:
                _isInPicture = false;
                break;
            case HtmlName.Label:
                _labelDepth = Math.Max(0, _labelDepth - 1);
                break;
        }
    }

    private void Text(ReadOnlySpan<byte> raw)
    {
        if (_capture is Capture.Nothing or Capture.Heading)
            return;
        if (_capture is Capture.Data)
            _text.Append(Encoding.UTF8.GetString(raw));
        else if (_text.Length < 1000)
            _text.Append(HtmlAttributes.Decode(raw));
    }

    private void Begin(Capture what)
    {
        _capture = what;
        _text.Clear();
    }

    private string Captured(bool raw = false)
    {
        _capture = Capture.Nothing;
        return raw ? _text.ToString() : Squeezed(_text);
    }

    private void Meta(HtmlAttributes attributes)
    {
        string? name = null, property = null, content = null, equivalent = null;
        foreach (var attribute in attributes)
        {
            if (attribute.Is("charset"u8))
                _hasCharset = true;
            else if (attribute.Is("name"u8))
                name = attribute.Text;
            else if (attribute.Is("property"u8))
                property = attribute.Text;
            else if (attribute.Is("content"u8))
                content = attribute.Text;
            else if (attribute.Is("http-equiv"u8))
                equivalent = attribute.Text.ToLowerInvariant();
        }

        if (equivalent is "refresh" && content?.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            _page.Refresh = index.Resolve(content[(at + 4)..].Trim('\'', '"', ' '), _path);
        else if (name is "description")
            _page.Description ??= content?.Trim() ?? "";
        else if (name is "robots" && content is not null)
            _page.NoIndex |= content.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries).Any(word => word is "noindex" or "none");
        else if (name is "viewport")
            _hasViewport = true;
        else if (property is not null && property.StartsWith("og:", StringComparison.Ordinal))
            OpenGraph(property, content ?? "");
    }

    private void OpenGraph(string property, string content)
    {
        _openGraph.Add(property);
        if (property is "og:image")
            _page.OpenGraphImage ??= content;
        else if (property is "og:url")
            _openGraphUrl = content;
    }

    private void HeadLink(HtmlAttributes attributes)
    {
        var relation = attributes.Find("rel"u8)?.ToLowerInvariant() ?? "";
        if (attributes.Find("href"u8) is not { } address)
            return;

        switch (relation)
        {
            case "canonical":
                if (_page.Canonical is not null)
                    Add(AuditRules.Canonical, "The page names two canonical addresses.");
                _page.Canonical = index.Resolve(address, _path);
                if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                    Add(AuditRules.Canonical, $"The canonical address '{address}' is not a whole one.");
                break;
            case "alternate" or "next" or "prev" or "alternate stylesheet":
                Link(address, LinkUse.Alternate);
                break;
            case "stylesheet":
                Link(address, LinkUse.Code);
                break;
            case "preconnect" or "dns-prefetch" or "license" or "me" or "author" or "webmention" or "pingback":
                break;
            default:
                Link(address, LinkUse.Head);
                break;
        }
    }

    private void Anchor(HtmlAttributes attributes)
    {
        if (attributes.Find("href"u8) is not { } address)
            return;

        Link(address, LinkUse.Anchor);
        Begin(Capture.Link);
        _isNamed = IsNamed(attributes);
        _linkText = address;
    }

    private void Image(HtmlAttributes attributes)
    {
        string? source = null, alternative = null;
        int width = 0, height = 0;
        foreach (var attribute in attributes)
        {
            if (attribute.Is("src"u8))
                source = attribute.Text;
            else if (attribute.Is("srcset"u8))
                SourceSet(attribute.Text);
            else if (attribute.Is("alt"u8))
                alternative = attribute.Text;
            else if (attribute.Is("width"u8))
                _ = System.Buffers.Text.Utf8Parser.TryParse(attribute.Value, out width, out _);
            else if (attribute.Is("height"u8))
                _ = System.Buffers.Text.Utf8Parser.TryParse(attribute.Value, out height, out _);
        }

        if (alternative is null)
            Add(AuditRules.ImageWithoutAlt, $"The image '{source}' has no alternative text.", source);
        if (!string.IsNullOrWhiteSpace(alternative))
            _isNamed = true;
        if (source is null)
            return;

        var url = Url(source);
        _links.Add(new(url, LinkUse.Image, width, height));
        if ((width <= 0 || height <= 0) && url.Kind is not UrlKind.Other && !_isInPicture)
            Add(AuditRules.ImageWithoutSize, $"The image '{source}' has no width and height.", source);
    }

    private void SourceSet(string? candidates)
    {
        // An address ends at white space, what describes it at a comma; an address may hold commas, but not end with one.
        // https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
        var rest = candidates.AsSpan().TrimStart(" \t\n\f\r,");
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(" \t\n\f\r");
            var address = end < 0 ? rest : rest[..end];
            rest = rest[address.Length..];
            if (!address.EndsWith(','))
                rest = rest.IndexOf(',') is >= 0 and var comma ? rest[comma..] : default;
            Link(address.TrimEnd(',').ToString(), LinkUse.Candidate);
            rest = rest.TrimStart(" \t\n\f\r,");
        }
    }

    private void Field(HtmlAttributes attributes, HtmlName kind)
    {
        var type = kind is HtmlName.Input ? attributes.Find("type"u8)?.ToLowerInvariant() : null;
        if (type is "hidden" or "submit" or "button" or "reset" or "image" || _labelDepth > 0 || IsNamed(attributes))
            return;

        _fields.Add((attributes.Find("id"u8) is { } id ? HashOf(id) : null, attributes.Find("name"u8) ?? ""));
    }

    private void Heading(int level)
    {
        if (level == 1)
            _mainHeadings++;
        if (_headingLevel > 0 && level > _headingLevel + 1)
            Add(AuditRules.HeadingOrder, $"A heading of level {level} follows one of level {_headingLevel}.", new string('#', level) + " ");
        _headingLevel = level;
    }

    private void Id(HtmlAttributes attribute)
    {
        if (!_ids.Add(attribute.Value.Contains((byte)'&') ? HashOf(attribute.Text) : ContentHash.Of(attribute.Value).Bits))
            Add(AuditRules.RepeatedId, $"The id '{attribute.Text}' is given twice.", attribute.Text);
    }

    private void References(string ids)
    {
        foreach (var id in ids.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            _references.Add((HashOf(id), id));
    }

    private static bool IsNamed(HtmlAttributes attributes) =>
        !string.IsNullOrWhiteSpace(attributes.Find("aria-label"u8)) || attributes.Find("aria-labelledby"u8) is not null || !string.IsNullOrWhiteSpace(attributes.Find("title"u8));

    private void Link(string address, LinkUse use) => _links.Add(new(Url(address), use));

    private AuditUrl Url(string address)
    {
        if (!address.StartsWith('/'))
            return index.Resolve(address, _path);

        var key = ContentHash.Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(address.AsSpan())).Bits;
        if (!_known.TryGetValue(key, out var url))
            _known.Add(key, url = index.Resolve(address, _path));
        return url;
    }

    private void Finish()
    {
        if (_open.AtEnd() is { } unclosed)
            Add(AuditRules.Unbalanced, unclosed);
        _page.Links = [.. _links];
        _page.Ids = [.. _ids];
        Array.Sort(_page.Ids);
        foreach (var (hash, text) in _references)
        {
            if (!_ids.Contains(hash))
                Add(AuditRules.Dangling, $"An element refers to the id '{text}', which is not on the page.", text);
        }

        foreach (var (id, name) in _fields)
        {
            if (id is not { } field || !_labels.Contains(field))
                Add(AuditRules.FieldWithoutLabel, $"The field '{name}' has no label.", name);
        }

        if (!_hasDoctype)
            Add(AuditRules.NoDoctype, "The page has no doctype.");
        if (string.IsNullOrWhiteSpace(_language))
            Add(AuditRules.Language, "The page says no language.");
        if (string.IsNullOrWhiteSpace(_page.Title))
            Add(AuditRules.NoTitle, "The page has no title.");
        if (!_hasCharset)
            Add(AuditRules.Viewport, "The page says no charset.");
        if (_page.Refresh is null)
            FinishPage();
    }

    // What is asked of pages that people look at.
    private void FinishPage()
    {
        if (!_hasViewport)
            Add(AuditRules.Viewport, "The page says no viewport.");
        if (_mainHeadings != 1 && !_page.NoIndex)
            Add(AuditRules.MainHeading, _mainHeadings == 0 ? "The page has no main heading." : $"The page has {_mainHeadings} main headings.", "# ");
        if (_page.NoIndex)
            return;

        if (_page.Title?.Length > checks.TitleLength)
            Add(AuditRules.LongTitle, $"The title '{_page.Title}' has {_page.Title.Length} letters.", _page.Title);
        if (string.IsNullOrWhiteSpace(_page.Description))
            FinishDescription();
        else if (_page.Description.Length > checks.DescriptionLength)
            Add(AuditRules.LongDescription, $"The description has {_page.Description.Length} letters.", _page.Description);
        FinishOpenGraph();
    }

    // Lists that come of themselves have no front matter that could say one.
    private void FinishDescription()
    {
        if (index.Files[_page.File].Source is not null)
            Add(AuditRules.NoDescription, "The page has no description.");
    }

    private void FinishOpenGraph()
    {
        if (_openGraph.Count == 0)
            return;

        foreach (var property in (string[])["og:title", "og:type", "og:url"])
        {
            if (!_openGraph.Contains(property))
                Add(AuditRules.OpenGraph, $"The page has Open Graph, but no {property}.");
        }

        if (_openGraphUrl is not null && _page.Canonical is { } canonical && !string.Equals(_openGraphUrl, canonical.Text, StringComparison.Ordinal))
            Add(AuditRules.OpenGraph, "og:url is another address than the canonical one.");
        if (_page.OpenGraphImage is { } image && index.Resolve(image, _path) is var url && (url.Kind is UrlKind.Inside && url.File < 0 || !image.StartsWith("http", StringComparison.Ordinal)))
            Add(AuditRules.OpenGraphImage, $"The Open Graph image '{image}' is not there.", image);
    }

    private void Add(AuditRule rule, string message, string? needle = null) => findings.Add(new(rule, _page.File, message, needle));

    private static ulong HashOf(string text) => ContentHash.Of(Encoding.UTF8.GetBytes(text)).Bits;

    private static string Squeezed(StringBuilder text)
    {
        var words = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 ? words[0] : string.Join(' ', words);
    }
}

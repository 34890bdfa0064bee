using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Html;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>
/// The Content-Security-Policy of a page, made of what the page really contains: origins of its frames, pictures, sounds, scripts and forms, and hashes
/// of inline code. <c>hub.head</c> leaves a place for it; when the page is rendered, the policy is put there. One a thread.
/// https://www.w3.org/TR/CSP3/
/// </summary>
internal sealed class ContentPolicy(Site site)
{
    private readonly ArrayBufferWriter<byte> _page = new(64 * 1024);
    private readonly SortedSet<string> _scripts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _styles = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _images = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _media = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _frames = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _forms = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _connections = new(StringComparer.Ordinal);
    private string? _last;
    private byte[] _lastBytes = [];

    /// <summary>What stands where the policy will be.</summary>
    public static ReadOnlySpan<byte> Place => "<meta http-equiv=\"Content-Security-Policy\" content=\"\">\n"u8;

    /// <summary>The page with its policy; the same page where it has no place for one.</summary>
    public ReadOnlySpan<byte> Apply(ReadOnlySpan<byte> page)
    {
        var at = page.IndexOf(Place);
        if (at < 0)
            return page;

        Read(page);
        var policy = Policy();
        if (!string.Equals(policy, _last, StringComparison.Ordinal))
            (_last, _lastBytes) = (policy, Encoding.UTF8.GetBytes(policy));
        var value = at + Place.Length - "\">\n".Length;
        _page.ResetWrittenCount();
        _page.Write(page[..value]);
        _page.Write(_lastBytes);
        _page.Write(page[value..]);
        return _page.WrittenSpan;
    }

    private void Read(ReadOnlySpan<byte> page)
    {
        foreach (var set in (ReadOnlySpan<SortedSet<string>>)[_scripts, _styles, _images, _media, _frames, _forms, _connections])
            set.Clear();

        // Attributes of all elements are looked at only where one of them may hold code.
        var hasCode = page.IndexOf(" style="u8) >= 0 || page.IndexOf(" on"u8) >= 0;
        var scanner = new HtmlScanner(page);
        while (scanner.Read())
        {
            if (scanner.Part is not HtmlPart.StartTag)
                continue;
            if (hasCode)
                Attributes(scanner.Attributes);
            switch ((char)(scanner.Name[0] | 0x20))
            {
                case 'a' when scanner.Is("audio"u8):
                case 'v' when scanner.Is("video"u8):
                    Take(_media, scanner.Attributes.Find("src"u8));
                    Take(_images, scanner.Attributes.Find("poster"u8));
                    break;
                case 'a' when scanner.Is("a"u8) && scanner.Attributes.Find("data-player"u8) is { } player:
                    Take(_frames, player);
                    break;
                case 's' when scanner.Is("script"u8):
                    Script(ref scanner);
                    break;
                case 's' when scanner.Is("style"u8):
                    Inline(ref scanner, _styles);
                    break;
                case 's' when scanner.Is("source"u8):
                    Take(_media, scanner.Attributes.Find("src"u8));
                    Candidates(scanner.Attributes.Find("srcset"u8));
                    break;
                case 'i' when scanner.Is("img"u8):
                    Take(_images, scanner.Attributes.Find("src"u8));
                    Candidates(scanner.Attributes.Find("srcset"u8));
                    break;
                case 'i' when scanner.Is("iframe"u8):
                    Take(_frames, scanner.Attributes.Find("src"u8));
                    break;
                case 't' when scanner.Is("track"u8):
                    Take(_media, scanner.Attributes.Find("src"u8));
                    break;
                case 'l' when scanner.Is("link"u8) && scanner.Attributes.Find("rel"u8) is "stylesheet":
                    Take(_styles, scanner.Attributes.Find("href"u8));
                    break;
                case 'l' when scanner.Is("link"u8) && scanner.Attributes.Find("rel"u8)?.Contains("icon", StringComparison.Ordinal) == true:
                    Take(_images, scanner.Attributes.Find("href"u8));
                    break;
                case 'f' when scanner.Is("form"u8):
                    Take(_forms, scanner.Attributes.Find("action"u8));
                    Take(_connections, scanner.Attributes.Find("action"u8));
                    break;
            }
        }
    }

    private void Script(ref HtmlScanner scanner)
    {
        if (scanner.Attributes.Find("src"u8) is { } source)
        {
            // What such a script is for, a riddle or a count, it asks its own server and shows in its own frame.
            foreach (var set in (ReadOnlySpan<SortedSet<string>>)[_scripts, _connections, _frames])
                Take(set, source);
        }
        else if (scanner.Attributes.Find("type"u8) is null or "" or "module" or "text/javascript" or "application/javascript" or "importmap" or "speculationrules")
        {
            Inline(ref scanner, _scripts);
        }
    }

    private static void Inline(ref HtmlScanner scanner, SortedSet<string> set)
    {
        if (scanner.Read() && scanner.Part is HtmlPart.Text)
            set.Add(HashOf(scanner.Raw));
    }

    private void Attributes(HtmlAttributes attributes)
    {
        foreach (var attribute in attributes)
        {
            var isStyle = attribute.Is("style"u8);
            if (!isStyle && !(attribute.Name.Length > 4 && (attribute.Name[0] | 0x20) == 'o' && (attribute.Name[1] | 0x20) == 'n' && Ascii.IsValid(attribute.Name)))
                continue;

            var set = isStyle ? _styles : _scripts;
            set.Add("'unsafe-hashes'");
            set.Add(HashOf(Encoding.UTF8.GetBytes(attribute.Text)));
        }
    }

    private void Candidates(string? set)
    {
        foreach (var candidate in set?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            Take(_images, candidate.Split(' ')[0]);
    }

    private static void Take(SortedSet<string> set, string? address)
    {
        if (address is null)
            return;
        if (address.StartsWith("//", StringComparison.Ordinal))
            address = "https:" + address;
        if (address.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            set.Add(url.GetLeftPart(UriPartial.Authority));
    }

    private string Policy()
    {
        var policy = new StringBuilder("default-src 'none'");
        Add(policy, "script-src 'self'", _scripts);
        Add(policy, "style-src 'self'", _styles);
        Add(policy, "img-src 'self' data:", _images);
        Add(policy, "media-src 'self'", _media);
        Add(policy, "font-src 'self'", []);
        Add(policy, "connect-src 'self'", _connections);
        Add(policy, "frame-src 'self'", _frames);
        Add(policy, "form-action 'self'", _forms);
        policy.Append("; manifest-src 'self'; base-uri 'none'");
        return policy.ToString();
    }

    private void Add(StringBuilder policy, string directive, IEnumerable<string> sources)
    {
        policy.Append("; ").Append(directive);
        foreach (var source in sources.Concat(site.Config.Security.Allow).Distinct(StringComparer.Ordinal))
            policy.Append(' ').Append(source.Replace("\"", "", StringComparison.Ordinal).Replace(";", "", StringComparison.Ordinal));
    }

    private static string HashOf(ReadOnlySpan<byte> code) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(code))}'";
}

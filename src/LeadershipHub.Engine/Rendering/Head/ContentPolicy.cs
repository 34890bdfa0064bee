using System.Buffers;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Assets;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>
/// The Content-Security-Policy of a page, made of what the page really contains. <c>hub.head</c> leaves a place for it; when the page is rendered, the
/// policy is put there. One a thread. https://www.w3.org/TR/CSP3/
/// </summary>
internal sealed class ContentPolicy
{
    private readonly SecurityConfig _security;
    private readonly ArrayBufferWriter<byte> _page = new(64 * 1024);
    private readonly PageSources _sources = new();
    private readonly PolicyScan _scan;
    private string? _plain;
    private string? _last;
    private byte[] _lastBytes = [];

    public ContentPolicy(SecurityConfig security, ThemeAssets assets)
    {
        _security = security;
        _scan = new(_sources, assets.ElsewhereOf);
    }

    /// <summary>What stands where the policy will be.</summary>
    public static ReadOnlySpan<byte> Place => "<meta http-equiv=\"Content-Security-Policy\" content=\"\">"u8;

    /// <summary>The page with its policy; the same page where it has no place for one. Where the site wants none, the place is empty afterwards.</summary>
    public ReadOnlySpan<byte> Apply(ReadOnlySpan<byte> page)
    {
        var at = page.IndexOf(Place);
        if (at < 0)
            return page;

        _page.ResetWrittenCount();
        if (!_security.Policy)
        {
            _page.Write(page[..at]);
            _page.Write(page[(at + Place.Length)..].TrimStart("\r\n"u8));
            return _page.WrittenSpan;
        }

        _scan.Read(page);
        var policy = _sources.IsEmpty ? _plain ??= _sources.ToPolicy(_security) : _sources.ToPolicy(_security);
        if (!string.Equals(policy, _last, StringComparison.Ordinal))
            (_last, _lastBytes) = (policy, Encoding.UTF8.GetBytes(policy));
        var value = at + Place.Length - "\">".Length;
        _page.Write(page[..value]);
        _page.Write(_lastBytes);
        _page.Write(page[value..]);
        return _page.WrittenSpan;
    }
}

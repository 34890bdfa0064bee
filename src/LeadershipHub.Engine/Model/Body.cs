using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>
/// The HTML of a Markdown source as far as the source alone decides it: UTF-8 text with typed holes for what depends on the
/// rest of the site (links, images, shortcodes). Made once by parsing; filled by rendering, for pages and for feeds.
/// </summary>
public sealed class Body
{
    public static Body Empty { get; } = new(ReadOnlyMemory<byte>.Empty, []);

    public Body(ReadOnlyMemory<byte> html, ImmutableArray<Hole> holes) => (Html, Holes) = (html, holes);

    /// <summary>UTF-8, all literal parts one after the other.</summary>
    public ReadOnlyMemory<byte> Html { get; }

    /// <summary>In ascending order of <see cref="Hole.Offset"/>.</summary>
    public ImmutableArray<Hole> Holes { get; }

    public bool IsEmpty => Html.IsEmpty && Holes.IsEmpty;
}

/// <summary>Something that rendering writes at a byte offset of <see cref="Body.Html"/>.</summary>
public abstract record Hole(int Offset, Position Position);

/// <summary>A URL inside an attribute's quotes (<c>href="…"</c>); written escaped for it. The target is as the author wrote it, percent-decoding not applied.</summary>
public sealed record LinkHole(int Offset, LinkTarget Target, Position Position) : Hole(Offset, Position);

/// <summary>
/// The attributes of an <c>img</c> that depend on the file: <c>src="…"</c> and, where the size is known, <c> width="…" height="…"</c>;
/// the text before and after holds the rest.
/// </summary>
public sealed record ImageHole(int Offset, LinkTarget Target, Position Position) : Hole(Offset, Position);

/// <summary>A shortcode call. <paramref name="Inner"/> is the Markdown between a pair as HTML, null for a single one.</summary>
/// <param name="Ordinal">Counts the shortcodes of a source from 0, so that a template can make unique ids.</param>
public sealed record ShortcodeHole(
    int Offset,
    string Name,
    ImmutableArray<string> Args,
    ImmutableArray<KeyValuePair<string, string>> Params,
    Body? Inner,
    int Ordinal,
    Position Position) : Hole(Offset, Position);

/// <summary>
/// A text of the user interface, in the site's language; written escaped for text and for attributes alike (both occur).
/// Keys: <c>admonition_note</c> (<c>_tip</c>, <c>_important</c>, <c>_warning</c>, <c>_caution</c>), <c>footnotes</c>, <c>footnote_back</c>, <c>table</c>, <c>quote_attributed</c> (<c>_disputed</c>, <c>_misattributed</c>).
/// </summary>
/// <param name="Key">The key in the theme's <c>i18n/</c> files.</param>
/// <param name="Argument">What <c>{0}</c> stands for (a footnote's number), or null.</param>
public sealed record UiTextHole(int Offset, string Key, string? Argument, Position Position) : Hole(Offset, Position);

/// <summary>
/// The link of a heading to itself, just before the heading's end tag. On pages it is written as <see cref="Before"/>, the id,
/// <see cref="Middle"/>, the id, <see cref="After"/>; in feeds it is left out. An id needs escaping as an attribute.
/// </summary>
public sealed record HeadingLinkHole(int Offset, string Id, Position Position) : Hole(Offset, Position)
{
    public const string Before = " <a class=\"heading-link\" href=\"#";

    public const string Middle = "\" aria-labelledby=\"";

    public const string After = "\"><span aria-hidden=\"true\">#</span></a>";
}

/// <summary>Where a link of the author points to. Absolute URLs (with a scheme, or <c>//host</c>) never become holes.</summary>
/// <param name="Kind">How <paramref name="Path"/> is to be read.</param>
/// <param name="Path">The part before <c>?</c> and <c>#</c>; "" for a fragment of the same page.</param>
/// <param name="Suffix">The query and fragment as written, with <c>?</c> and <c>#</c>, or "".</param>
public readonly record struct LinkTarget(LinkKind Kind, string Path, string Suffix)
{
    /// <summary>The fragment without <c>#</c>, or null.</summary>
    public string? Fragment => Suffix.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? Suffix[(at + 1)..] : null;
}

public enum LinkKind
{
    /// <summary><c>#ask</c></summary>
    Fragment,

    /// <summary><c>/posts/listen/</c>: a URL of this site, below its base path.</summary>
    Root,

    /// <summary><c>../posts/listen.md</c>, <c>photo.jpg</c>: a file, relative to the source.</summary>
    File,
}

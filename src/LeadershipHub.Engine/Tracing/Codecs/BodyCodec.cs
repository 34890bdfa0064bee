using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Bodies with their holes.</summary>
internal static class BodyCodec
{
    private const byte Link = 0;
    private const byte Image = 1;
    private const byte Shortcode = 2;
    private const byte UiText = 3;
    private const byte HeadingLink = 4;

    public static void Write(ByteWriter to, Body body)
    {
        to.Block(body.Html.Span);
        to.Number(body.Holes.Length);
        foreach (var hole in body.Holes)
            Write(to, hole);
    }

    public static ContentHash HashOf(Body body)
    {
        var bytes = new ByteWriter(body.Html.Length + 64);
        Write(bytes, body);
        return ContentHash.Of(bytes.Written);
    }

    public static Body Read(ref ByteReader from)
    {
        var html = from.Block().ToArray();
        var holes = new Hole[from.Count()];
        for (var i = 0; i < holes.Length; i++)
            holes[i] = ReadHole(ref from);

        return html.Length == 0 && holes.Length == 0 ? Body.Empty : new(html, ImmutableArray.Create(holes));
    }

    private static void Write(ByteWriter to, Hole hole)
    {
        to.Number(hole.Offset);
        DataCodec.WritePosition(to, hole.Position);
        switch (hole)
        {
            case LinkHole link:
                to.Byte(Link);
                WriteTarget(to, link.Target);
                break;
            case ImageHole image:
                to.Byte(Image);
                WriteTarget(to, image.Target);
                break;
            case ShortcodeHole shortcode:
                to.Byte(Shortcode);
                WriteShortcode(to, shortcode);
                break;
            case UiTextHole text:
                to.Byte(UiText);
                to.Text(text.Key);
                to.Text(text.Argument);
                break;
            case HeadingLinkHole heading:
                to.Byte(HeadingLink);
                to.Text(heading.Id);
                break;
            default:
                throw new InvalidOperationException($"No way to remember a {hole.GetType().Name}.");
        }
    }

    private static Hole ReadHole(ref ByteReader from)
    {
        var offset = from.Count();
        var position = DataCodec.ReadPosition(ref from);
        return from.Byte() switch
        {
            Link => new LinkHole(offset, ReadTarget(ref from), position),
            Image => new ImageHole(offset, ReadTarget(ref from), position),
            Shortcode => ReadShortcode(ref from, offset, position),
            UiText => new UiTextHole(offset, from.Word(), from.Text(), position),
            _ => new HeadingLinkHole(offset, from.Word(), position),
        };
    }

    private static void WriteShortcode(ByteWriter to, ShortcodeHole shortcode)
    {
        to.Text(shortcode.Name);
        to.Number(shortcode.Ordinal);
        to.Number(shortcode.Args.Length);
        foreach (var argument in shortcode.Args)
            to.Text(argument);
        to.Number(shortcode.Params.Length);
        foreach (var (key, value) in shortcode.Params)
        {
            to.Text(key);
            to.Text(value);
        }

        to.Flag(shortcode.Inner is not null);
        if (shortcode.Inner is { } inner)
            Write(to, inner);
    }

    private static ShortcodeHole ReadShortcode(ref ByteReader from, int offset, Position position)
    {
        var (name, ordinal) = (from.Word(), from.Count());
        var args = new string[from.Count()];
        for (var i = 0; i < args.Length; i++)
            args[i] = from.Word();
        var named = new KeyValuePair<string, string>[from.Count()];
        for (var i = 0; i < named.Length; i++)
            named[i] = new(from.Word(), from.Word());
        var inner = from.Flag() ? Read(ref from) : null;
        return new(offset, name, ImmutableArray.Create(args), ImmutableArray.Create(named), inner, ordinal, position);
    }

    private static void WriteTarget(ByteWriter to, LinkTarget target)
    {
        to.Byte((byte)target.Kind);
        to.Text(target.Path);
        to.Text(target.Suffix);
    }

    private static LinkTarget ReadTarget(ref ByteReader from) => new((LinkKind)from.Byte(), from.Word(), from.Word());
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Painting;

/// <summary>
/// Paints cards with libvips or librsvg's tool, and fonts as fontconfig finds them. What was painted is kept in a folder by the content of the
/// drawing, so that a clean build need not paint it again. Nothing of it is loaded before somebody asks.
/// </summary>
/// <param name="cacheFolder">Made when the first picture is kept.</param>
/// <param name="mostKept">With more pictures in the folder, the older half of them goes before the first one is added.</param>
public sealed class SystemPainter(string cacheFolder, int mostKept = 20_000) : ICardPainter
{
    private static readonly string[] Libraries =
    [
        "/usr/lib/x86_64-linux-gnu/libvips.so.42", "/usr/lib/aarch64-linux-gnu/libvips.so.42", "/usr/lib64/libvips.so.42", "/usr/lib/libvips.so.42", "/usr/local/lib/libvips.so.42",
        "/usr/bin/rsvg-convert", "/usr/local/bin/rsvg-convert", "/opt/homebrew/bin/rsvg-convert",
    ];

    private Tools? _tools;
    private int _swept;

    public ulong Mark
    {
        get
        {
            var bits = 0UL;
            for (var i = 0; i < Libraries.Length; i++)
                bits |= File.Exists(Libraries[i]) ? 1UL << i : 0;
            return bits;
        }
    }

    private Tools Ready => _tools ?? Interlocked.CompareExchange(ref _tools, new(), null) ?? _tools;

    private string? Rasteriser => Ready.Vips.Value?.Version ?? Ready.Rsvg.Value?.Version;

    public string? Identity(string family) =>
        Rasteriser is { } rasteriser && FaceOf(family, false) is { } regular && FaceOf(family, true) is { } bold ? $"{rasteriser} {regular.Identity} {bold.Identity}" : null;

    public IFontMeasure? Font(string family, bool bold) => Identity(family) is null ? null : FaceOf(family, bold)?.Measure;

    public byte[]? Paint(ReadOnlySpan<byte> svg)
    {
        if (Rasteriser is not { } rasteriser)
            return null;

        var path = Path.Combine(cacheFolder, NameOf(svg, rasteriser));
        if (Kept(path) is { } known)
            return known;

        var png = Ready.Vips.Value is { } vips ? vips.Paint(svg) : RsvgConvert.Paint(svg);
        if (png is not null)
            Keep(path, png);
        return png;
    }

    private static string NameOf(ReadOnlySpan<byte> svg, string rasteriser) =>
        string.Create(CultureInfo.InvariantCulture, $"{ContentHash.Of(svg).Bits:x16}-{svg.Length:x}-{ContentHash.Of(Encoding.UTF8.GetBytes(rasteriser)).Bits:x16}.png");

    // A file that was cut off ends otherwise. https://www.w3.org/TR/png-3/#11IEND
    private static byte[]? Kept(string path)
    {
        try
        {
            var png = File.ReadAllBytes(path);
            return png.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) && png.AsSpan().EndsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82]) ? png : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A picture that cannot be kept is painted again the next time.
    private void Keep(string path, byte[] png)
    {
        try
        {
            Directory.CreateDirectory(cacheFolder);
            Sweep();
            var temporary = $"{path}.{Guid.NewGuid():n}";
            File.WriteAllBytes(temporary, png);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    // The oldest pictures, once in the life of a painter, where there are very many.
    private void Sweep()
    {
        if (Interlocked.Exchange(ref _swept, 1) == 1)
            return;

        var files = new DirectoryInfo(cacheFolder).GetFiles();
        foreach (var file in files.Length <= mostKept ? [] : files.OrderByDescending(f => f.LastWriteTimeUtc).Skip(mostKept / 2))
            file.Delete();
    }

    private Face? FaceOf(string family, bool bold) => Ready.Faces.GetOrAdd((family, bold), key => new(() => Find(key.Family, key.Bold))).Value;

    private Face? Find(string family, bool bold)
    {
        if (Where(family, bold) is not { } found)
            return null;

        try
        {
            var file = File.ReadAllBytes(found.Path);
            return TrueTypeFont.Read(file, found.Index) is { } font
                ? new(font, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(found.Path)} {found.Index} {ContentHash.Of(file).Bits:x16}"))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private (string Path, int Index)? Where(string family, bool bold)
    {
        lock (Ready.Faces)
            return Ready.Fonts.Value?.Find(family, bold);
    }

    // Apart, since most builds make a painter and paint nothing.
    private sealed class Tools
    {
        public Lazy<Vips?> Vips { get; } = new(Painting.Vips.Start);

        public Lazy<RsvgConvert?> Rsvg { get; } = new(RsvgConvert.Find);

        public Lazy<Fontconfig?> Fonts { get; } = new(Fontconfig.Load);

        public ConcurrentDictionary<(string Family, bool Bold), Lazy<Face?>> Faces { get; } = new();
    }

    private sealed record Face(TrueTypeFont Measure, string Identity);
}

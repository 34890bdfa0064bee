using System.Buffers.Binary;
using System.Text;
using LeadershipHub.Engine.Painting;

namespace LeadershipHub.Engine.Tests.Painting;

/// <summary>With the libraries of the machine; where it has none, these tests say so and are skipped.</summary>
public sealed class SystemPainterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lhub-paint-").FullName;
    private readonly SystemPainter _painter;

    public SystemPainterTests() => _painter = new(Path.Combine(_folder, "cards"));

    private static byte[] Drawing => Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"><rect width=\"1200\" height=\"630\" fill=\"#246\"/></svg>");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_drawing_becomes_a_png_of_its_size()
    {
        RequireLibraries();

        var png = _painter.Paint(Drawing);

        Assert.NotNull(png);
        Assert.Equal("PNG", Encoding.ASCII.GetString(png, 1, 3));
        Assert.Equal(1200, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(630, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public void A_drawing_that_was_painted_is_not_painted_again()
    {
        RequireLibraries();
        var first = _painter.Paint(Drawing);
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "cards")));
        var marked = File.ReadAllBytes(kept);
        marked[^13] ^= 1;
        File.WriteAllBytes(kept, marked);

        Assert.Equal(marked, new SystemPainter(Path.Combine(_folder, "cards")).Paint(Drawing));
        Assert.NotEqual(marked, first);
    }

    [Fact]
    public void A_kept_picture_that_was_cut_off_is_painted_again()
    {
        RequireLibraries();
        var first = _painter.Paint(Drawing);
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "cards")));
        File.WriteAllBytes(kept, first?[..^20] ?? []);

        Assert.Equal(first, _painter.Paint(Drawing));
    }

    [Fact]
    public void The_older_half_of_too_many_kept_pictures_goes()
    {
        RequireLibraries();
        var cards = Directory.CreateDirectory(Path.Combine(_folder, "cards"));
        for (var day = 1; day <= 6; day++)
        {
            var file = Path.Combine(cards.FullName, $"{day}.png");
            File.WriteAllText(file, "");
            File.SetLastWriteTimeUtc(file, new(2026, 1, day, 0, 0, 0, DateTimeKind.Utc));
        }

        new SystemPainter(cards.FullName, mostKept: 4).Paint(Drawing);

        Assert.Equal("5.png 6.png", string.Join(" ", cards.GetFiles("?.png").Select(file => file.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(3, cards.GetFiles().Length);
    }

    [Fact]
    public void What_is_no_drawing_is_not_painted()
    {
        RequireLibraries();

        Assert.Null(_painter.Paint("<svg"u8));
        Assert.NotNull(_painter.Paint(Drawing));
    }

    [Fact]
    public void A_font_tells_the_widths_that_the_rasteriser_takes()
    {
        RequireLibraries();
        var font = _painter.Font("serif", bold: false);

        Assert.NotNull(font);
        Assert.InRange(font.WidthOf("i"), 0.1, 0.5);
        Assert.InRange(font.WidthOf("W"), 0.6, 1.3);
        Assert.Equal(font.WidthOf("Listen") * 2, font.WidthOf("ListenListen"), 1e-9);
        Assert.Equal(1.0, font.WidthOf("😀"), 0.5);
    }

    [Fact]
    public void A_file_that_is_no_font_is_none()
    {
        Assert.Null(TrueTypeFont.Read([], 0));
        Assert.Null(TrueTypeFont.Read([.. Encoding.ASCII.GetBytes("ttcf"), .. Enumerable.Repeat((byte)0xFF, 60)], 3));
        Assert.Null(TrueTypeFont.Read([.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37))], 0));
    }

    [Fact]
    public void A_font_whose_tables_lie_is_read_without_leaving_the_file()
    {
        RequireLibraries();
        var path = Directory.EnumerateFiles("/usr/share/fonts", "DejaVuSans.ttf", SearchOption.AllDirectories).FirstOrDefault();
        Assert.SkipWhen(path is null, "The font is not installed.");
        var bytes = File.ReadAllBytes(path ?? "");
        var chance = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var broken = bytes[..Math.Min(bytes.Length, 4096 + chance.Next(bytes.Length))].ToArray();
            for (var i = 0; i < 20; i++)
                broken[chance.Next(2048)] = (byte)chance.Next(256);

            Assert.False(double.IsNaN(TrueTypeFont.Read(broken, 0)?.WidthOf("Aé中😀") ?? 0));
        }
    }

    private void RequireLibraries() => Assert.SkipWhen(_painter.Identity("serif") is null && Environment.GetEnvironmentVariable("CI") != "true", "Neither libvips nor rsvg-convert is installed.");
}

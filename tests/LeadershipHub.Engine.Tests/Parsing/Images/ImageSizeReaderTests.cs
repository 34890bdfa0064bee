using System.Buffers.Binary;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Images;

namespace LeadershipHub.Engine.Tests.Parsing.Images;

/// <summary>Headers of real formats, made here byte by byte: the size is all that is read.</summary>
public sealed class ImageSizeReaderTests
{
    [Fact]
    public void A_png_says_its_size() => Assert.Equal(new ImageSize(640, 480), Read("a.png", Png(640, 480)).Size);

    [Fact]
    public void A_gif_says_its_size() => Assert.Equal(new ImageSize(300, 200), Read("a.gif", [.. "GIF89a"u8, 44, 1, 200, 0, 0, 0, 0, 0x3B]).Size);

    [Fact]
    public void A_jpeg_says_its_size() => Assert.Equal(new ImageSize(320, 240), Read("a.JPG", Jpeg(320, 240, orientation: null)).Size);

    [Theory]
    [InlineData(1, 320, 240)]
    [InlineData(3, 320, 240)]
    [InlineData(6, 240, 320)]
    [InlineData(8, 240, 320)]
    public void A_jpeg_that_is_shown_turned_has_its_sides_swapped(int orientation, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), Read("a.jpg", Jpeg(320, 240, orientation)).Size);

    [Fact]
    public void A_lossy_webp_says_its_size() => Assert.Equal(new ImageSize(120, 80), Read("a.webp", WebP("VP8 ", [0x30, 0, 0, 0x9D, 0x01, 0x2A, 120, 0, 80, 0])).Size);

    [Fact]
    public void An_extended_webp_says_its_size() => Assert.Equal(new ImageSize(1000, 500), Read("a.webp", WebP("VP8X", [0, 0, 0, 0, 0xE7, 3, 0, 0xF3, 1, 0])).Size);

    [Theory]
    [InlineData("""<svg width="24" height="32"/>""", 24, 32)]
    [InlineData("""<svg width="24px" height="31.6px"/>""", 24, 32)]
    [InlineData("""<svg viewBox="0 0 40 30"/>""", 40, 30)]
    [InlineData("""<svg viewBox=" 0,0 , 40 30 "/>""", 40, 30)]
    [InlineData("""<svg width="100%" height="50%" viewBox="0 0 40 30"/>""", 40, 30)]
    [InlineData("""<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- x --><svg width="2" height="3"/>""", 2, 3)]
    public void An_svg_says_its_size_or_its_view_box(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), Read("a.svg", Encoding.UTF8.GetBytes(svg)).Size);

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("""<svg width="0" height="0"/>""")]
    [InlineData("""<svg width="1e300" height="1"/>""")]
    [InlineData("""<svg viewBox="0 0 a b"/>""")]
    public void An_svg_without_a_usable_size_has_none_and_is_no_mistake(string svg)
    {
        var (size, problem) = Read("a.svg", Encoding.UTF8.GetBytes(svg));

        Assert.Null(size);
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("a.png", "this is no picture")]
    [InlineData("a.jpg", "")]
    [InlineData("a.svg", "<svg")]
    [InlineData("a.svg", "")]
    [InlineData("a.svg", """<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><svg width="&c;"/>""")]
    public void A_broken_file_is_reported(string name, string content) => Assert.Equal("LH252", Read(name, Encoding.UTF8.GetBytes(content)).Problem);

    /// <summary>Files that end too early at any byte, and files with any byte changed, are read or reported.</summary>
    [Fact]
    public void No_damage_makes_the_reader_fail()
    {
        byte[][] files = [Png(64, 48), Jpeg(64, 48, 6), WebP("VP8X", [0, 0, 0, 0, 9, 0, 0, 9, 0, 0]), [.. "GIF89a"u8, 44, 1, 200, 0, 0, 0, 0, 0x3B]];
        foreach (var file in files)
        {
            for (var i = 0; i < file.Length; i++)
            {
                var damaged = file.ToArray();
                damaged[i] ^= 0xFF;

                Assert.True(Read("a.png", file[..i]) is not (not null, not null));
                Assert.True(Read("a.png", damaged) is not (not null, not null));
            }
        }
    }

    private static (ImageSize? Size, string? Problem) Read(string name, byte[] bytes)
    {
        var file = new SourceFile { Path = "content/" + name, FullPath = name, Size = bytes.Length, ModifiedTicks = 0 };
        var (size, problem) = ImageSizeReader.Read(new InMemory(bytes), file);
        return (size, problem?.Code);
    }

    private static byte[] Png(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Chunk("IEND", [])];
    }

    // The check sum is not looked at.
    private static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
    }

    private static byte[] Jpeg(int width, int height, int? orientation)
    {
        byte[] exif = orientation is { } turn
            ? [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)turn, 0, 0, 0, 0, 0, 0, 0]
            : [];
        return [0xFF, 0xD8, .. exif, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9];
    }

    private static byte[] WebP(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        byte[] body = [.. "WEBP"u8, .. Encoding.ASCII.GetBytes(type), .. length, .. data];
        var total = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(total, body.Length);
        return [.. "RIFF"u8, .. total, .. body];
    }

    private sealed class InMemory(byte[] bytes) : ISourceReader
    {
        public void Hash(SourceFile file) => file.Hash = ContentHash.Of(bytes);

        public byte[] ReadAllBytes(SourceFile file) => bytes;

        public Stream OpenRead(SourceFile file) => new MemoryStream(bytes, writable: false);
    }
}

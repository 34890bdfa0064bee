using LeadershipHub.Auditing.Images;

namespace LeadershipHub.Auditing.Tests.Images;

public sealed class PictureHeadTests
{
    private const int Width = 640;
    private const int Height = 360;

    private static readonly Dictionary<string, byte[]> Pictures = new(StringComparer.Ordinal)
    {
        ["PNG"] = PictureBytes.Png(Width, Height),
        ["GIF"] = PictureBytes.Gif(Width, Height),
        ["JPEG, baseline"] = PictureBytes.Jpeg(Width, Height, 0xC0),
        ["JPEG, progressive"] = PictureBytes.Jpeg(Width, Height, 0xC2),
        ["WebP, lossy"] = PictureBytes.LossyWebP(Width, Height),
        ["WebP, lossless"] = PictureBytes.LosslessWebP(Width, Height),
        ["WebP, extended"] = PictureBytes.ExtendedWebP(Width, Height),
    };

    public static TheoryData<string> Names => [.. Pictures.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_picture_tells_its_size(string name) => Assert.Equal((Width, Height), PictureHead.SizeOf(Pictures[name]));

    // Behind the header nothing is read, so a file that ends later tells its size all the same.
    [Theory, MemberData(nameof(Names))]
    public void A_picture_that_ends_too_early_tells_none_or_the_right_one(string name)
    {
        var picture = Pictures[name];
        for (var length = 0; length < picture.Length; length++)
        {
            var size = PictureHead.SizeOf(picture.AsSpan(0, length));
            Assert.True(size is null || size == (Width, Height), $"{name}, {length} bytes: {size}");
        }

        Assert.Null(PictureHead.SizeOf(picture.AsSpan(0, 9)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Damaged_bytes_never_throw(string name)
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var picture = Pictures[name].ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                picture[random.Next(picture.Length)] = (byte)random.Next(256);
            _ = PictureHead.SizeOf(picture.AsSpan(0, random.Next(picture.Length + 1)));
        }
    }

    [Fact]
    public void Other_files_tell_nothing()
    {
        Assert.Null(PictureHead.SizeOf("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>"u8));
        Assert.Null(PictureHead.SizeOf([.. "RIFF\0\0\0\0WEBPVP9 "u8, .. new byte[40]]));
        Assert.Null(PictureHead.SizeOf([0xFF, 0xD8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        Assert.Null(PictureHead.SizeOf([]));
    }
}

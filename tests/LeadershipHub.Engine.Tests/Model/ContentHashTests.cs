using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests;

/// <summary>XXH64 with seed 0. The long vectors are those of the reference implementation's sanity test: its own byte generator.</summary>
public sealed class ContentHashTests
{
    [Theory]
    [InlineData("", "ef46db3751d8e999")]
    [InlineData("a", "d24ec4f1a98c6e5b")]
    [InlineData("abc", "44bc2cf5ad770999")]
    [InlineData("Nobody inspects the spammish repetition", "fbcea83c8a378bf1")]
    public void Texts_have_their_published_hash(string text, string hash) => Assert.Equal(hash, ContentHash.Of(Encoding.UTF8.GetBytes(text)).ToString());

    [Theory]
    [InlineData(1, "e934a84adb052768")]
    [InlineData(4, "9136a0dca57457ee")]
    [InlineData(14, "8282dcc4994e35c8")]
    [InlineData(222, "b641ae8cb691c174")]
    public void Bytes_of_the_reference_generator_have_their_published_hash(int length, string hash) =>
        Assert.Equal(hash, ContentHash.Of(ReferenceBytes(length)).ToString());

    [Theory]
    [InlineData(0UL, "0000000000000000")]
    [InlineData(0x0123456789ABCDEFUL, "0123456789abcdef")]
    [InlineData(ulong.MaxValue, "ffffffffffffffff")]
    public void A_hash_is_sixteen_digits_and_is_read_again(ulong bits, string text)
    {
        Assert.Equal(text, new ContentHash(bits).ToString());
        Assert.True(ContentHash.TryParse(text, out var read));
        Assert.True(read == new ContentHash(bits) && read.Equals((object)new ContentHash(bits)) && read.GetHashCode() == new ContentHash(bits).GetHashCode());
        Assert.False(read == new ContentHash(bits ^ 1));
    }

    [Fact]
    public void Pieces_give_the_hash_of_the_whole()
    {
        var bytes = ReferenceBytes(300);
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var hasher = new ContentHasher();
            for (var at = 0; at < bytes.Length;)
            {
                var length = Math.Min(random.Next(0, 70), bytes.Length - at);
                hasher.Append(bytes.AsSpan(at, length));
                at += length;
            }

            Assert.Equal(ContentHash.Of(bytes), hasher.Finish());
        }
    }

    [Fact]
    public void A_hash_is_read_back_from_its_text()
    {
        var hash = ContentHash.Of("x"u8);

        Assert.True(ContentHash.TryParse(hash.ToString(), out var read));
        Assert.Equal(hash, read);
        Assert.False(ContentHash.TryParse("no hash", out _));
    }

    private static byte[] ReferenceBytes(int length)
    {
        var bytes = new byte[length];
        var generator = 2654435761UL;
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)(generator >> 56);
            generator = unchecked(generator * 11400714785074694797UL);
        }

        return bytes;
    }
}

using System.Buffers;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class AsciiSetTests
{
    private const string Characters = "*_`[]!&<\\{~|\0\u007f09AZ";

    private static readonly AsciiSet Set = new(Characters);

    [Fact]
    public void HoldsWhatItWasMadeOfAndNothingElse()
    {
        for (var c = 0; c <= char.MaxValue; c++)
            Assert.Equal(Characters.Contains((char)c, StringComparison.Ordinal), Set.Contains((char)c));
    }

    // Each character at each place of texts of each length up to three rounds, among others that are not of the set.
    [Theory]
    [InlineData('a')]
    [InlineData('é')]
    [InlineData('\u0100')]
    [InlineData('\u8000')]
    [InlineData('\uFFFF')]
    public void FindsTheFirstOne(char others)
    {
        for (var length = 0; length <= 50; length++)
        {
            Assert.Equal(-1, Set.IndexIn(new string(others, length)));
            for (var at = 0; at < length; at++)
            {
                foreach (var wanted in Characters)
                {
                    var text = new string(others, length).ToCharArray();
                    (text[at], text[length - 1]) = (wanted, wanted);
                    Assert.Equal(at, Set.IndexIn(text));
                }
            }
        }
    }

    [Fact]
    public void FindsTheFirstThatIsNotOfTheSet()
    {
        for (var length = 0; length <= 50; length++)
        {
            var text = new char[length];
            for (var i = 0; i < length; i++)
                text[i] = Characters[i % Characters.Length];
            Assert.Equal(-1, Set.IndexOutside(text));
            for (var at = 0; at < length; at++)
            {
                foreach (var odd in "a \u0080\u00FF\u0100\u2028\u8041\uFF2A")
                {
                    var changed = (char[])text.Clone();
                    (changed[at], changed[length - 1]) = (odd, odd);
                    Assert.Equal(at, Set.IndexOutside(changed));
                }
            }
        }
    }

    [Fact]
    public void FindsAsTheFrameworkDoes()
    {
        var random = new Random(20261130);
        var peer = SearchValues.Create(Characters);
        for (var turn = 0; turn < 5000; turn++)
        {
            var text = new char[random.Next(70)];
            for (var i = 0; i < text.Length; i++)
                text[i] = random.Next(40) == 0 ? (char)random.Next(0x10000) : Characters[random.Next(Characters.Length)];
            Assert.Equal(text.AsSpan().IndexOfAnyExcept(peer), Set.IndexOutside(text));
            for (var i = 0; i < text.Length; i++)
                text[i] = random.Next(40) == 0 ? (char)random.Next(0x80) : (char)random.Next(0x80, 0x10000);
            Assert.Equal(text.AsSpan().IndexOfAny(peer), Set.IndexIn(text));
        }
    }

    [Fact]
    public void TakesNoOtherCharacters() => Assert.Throws<ArgumentException>(() => new AsciiSet("aé"));
}

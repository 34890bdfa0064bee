using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class DigitsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(-7)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Numbers_are_written_as_in_the_invariant_culture(long number) => Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Digits.Of(number));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("2147483647", int.MaxValue)]
    public void Digits_are_read(string text, int number)
    {
        Assert.True(Digits.TryRead(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1 ")]
    [InlineData("1.5")]
    [InlineData("٧")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999999999")]
    public void Anything_else_is_no_number(string text) => Assert.False(Digits.TryRead(text, out _));
}

using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Tests.Model.Quotes;

public sealed class QuoteOfDayTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(365)]
    public void Every_quote_comes_once_in_a_cycle(int length)
    {
        for (var cycle = 1000; cycle < 1010; cycle++)
        {
            var places = Enumerable.Range(cycle * length, length).Select(day => QuoteOfDay.PlaceOf(day, length));

            Assert.Equal(Enumerable.Range(0, length), places.Order());
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(40)]
    public void No_quote_comes_on_two_days_running(int length)
    {
        for (var day = 739_000; day < 739_000 + (50 * length); day++)
            Assert.NotEqual(QuoteOfDay.PlaceOf(day, length), QuoteOfDay.PlaceOf(day + 1, length));
    }

    [Fact]
    public void Cycles_are_in_different_orders()
    {
        var orders = Enumerable.Range(0, 20).Select(cycle => string.Join(' ', Enumerable.Range(cycle * 10, 10).Select(day => QuoteOfDay.PlaceOf(day, 10))));

        Assert.Equal(20, orders.Distinct(StringComparer.Ordinal).Count());
    }
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace LeadershipHub.Templating.Tests.Runtime;

public sealed class ValueMapTests
{
    [Fact]
    public void Members_keep_the_order_in_which_they_were_added()
    {
        var map = new ValueMap();
        for (var i = 30; i > 0; i--)
            map[i.ToString(CultureInfo.InvariantCulture)] = i;

        map["30"] = 0;

        Assert.Equal("30 29 28", string.Join(' ', map.Keys.Take(3)));
        Assert.Equal("0 29 28", string.Join(' ', map.Values.Take(3)));
    }

    [Fact]
    public void Names_are_told_apart_by_case()
    {
        var map = new ValueMap().Add("a", 1).Add("A", 2);

        Assert.Equal((Value)3, (Value)(map.Count + (map["a"] == (Value)1 ? 1 : 0)));
    }

    [Fact]
    public void A_map_does_what_a_list_of_pairs_would_do() => Prop.ForAll<int[]>(steps =>
    {
        var map = new ValueMap();
        var pairs = new List<KeyValuePair<string, long>>();
        foreach (var step in steps ?? [])
        {
            var key = (Math.Abs(step % 40)).ToString(CultureInfo.InvariantCulture);
            var at = pairs.FindIndex(pair => pair.Key == key);
            if (step < 0)
            {
                Assert.Equal(at >= 0, map.Remove(key));
                if (at >= 0)
                    pairs.RemoveAt(at);

                continue;
            }

            map[key] = step;
            if (at >= 0)
                pairs[at] = new(key, step);
            else
                pairs.Add(new(key, step));
        }

        Assert.Equal(string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")), string.Join(' ', map.Select(item => $"{item.Key}={item.Value}")));
        Assert.All(pairs, pair => Assert.Equal((Value)pair.Value, map[pair.Key]));
    }).QuickCheckThrowOnFailure();
}

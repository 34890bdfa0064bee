using System.Globalization;
using LeadershipHub.Feedback.Limiting;

namespace LeadershipHub.Feedback.Tests.Limiting;

public sealed class TokenBucketsTests
{
    [Fact]
    public void Many_keys_take_no_more_memory_than_was_given()
    {
        var buckets = new TokenBuckets(5, TimeSpan.FromMinutes(1), 1_000, new FakeClock());
        for (var i = 0; i < 50_000; i++)
            buckets.Take(i.ToString(CultureInfo.InvariantCulture));

        Assert.InRange(buckets.Count, 1, 1_000);
    }

    [Fact]
    public void A_key_that_is_seen_often_is_not_forgotten_among_many()
    {
        var buckets = new TokenBuckets(3, TimeSpan.FromMinutes(1), 100, new FakeClock());
        for (var i = 0; i < 3; i++)
            buckets.Take("often");

        for (var i = 0; i < 1_000; i++)
        {
            buckets.Take(i.ToString(CultureInfo.InvariantCulture));
            if (i % 20 == 0)
                Assert.NotNull(buckets.Take("often"));
        }
    }
}

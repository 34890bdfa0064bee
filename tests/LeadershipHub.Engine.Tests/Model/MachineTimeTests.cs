using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

/// <summary>Beside the framework's own formats.</summary>
public sealed class MachineTimeTests
{
    [Fact]
    public void Moments_are_written_as_the_framework_writes_them()
    {
        var random = new Random(822);
        for (var turn = 0; turn < 5000; turn++)
        {
            var offset = TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1));
            var time = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), offset);

            Assert.Equal(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), MachineTime.Day(time));
            Assert.Equal(time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), MachineTime.Rfc3339(time));
            var text = time.ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
            Assert.Equal(text.Remove(text.LastIndexOf(':'), 1), MachineTime.Rfc822(time));
        }
    }
}

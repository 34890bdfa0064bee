using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>Times from numbers that a file states, which may be anything.</summary>
internal static class AudioTime
{
    public static TimeSpan Of(double seconds) =>
        double.IsFinite(seconds) && seconds > 0 ? TimeSpan.FromMilliseconds(Math.Round(Math.Min(seconds, ClockTime.Longest.TotalSeconds) * 1000)) : TimeSpan.Zero;

    /// <summary>Mean bits a second.</summary>
    public static int BitRate(long bytes, TimeSpan duration) => duration <= TimeSpan.Zero ? 0 : (int)Math.Min(int.MaxValue, bytes * 8 / duration.TotalSeconds);
}

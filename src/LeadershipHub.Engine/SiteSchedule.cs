using System.Collections.Immutable;
using System.Globalization;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine;

/// <summary>A moment at which a build comes out otherwise though nobody has changed anything.</summary>
/// <param name="Path">The source; null where it is the whole site.</param>
public sealed record ScheduledMoment(DateTimeOffset At, string What, string? Path);

/// <summary>When a site changes by itself: pages to come, pages that expire, the day's quote, and scripts that ask for the day or want to run again.</summary>
public sealed record SiteSchedule
{
    private const string EveryQuarter = "*/15 * * * *";

    /// <summary>More times of their own than this are one every quarter of an hour.</summary>
    private const int MostCrons = 20;

    /// <summary>In the order in which they come.</summary>
    public required ImmutableArray<ScheduledMoment> Moments { get; init; }

    /// <summary>Five fields each, in UTC, soonest first. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html</summary>
    public required ImmutableArray<string> Crons { get; init; }

    public static Diagnosed<SiteSchedule> Of(BuildOptions options, int days, CancellationToken cancel)
    {
        var log = new DiagnosticLog();
        if (ReadSite.Of(options with { Future = true }, log, null, cancel) is not var (_, content, all))
            return new(new() { Moments = [], Crons = [] }, log.InSourceOrder());

        var until = options.Now.AddDays(days);
        var moments = all.Pages.Where(page => page is { Source: not null, Draft: false } && page.IsContent).SelectMany(MomentsOf)
            .Where(moment => moment.At > options.Now && moment.At <= until).ToList();
        var hasDays = all.Pages.Any(page => page.Kind is PageKind.QuoteOfDay);
        var midnight = NextMidnight(options.Now, all.Locale);
        if (hasDays)
            moments.Add(new(midnight, "a new quote of the day, and every day from then", null));
        var script = content.Scripts.NextChange;
        if (script <= until)
            moments.Add(new(script.Value, "a script prints something else, and again from then", null));
        hasDays |= script == midnight;
        moments.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : string.CompareOrdinal(a.Path, b.Path));
        return new(new() { Moments = [.. moments.Select(moment => moment with { At = all.Locale.Local(moment.At) })], Crons = CronsOf(moments, hasDays, script == midnight ? null : script - options.Now, options.Now, all.Locale) }, log.InSourceOrder());
    }

    private static IEnumerable<ScheduledMoment> MomentsOf(Page page)
    {
        if (page.Date is { } date)
            yield return new(date, $"'{page.Title}' appears", page.Source?.Path);
        if (page.Front.Expires is { } end)
            yield return new(end, $"'{page.Title}' goes", page.Source?.Path);
    }

    // Midnight is another hour of UTC in summer: both are built, and a build with nothing to do takes no time.
    private static ImmutableArray<string> CronsOf(List<ScheduledMoment> moments, bool hasDays, TimeSpan? period, DateTimeOffset now, CultureAndZone locale)
    {
        var crons = new List<string>();
        if (period is { } often)
            crons.Add(Every(often, now.UtcDateTime));
        if (hasDays)
        {
            foreach (var midnight in Enumerable.Range(0, 12).Select(month => NextMidnight(now.AddMonths(month), locale).UtcDateTime))
                crons.Add(string.Create(CultureInfo.InvariantCulture, $"{midnight.Minute} {midnight.Hour} * * *"));
        }

        var single = moments.Where(moment => moment.Path is not null).Select(moment => Ceiling(moment.At.UtcDateTime)).Distinct().ToList();
        if (single.Count > MostCrons)
            crons.Add(EveryQuarter);
        else
            crons.AddRange(single.Select(at => string.Create(CultureInfo.InvariantCulture, $"{at.Minute} {at.Hour} {at.Day} {at.Month} *")));
        return [.. crons.Distinct(StringComparer.Ordinal)];
    }

    // Cron counts within an hour or a day: a script's own period becomes the next shorter one that it can say.
    private static string Every(TimeSpan period, DateTime now) => period switch
    {
        { TotalHours: < 1 } => EveryQuarter,
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{now.Minute} */{(int)period.TotalHours} * * *"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{now.Minute} {now.Hour} * * *"),
    };

    // Cron knows minutes; one that begins before the moment would come too early.
    private static DateTime Ceiling(DateTime at) => at.Ticks % TimeSpan.TicksPerMinute == 0 ? at : at.AddTicks(TimeSpan.TicksPerMinute - (at.Ticks % TimeSpan.TicksPerMinute));

    private static DateTimeOffset NextMidnight(DateTimeOffset now, CultureAndZone locale) => locale.At(DateOnly.FromDateTime(locale.Local(now).DateTime).AddDays(1));
}

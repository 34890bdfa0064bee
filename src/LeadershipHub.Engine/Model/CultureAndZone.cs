using System.Globalization;

namespace LeadershipHub.Engine.Model;

/// <summary>How the site writes dates and numbers.</summary>
/// <param name="culture">Its name; looked up when somebody needs it, as <see cref="SiteZone"/> is.</param>
public sealed class CultureAndZone(string culture, SiteZone zone)
{
    public string CultureName => culture;

    public CultureInfo Culture => field ??= CultureInfo.GetCultureInfo(culture);

    public SiteZone Zone => zone;

    /// <summary>A .NET pattern such as <c>d MMMM yyyy</c>. Every culture has a long one without the weekday; to cut the weekday out of the other would take rules for each language.</summary>
    public string LongDate => field ??=
        Culture.DateTimeFormat.GetAllDateTimePatterns('D').FirstOrDefault(p => !p.Contains("ddd", StringComparison.Ordinal)) ?? "d MMMM yyyy";

    /// <summary>The same with a short month.</summary>
    public string ShortDate => LongDate.Replace("MMMM", "MMM", StringComparison.Ordinal);

    public DateTimeOffset At(DateOnly day) => zone.At(day);

    public DateTimeOffset Local(DateTimeOffset time) => zone.Local(time);
}

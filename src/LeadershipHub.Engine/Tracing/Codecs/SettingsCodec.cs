using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>The settings of a site.</summary>
internal static class SettingsCodec
{
    /// <param name="placeOf">The place of a source in the list of sources.</param>
    public static void Write(ByteWriter to, Settings settings, Func<SourceFile, int> placeOf)
    {
        ConfigCodec.Write(to, settings.Config);
        ThemeCodec.Write(to, settings.Theme, placeOf);
        to.Number(settings.Shows.Length);
        foreach (var show in settings.Shows)
            ShowCodec.Write(to, show, placeOf(show.Source));
        to.Number(settings.Forms.Length);
        foreach (var form in settings.Forms)
            FormCodec.Write(to, form, placeOf(form.Source));
        LockCodec.Write(to, settings.Lock, settings.Lock.Source is { } source ? placeOf(source) : -1);
    }

    /// <param name="all">The list of sources: as many, and in the same order, as when it was written.</param>
    public static Settings Read(ref ByteReader from, ImmutableArray<SourceFile> all)
    {
        var (config, theme) = (ConfigCodec.Read(ref from), ThemeCodec.Read(ref from, all));
        var shows = new ShowConfig[from.Count()];
        for (var i = 0; i < shows.Length; i++)
            shows[i] = ShowCodec.Read(ref from, all);
        var forms = new Form[from.Count()];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = FormCodec.Read(ref from, all);
        return new(config, theme, ImmutableArray.Create(shows), ImmutableArray.Create(forms), LockCodec.Read(ref from, all));
    }
}

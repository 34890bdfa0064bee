using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>The settings of a site. What most edits never ask for is taken out when somebody does.</summary>
internal static class SettingsCodec
{
    /// <param name="placeOf">The place of a source in the list of sources.</param>
    public static void Write(ByteWriter to, Settings settings, Func<SourceFile, int> placeOf)
    {
        ConfigCodec.Write(to, settings.Config);
        ThemeCodec.Write(to, settings.Theme, placeOf);
        to.Flag(settings.Podcasts.HasShows);
        to.Block(RecalledPodcasts.Write(settings.Podcasts, placeOf));
        to.Number(settings.Forms.All.Length);
        foreach (var form in settings.Forms.All)
            FormCodec.Write(to, form, placeOf(form.Source));
    }

    /// <param name="bytes">What <paramref name="from"/> reads; they are read again later.</param>
    /// <param name="all">The list of sources: as many, and in the same order, as when it was written.</param>
    public static Settings Read(ReadOnlyMemory<byte> bytes, ref ByteReader from, ImmutableArray<SourceFile> all)
    {
        var (config, theme) = (ConfigCodec.Read(bytes, ref from), ThemeCodec.Read(ref from, all));
        var podcasts = new PodcastSettings(from.Flag(), new RecalledPodcasts(from.Later(bytes), all));
        var forms = from.Count();
        return new(config, theme, podcasts, forms == 0 ? FormCatalog.Empty : Forms(forms, ref from, all));
    }

    // A method of its own: the runtime loads the types that a method names when it is first called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static FormCatalog Forms(int count, ref ByteReader from, ImmutableArray<SourceFile> all)
    {
        var forms = new Form[count];
        for (var i = 0; i < forms.Length; i++)
            forms[i] = FormCodec.Read(ref from, all);
        return new(ImmutableArray.Create(forms));
    }

    private sealed class RecalledPodcasts(ReadOnlyMemory<byte> bytes, ImmutableArray<SourceFile> all) : IPodcastShelf
    {
        public static ReadOnlySpan<byte> Write(PodcastSettings podcasts, Func<SourceFile, int> placeOf)
        {
            var to = new ByteWriter();
            to.Number(podcasts.Shows.Length);
            foreach (var show in podcasts.Shows)
                ShowCodec.Write(to, show, placeOf(show.Source));
            LockCodec.Write(to, podcasts.Lock, podcasts.Lock.Source is { } source ? placeOf(source) : -1);
            return to.Written;
        }

        public PodcastSettings.Parts Read()
        {
            var from = new ByteReader(bytes.Span);
            var shows = new ShowConfig[from.Count()];
            for (var i = 0; i < shows.Length; i++)
                shows[i] = ShowCodec.Read(ref from, all);
            return new(ImmutableArray.Create(shows), LockCodec.Read(ref from, all));
        }
    }
}

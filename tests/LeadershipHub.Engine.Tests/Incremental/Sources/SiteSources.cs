using System.Collections.Immutable;
using System.Text;

namespace LeadershipHub.Engine.Tests.Incremental.Sources;

/// <summary>
/// All sources of a site in memory: the bytes of each file with its time stamp, and beside them what the files are written from where edits want
/// more than bytes. Copies are cheap, for nothing in it changes in place.
/// </summary>
internal sealed record SiteSources
{
    public const string ConfigPath = "site.config.yml";

    // Long past, and as fine as a file system keeps time: 100 ns a tick.
    private static readonly long FirstTick = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).Ticks;

    public ImmutableSortedDictionary<string, SourceBytes> Files { get; private init; } = ImmutableSortedDictionary.Create<string, SourceBytes>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, MarkdownSource> Texts { get; private init; } = ImmutableSortedDictionary.Create<string, MarkdownSource>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, string> Config { get; private init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The time of the next write. It moves on with each, so that no two files share a time stamp.</summary>
    public long Ticks { get; private init; } = FirstTick;

    public bool Has(string path) => Files.ContainsKey(path);

    /// <summary>Writes a file; nothing of an earlier text is remembered for it.</summary>
    public SiteSources Put(string path, ReadOnlyMemory<byte> content) =>
        Write(path, content) with { Texts = Texts.Remove(path) };

    public SiteSources Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    public SiteSources Put(string path, MarkdownSource text) => Write(path, text.Bytes) with { Texts = Texts.SetItem(path, text) };

    /// <summary>Puts other bytes where a text or the configuration is, which is remembered for <see cref="Mend"/>.</summary>
    public SiteSources Damage(string path, ReadOnlyMemory<byte> content) => Write(path, content);

    /// <summary>Writes a damaged file again as it should be.</summary>
    public SiteSources Mend(string path) =>
        string.Equals(path, ConfigPath, StringComparison.Ordinal) ? WriteConfig()
        : Texts.TryGetValue(path, out var text) ? Put(path, text)
        : this;

    public SiteSources SetConfig(string key, string? yaml) => (this with { Config = yaml is null ? Config.Remove(key) : Config.SetItem(key, yaml) }).WriteConfig();

    /// <summary>Takes away a file, or all files of a folder.</summary>
    public SiteSources Remove(string path) => this with { Files = Files.RemoveRange(PathsAt(path)), Texts = Texts.RemoveRange(PathsAt(path)) };

    /// <summary>Moves a file or a folder; time stamps go along, as with <c>mv</c>.</summary>
    public SiteSources Move(string from, string to)
    {
        var moved = Remove(from);
        foreach (var path in PathsAt(from))
        {
            var target = to + path[from.Length..];
            moved = moved with
            {
                Files = moved.Files.SetItem(target, Files[path]),
                Texts = Texts.TryGetValue(path, out var text) ? moved.Texts.SetItem(target, text) : moved.Texts,
            };
        }

        return moved;
    }

    /// <summary>Gives a file another time stamp, its bytes being what they are.</summary>
    public SiteSources Stamp(string path, long ticks) => Has(path) ? this with { Files = Files.SetItem(path, Files[path] with { Ticks = ticks }) } : this;

    public SiteSources Touch(string path) => Has(path) ? Write(path, Files[path].Content) : this;

    /// <summary>The sources of an earlier moment, written now; or as a backup brings them back, with their old time stamps.</summary>
    public SiteSources BackTo(SiteSources earlier, bool keepTimes)
    {
        var back = earlier with { Ticks = Math.Max(Ticks, earlier.Ticks) };
        if (keepTimes)
            return back;

        foreach (var (path, file) in earlier.Files)
        {
            if (!Files.TryGetValue(path, out var now) || !now.Content.Span.SequenceEqual(file.Content.Span))
                back = back.Touch(path);
            else
                back = back.Stamp(path, now.Ticks);
        }

        return back;
    }

    public string[] PathsAt(string path) =>
        [.. Files.Keys.Where(file => string.Equals(file, path, StringComparison.Ordinal) || file.StartsWith(path + "/", StringComparison.Ordinal))];

    private SiteSources WriteConfig() => Write(ConfigPath, Encoding.UTF8.GetBytes(string.Concat(Config.Select(entry => $"{entry.Key}: {entry.Value}\n"))));

    private SiteSources Write(string path, ReadOnlyMemory<byte> content) => this with
    {
        Files = Files.SetItem(path, new(content, Ticks)),
        Ticks = Ticks + TimeSpan.FromMilliseconds(10).Ticks,
    };
}

/// <summary>A file's bytes and when it was last changed, in ticks of 100 ns.</summary>
internal readonly record struct SourceBytes(ReadOnlyMemory<byte> Content, long Ticks);

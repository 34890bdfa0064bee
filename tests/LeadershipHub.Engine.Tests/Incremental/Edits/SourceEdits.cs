using System.Text;
using LeadershipHub.Engine.Tests.Incremental.Harness;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Edits;

/// <summary>A key of the front matter gets another value, or goes.</summary>
internal sealed record SetFront(string Path, string Key, string? Yaml) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (site.Sources.Texts.TryGetValue(Path, out var text))
            site.Sources = site.Sources.Put(Path, text.With(Key, Yaml));
    }

    public override string ToString() => $"{Path}: {Key} becomes {Shown(Yaml)}";
}

/// <summary>A block of a text is added at the end, changed, or taken away where <paramref name="Block"/> is null.</summary>
/// <param name="At">Its number; -1 for a new one.</param>
internal sealed record SetBlock(string Path, int At, string? Block) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (!site.Sources.Texts.TryGetValue(Path, out var text) || At >= text.Blocks.Length)
            return;

        site.Sources = site.Sources.Put(Path, (At, Block) switch
        {
            ( < 0, { } block) => text.Adding(block),
            ( < 0, null) => text,
            (_, { } block) => text.With(text.Blocks.SetItem(At, block)),
            (_, null) => text.With(text.Blocks.RemoveAt(At)),
        });
    }

    public override string ToString() => $"{Path}: block {At} becomes {Shown(Block)}";
}

/// <summary>A Markdown file is written.</summary>
internal sealed record WriteText(string Path, MarkdownSource Text) : Edit
{
    public override void Apply(LivingSite site) => site.Sources = site.Sources.Put(Path, Text);

    public override string ToString() => $"{Path} is written: {Shown(Text.ToString())}";
}

/// <summary>Any other file is written.</summary>
internal sealed record WriteFile(string Path, ReadOnlyMemory<byte> Content) : Edit
{
    public WriteFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    public override void Apply(LivingSite site) => site.Sources = site.Sources.Put(Path, Content);

    public override string ToString() => $"{Path} is written: {Content.Length} bytes, {Shown(Encoding.UTF8.GetString(Content.Span))}";
}

/// <summary>A text in a file that is not Markdown is replaced by another.</summary>
internal sealed record ReplaceInFile(string Path, string Old, string New) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (!site.Sources.Files.TryGetValue(Path, out var file))
            return;

        var text = Encoding.UTF8.GetString(file.Content.Span);
        if (text.Contains(Old, StringComparison.Ordinal))
            site.Sources = site.Sources.Put(Path, text.Replace(Old, New, StringComparison.Ordinal));
    }

    public override string ToString() => $"{Path}: {Shown(Old)} becomes {Shown(New)}";
}

/// <summary>A file or folder goes.</summary>
internal sealed record RemovePath(string Path) : Edit
{
    public override void Apply(LivingSite site) => site.Sources = site.Sources.Remove(Path);

    public override string ToString() => $"{Path} is removed";
}

/// <summary>A file or folder is moved, with its time stamps.</summary>
/// <param name="Mend">Whether texts that named the file by its name now name the new one.</param>
internal sealed record MovePath(string From, string To, bool Mend) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (site.Sources.PathsAt(From).Length == 0 || site.Sources.PathsAt(To).Length > 0)
            return;

        var moved = site.Sources.Move(From, To);
        var (old, fresh) = (System.IO.Path.GetFileName(From), System.IO.Path.GetFileName(To));
        foreach (var (path, text) in moved.Texts)
        {
            if (!Mend)
                break;

            var mended = new MarkdownSource(text.Front.SetItems(text.Front.Select(entry => KeyValuePair.Create(entry.Key, Mended(entry.Value)))), [.. text.Blocks.Select(Mended)]);
            if (!mended.Bytes.Span.SequenceEqual(text.Bytes.Span))
                moved = moved.Put(path, mended);
        }

        site.Sources = moved;
        string Mended(string value) => value.Replace(old, fresh, StringComparison.Ordinal);
    }

    public override string ToString() => $"{From} is moved to {To}{(Mend ? ", and what names it is mended" : "")}";
}

/// <summary>A key of the configuration gets another value, or goes.</summary>
internal sealed record SetConfig(string Key, string? Yaml) : Edit
{
    public override void Apply(LivingSite site) => site.Sources = site.Sources.SetConfig(Key, Yaml);

    public override string ToString() => $"site.config.yml: {Key} becomes {Shown(Yaml)}";
}

/// <summary>Something that cannot be read is written over a Markdown file or the configuration.</summary>
internal sealed record DamageText(string Path, string Text) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (site.Sources.Has(Path))
            site.Sources = site.Sources.Damage(Path, Encoding.UTF8.GetBytes(Text));
    }

    public override string ToString() => $"{Path} is damaged: {Shown(Text)}";
}

/// <summary>A damaged file is written again as it should be.</summary>
internal sealed record MendText(string Path) : Edit
{
    public override void Apply(LivingSite site) => site.Sources = site.Sources.Mend(Path);

    public override string ToString() => $"{Path} is mended";
}

/// <summary>All sources become what they were when a build last succeeded.</summary>
/// <param name="KeepTimes">Whether they come back with their old time stamps, as from a backup.</param>
internal sealed record UndoAll(bool KeepTimes) : Edit
{
    public override void Apply(LivingSite site) => site.Sources = site.Sources.BackTo(site.LastGood, KeepTimes);

    public override string ToString() => $"all sources are again those of the last good build{(KeepTimes ? ", time stamps too" : "")}";
}

/// <summary>All sources become what they were at an earlier build, as with a checkout of an older commit.</summary>
/// <param name="Builds">1 for the build before the last one that succeeded.</param>
/// <param name="KeepTimes">Whether they come back with their old time stamps.</param>
internal sealed record GoBack(int Builds, bool KeepTimes) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (site.SourcesOf(Builds) is { } earlier)
            site.Sources = site.Sources.BackTo(earlier, KeepTimes);
    }

    public override string ToString() => $"all sources are again those of {Builds} builds before the last{(KeepTimes ? ", time stamps too" : "")}";
}

/// <summary>Another theme is taken: a copy of the usual one with another frame, or the usual one again.</summary>
internal sealed record SwitchTheme : Edit
{
    private const string Usual = "themes/lab";
    private const string Other = "themes/other";

    public override void Apply(LivingSite site)
    {
        var sources = site.Sources;
        foreach (var path in sources.PathsAt(Other).Length == 0 ? sources.PathsAt(Usual) : [])
            sources = sources.Put(Other + path[Usual.Length..], path.EndsWith("/base.sbn-html", StringComparison.Ordinal) ? (byte[])[.. sources.Files[path].Content.Span, .. "<!-- other -->\n"u8] : sources.Files[path].Content);

        site.Sources = sources.SetConfig("theme", sources.Config.GetValueOrDefault("theme") is "other" ? "lab" : "other");
    }

    public override string ToString() => "the theme is switched, to a copy with another frame or back";
}

using LeadershipHub.Engine.Tests.Incremental.Harness;

namespace LeadershipHub.Engine.Tests.Incremental.Edits;

/// <summary>A file gets a new time stamp and nothing else.</summary>
internal sealed record TouchFile(string Path) : Edit
{
    public override void Apply(LivingSite site) => site.Sources = site.Sources.Touch(Path);

    public override string ToString() => $"{Path} is touched";
}

/// <summary>All files get new time stamps, as after a fresh checkout.</summary>
internal sealed record TouchAll : Edit
{
    public override void Apply(LivingSite site)
    {
        foreach (var path in site.Sources.Files.Keys)
            site.Sources = site.Sources.Touch(path);
    }

    public override string ToString() => "all files are touched";
}

/// <summary>A file gets other bytes of the same number.</summary>
/// <param name="Ticks">By how much its time stamp moves, in 100 ns; 0 for the 10 ms of any other edit.</param>
internal sealed record ChangeKeepingSize(string Path, long Ticks) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (!site.Sources.Files.TryGetValue(Path, out var before))
            return;

        if (site.Sources.Texts.TryGetValue(Path, out var text))
            site.Sources = text.Front.TryGetValue("title", out var title) ? site.Sources.Put(Path, text.With("title", SameSize.Of(title))) : site.Sources;
        else
            site.Sources = site.Sources.Put(Path, SameSize.Of(Path, before.Content));

        if (Ticks > 0)
            site.Sources = site.Sources.Stamp(Path, before.Ticks + Ticks);
    }

    public override string ToString() => $"{Path} gets other bytes of the same number, {(Ticks == 0 ? "10 ms" : $"{Ticks * 100} ns")} later";
}

/// <summary>A file gets a few bytes more, and its old time stamp.</summary>
internal sealed record ChangeKeepingTime(string Path) : Edit
{
    public override void Apply(LivingSite site)
    {
        if (!site.Sources.Files.TryGetValue(Path, out var before))
            return;

        if (site.Sources.Texts.TryGetValue(Path, out var text))
            site.Sources = site.Sources.Put(Path, text.Adding("More words."));
        else if (Path.EndsWith(".sbn-html", StringComparison.Ordinal))
            site.Sources = site.Sources.Put(Path, (byte[])[.. before.Content.Span, .. "<!-- more -->\n"u8]);
        else
            return;

        site.Sources = site.Sources.Stamp(Path, before.Ticks);
    }

    public override string ToString() => $"{Path} gets more bytes and its old time stamp";
}

/// <summary>Two files change places, with their time stamps.</summary>
internal sealed record SwapFiles(string First, string Second) : Edit
{
    public override void Apply(LivingSite site)
    {
        const string aside = "aside";
        if (site.Sources.Has(First) && site.Sources.Has(Second))
            site.Sources = site.Sources.Move(First, aside).Move(Second, First).Move(aside, Second);
    }

    public override string ToString() => $"{First} and {Second} change places";
}

/// <summary>Makes other contents of the same length.</summary>
internal static class SameSize
{
    /// <summary>The next digit in the place of the last one, or the next letter where there is no digit.</summary>
    public static string Of(string text)
    {
        var at = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        if (at >= 0)
            return $"{text[..at]}{(char)(text[at] == '9' ? '0' : text[at] + 1)}{text[(at + 1)..]}";

        at = text.AsSpan().LastIndexOfAnyInRange('a', 'z');
        return at < 0 ? text : $"{text[..at]}{(char)(text[at] == 'z' ? 'a' : text[at] + 1)}{text[(at + 1)..]}";
    }

    public static ReadOnlyMemory<byte> Of(string path, ReadOnlyMemory<byte> content)
    {
        var bytes = content.ToArray();

        // The last byte of a PNG's width, or the last digit or letter of a text.
        var at = path.EndsWith(".png", StringComparison.Ordinal) && bytes.Length > 19 ? 19 : bytes.AsSpan().LastIndexOfAnyInRange((byte)'0', (byte)'9');
        if (at < 0)
            at = bytes.AsSpan().LastIndexOfAnyInRange((byte)'a', (byte)'z');
        if (at >= 0)
            bytes[at] = (byte)(bytes[at] is (byte)'9' or (byte)'z' ? bytes[at] - 1 : bytes[at] + 1);

        return bytes;
    }
}

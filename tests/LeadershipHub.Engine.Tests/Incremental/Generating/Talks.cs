using System.Buffers.Binary;
using System.Globalization;
using LeadershipHub.Engine.Tests.Incremental.Edits;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>A show with a few episodes, and edits of its files.</summary>
internal static class Talks
{
    private const string Folder = "content/talks/";

    private static readonly string[] Keys = ["number", "season", "type", "audio", "duration", "chapters", "transcript", "people", "artwork", "explicit", "soundbites", "alternates", "guid", "links", "location"];

    public static SiteSources Add(Chance chance, SiteSources sources)
    {
        sources = sources.Put(Folder + "_show.yml", Show(chance)).Put(Folder + "cover.png", TinyPng.Of(1400, 1400));
        for (var number = chance.Between(1, 4); number > 0; number--)
        {
            sources = sources.Put(Sound(number), Quiet(chance.Between(40, 60))).Put($"{Folder}t{number}.vtt", Vtt(chance)).Put($"{Folder}t{number}.json", Chapters(chance));
            sources = sources.Put($"{Folder}t{number}.md", Episode(chance, sources, number));
        }

        return sources;
    }

    /// <summary>An edit that suits a site with a show, or that makes one; null where none does.</summary>
    public static Edit? Next(Chance chance, SiteSources sources, int count)
    {
        if (!sources.Has(Folder + "_show.yml"))
            return chance.Between(0, 3) switch { 0 => new WriteFile("content/guides/_show.yml", Show(chance)), 1 => new RemovePath("content/guides/_show.yml"), _ => null };

        var number = chance.Between(1, 4);
        return chance.Between(0, 10) switch
        {
            0 or 1 => new WriteFile(Folder + "_show.yml", Show(chance)),
            2 => new WriteFile(Sound(number), Quiet(chance.Between(40, 90))),
            3 => new WriteFile($"{Folder}t{number}.vtt", Vtt(chance)),
            4 => new WriteFile($"{Folder}t{number}.json", Chapters(chance)),
            5 => new WriteFile(Folder + "cover.png", TinyPng.Of(1400, 1400, chance.Between(0, 9))),
            6 => new WriteText($"{Folder}n{count}.md", Episode(chance, sources, number)),
            7 => new RemovePath(chance.Pick(Sound(number), $"{Folder}t{number}.vtt", $"{Folder}t{number}.md", Folder + "_show.yml")),
            8 => new WriteFile("site.lock.yml", chance.Pick("urls: [/]\n", "urls: [/, /talks/]\n", "media:\n  - { url: 'https://cdn.example.org/a.mp3', length: 5, type: audio/mpeg }\n")),
            9 => new RemovePath("site.lock.yml"),
            _ => chance.PickOrDefault([.. sources.Texts.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal))]) is { } path ? Front(chance, path) : null,
        };
    }

    private static SetFront Front(Chance chance, string path)
    {
        var key = chance.Pick(Keys);
        return new(path, key, Value(chance, key, chance.Between(1, 4)));
    }

    private static MarkdownSource Episode(Chance chance, SiteSources sources, int number)
    {
        var text = MarkdownSource.Empty.With("title", Words.Title(chance)).With("date", $"2026-0{Words.Number(chance.Between(1, 5))}-1{Words.Number(chance.Between(0, 9))}")
            .With("audio", $"t{Words.Number(number)}.m4a").With("number", Words.Number(number)).With("tags", "[alpha]");
        foreach (var key in Keys)
        {
            if (chance.Percent(25) && key is not ("audio" or "number"))
                text = text.With(key, Value(chance, key, number));
        }

        return text.Adding("At 0:05 and 0:20. " + Words.Phrase(chance, 5)).Adding(Words.Block(chance, sources, Folder + "t1.md"));
    }

    private static string? Value(Chance chance, string key, int number)
    {
        var n = Words.Number(number);
        return key switch
        {
            "number" => chance.Pick<string?>(null, n, "7"),
            "season" => chance.Pick<string?>(null, "1", "{ number: 2, name: Second }"),
            "type" => chance.Pick<string?>(null, "trailer", "bonus"),
            "audio" => chance.Pick<string?>($"t{n}.m4a", $"t{n}.m4a", "{ source: 'https://cdn.example.org/a.mp3', length: 5, type: audio/mpeg }", "https://cdn.example.org/a.mp3", null),
            "duration" => chance.Pick<string?>(null, "'0:45'"),
            "chapters" => chance.Pick<string?>(null, $"t{n}.json", "{ '0:00': One, '0:10': Two }"),
            "transcript" => chance.Pick<string?>(null, $"t{n}.vtt"),
            "people" => chance.Pick<string?>(null, "[mara]", "[{ name: Ines, role: guest, image: cover.png }]"),
            "artwork" => chance.Pick<string?>(null, "cover.png", "https://cdn.example.org/art.jpg"),
            "explicit" => chance.Pick<string?>(null, "true"),
            "soundbites" => chance.Pick<string?>(null, "[{ start: 1, length: 20, title: Bite }]"),
            "alternates" => chance.Pick<string?>(null, $"[t{n}.m4a]"),
            "guid" => chance.Pick<string?>(null, $"guid-{n}"),
            "links" => chance.Pick<string?>(null, "[{ title: A page, url: /about/ }]"),
            _ => chance.Pick<string?>(null, "Wickering"),
        };
    }

    private static string Show(Chance chance)
    {
        var text = $"title: Talks {Words.Number(chance.Between(1, 3))}\ndescription: About {Words.Phrase(chance, 3)}.\ncategories: [Business]\nexplicit: false\nartwork: {(chance.Percent(80) ? "cover.png" : "https://cdn.example.org/c.jpg")}\nowner: {{ name: Mara, email: mara@example.org }}\n";
        if (chance.Percent(50))
            text += "people: [mara, { name: tobi, role: co-host }]\n";
        if (chance.Percent(30))
            text += "type: serial\n";
        if (chance.Percent(40))
            text += "feed_items: 2\n";
        if (chance.Percent(30))
            text += "license: cc-by-4.0\nlocation: Harbour\nsubscribe: { apple: 'https://p.example.org/a' }\n";
        return text;
    }

    private static string Sound(int number) => $"{Folder}t{Words.Number(number)}.m4a";

    // An index that says how long it plays, without any sound.
    private static byte[] Quiet(int seconds)
    {
        var times = Number(1).Concat(Number(seconds)).ToArray();
        byte[] track = [.. Box("tkhd", [.. new byte[12], .. Number(1), .. new byte[68]]), .. Box("mdia", [.. Box("mdhd", [.. new byte[12], .. times, .. new byte[4]]), .. Box("hdlr", [.. new byte[8], .. "soun"u8, .. new byte[12]])])];
        return [.. Box("ftyp", "M4A \0\0\0\0"u8), .. Box("moov", [.. Box("mvhd", [.. new byte[12], .. times, .. new byte[80]]), .. Box("trak", track)])];
    }

    private static byte[] Box(string type, ReadOnlySpan<byte> body) => [.. Number(body.Length + 8), .. System.Text.Encoding.ASCII.GetBytes(type), .. body];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static string Vtt(Chance chance) =>
        $"WEBVTT\n\n00:00.000 --> 00:{chance.Between(10, 38).ToString("00", CultureInfo.InvariantCulture)}.000\n<v Mara>{Words.Phrase(chance, 4)}\n";

    private static string Chapters(Chance chance) =>
        $"{{ \"chapters\": [ {{ \"startTime\": 0, \"title\": \"{Words.Phrase(chance, 2)}\" }}, {{ \"startTime\": {chance.Between(5, 30).ToString(CultureInfo.InvariantCulture)}, \"title\": \"Later\" }} ] }}";
}

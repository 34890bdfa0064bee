using System.Collections.Frozen;
using System.Globalization;

namespace LeadershipHub.Cli.Sites.Starter;

/// <summary>A hub before its first sentence of its own.</summary>
internal sealed record HubSeed
{
    /// <summary>The languages that have starter texts, which are those of the theme.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de", "fr", "ar"];

    public static IReadOnlyList<string> Themes { get; } = ["beacon"];

    public required string Title { get; init; }

    /// <summary>With a slash at its end.</summary>
    public required string BaseUrl { get; init; }

    public required string Language { get; init; }

    public required string Theme { get; init; }

    /// <summary>The author's name and id; null for a hub that names none.</summary>
    public required (string Name, string Id)? Author { get; init; }

    /// <summary>Without posts, pages and all the rest.</summary>
    public required bool Empty { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>What an author is called who gave no name.</summary>
    public static string AuthorIn(string language) => language switch
    {
        "de" => "Die Redaktion",
        "fr" => "La rédaction",
        "ar" => "هيئة التحرير",
        _ => "The editors",
    };

    /// <summary>Every file of the hub but its schemas and workflows, below its folder, with forward slashes.</summary>
    public IEnumerable<NewFile> Files()
    {
        var text = new StarterText(Values());
        yield return new(SiteFolder.ConfigName, text.Fill(EmbeddedFiles.Below("starter/config/site.config.yml")[0].Bytes));
        foreach (var (path, bytes) in EmbeddedFiles.Below("starter/hub/"))
            yield return new(NewFile.PathOf(path), bytes);
        foreach (var (path, bytes) in (IEnumerable<(string, byte[])>)[.. EmbeddedFiles.Below("starter/content/all/"), .. EmbeddedFiles.Below($"starter/content/{Language}/")])
        {
            if (path.StartsWith("authors/", StringComparison.Ordinal) ? Author is not null : !Empty)
                yield return new("content/" + ContentPath(path), path.EndsWith(".svg", StringComparison.Ordinal) ? bytes : text.Fill(bytes));
        }

        foreach (var (path, bytes) in EmbeddedFiles.Below($"theme/{Theme}/"))
            yield return new($"themes/{Theme}/{path}", bytes);
    }

    private FrozenDictionary<string, string> Values() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = YamlText.Quote(Title),
        ["base_url"] = YamlText.Quote(BaseUrl),
        ["inbox_url"] = YamlText.Quote(BaseUrl + "inbox"),
        ["language"] = Language,
        ["theme"] = Theme,
        ["author"] = YamlText.Quote(Author?.Name ?? ""),
        ["author_line"] = Author is { } author ? $"author: {YamlText.Quote(author.Id)}\n" : "",
        ["today"] = Day(Today),
        ["words"] = EmbeddedFiles.Text($"starter/config/{Language}.yml"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The names of dated posts and of the author's file are made when the hub is.
    private string ContentPath(string path) => path
        .Replace("posts/today-", $"posts/{Day(Today)}-", StringComparison.Ordinal)
        .Replace("posts/yesterday-", $"posts/{Day(Today.AddDays(-1))}-", StringComparison.Ordinal)
        .Replace("authors/author.yml", $"authors/{Author?.Id}.yml", StringComparison.Ordinal);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

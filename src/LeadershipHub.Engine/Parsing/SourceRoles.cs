using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Feedback;

namespace LeadershipHub.Engine.Parsing;

/// <summary>What a file below <c>content/</c> is, by its path alone.</summary>
internal static class SourceRoles
{
    private const string FeedbackFolder = "content/feedback/";

    public static bool IsPage(SourceFile file) => file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !IsBelow(file, "content/data/");

    public static bool IsAuthor(SourceFile file) => IsYaml(file) && IsBelow(file, "content/authors/");

    public static bool IsBook(SourceFile file) => IsYaml(file) && IsBelow(file, "content/books/");

    public static bool IsData(SourceFile file) => (IsBelow(file, "content/data/") && file.Extension is (".yml" or ".yaml" or ".json" or ".csv")) || IsFeedback(file);

    /// <summary>What a reader said, or the votes of a poll.</summary>
    public static bool IsFeedback(SourceFile file) => IsBelow(file, FeedbackFolder) && file.Extension is ".yml";

    /// <summary>The settings of a show, whose folder it lies in.</summary>
    public static bool IsShow(SourceFile file) => file.Path.EndsWith("/_show.yml", StringComparison.Ordinal) && file.Path.Length > "content/_show.yml".Length;

    /// <summary>A collection of quotes.</summary>
    public static bool IsQuotes(SourceFile file) => IsBelow(file, "content/quotes/") && (file.Extension is ".yml" or ".yaml" or ".json" or ".csv") && !file.Path.Contains("/_", StringComparison.Ordinal);

    /// <summary>A form; every build reads them anew.</summary>
    public static bool IsForm(SourceFile file) => IsBelow(file, "content/forms/") && IsYaml(file) && file.Folder is "content/forms" && !file.Name.StartsWith('_');

    public static bool IsParsed(SourceFile file) => IsPage(file) || IsAuthor(file) || IsBook(file) || IsData(file) || IsQuotes(file);

    /// <summary>A script, or a library of scripts.</summary>
    public static bool IsScript(SourceFile file) => file.Extension is ".csx" || IsBelow(file, "content/_plugins/");

    /// <summary>Published as it is.</summary>
    public static bool IsAsset(SourceFile file) => !IsParsed(file) && !IsForm(file) && !IsScript(file) && !IsBelow(file, "content/data/");

    /// <summary>The path below <c>content/data/</c> without extension; of feedback, one that no template can write.</summary>
    public static string DataName(SourceFile file) => IsFeedback(file)
        ? FeedbackCatalog.Prefix + file.Path[FeedbackFolder.Length..^file.Extension.Length]
        : file.Path["content/data/".Length..^file.Extension.Length];

    private static bool IsYaml(SourceFile file) => file.Extension is ".yml" or ".yaml";

    private static bool IsBelow(SourceFile file, string folder) => file.Path.StartsWith(folder, StringComparison.Ordinal);
}

using System.Collections.Frozen;

namespace LeadershipHub.Cli.Sites.Starter;

/// <summary>What lets a platform build the hub and publish it, and the manifest that says with which lhub.</summary>
internal static class WorkflowSeed
{
    public static IReadOnlyList<string> Platforms { get; } = ["github", "gitlab", "azure"];

    public const string Manifest = ".config/dotnet-tools.json";

    /// <param name="version">Of lhub.</param>
    public static IEnumerable<NewFile> Files(IEnumerable<string> platforms, string version)
    {
        var text = new StarterText(new Dictionary<string, string>(StringComparer.Ordinal) { ["version"] = version }.ToFrozenDictionary(StringComparer.Ordinal));
        return platforms.Distinct(StringComparer.Ordinal)
            .SelectMany(platform => EmbeddedFiles.Below($"starter/ci/{platform}/"))
            .Concat(EmbeddedFiles.Below("starter/tool/"))
            .Select(file => new NewFile(NewFile.PathOf(file.Path), text.Fill(file.Bytes)));
    }
}

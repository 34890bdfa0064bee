using System.Collections.Immutable;
using LeadershipHub.Engine;

namespace LeadershipHub.Cli;

/// <summary>The engine itself.</summary>
internal sealed class EngineHub : IHub
{
    public BuildResult Build(BuildOptions options, CancellationToken cancel) => throw new NotSupportedException("The engine does not stand yet.");

    public ImmutableArray<ListedPage> Inspect(BuildOptions options, CancellationToken cancel) => throw new NotSupportedException("The engine does not stand yet.");

    public IReadOnlyList<(string FileName, string Json)> Schemas() => throw new NotSupportedException("The engine does not stand yet.");

    public string Slug(string title)
    {
        var words = title.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)));
        return string.Join('-', words.Where(word => word.Length > 0));
    }

    public string BasePath(string siteFolder) => "/";
}

using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>The folders with a <c>_show.yml</c>.</summary>
internal sealed class ShowFolders(IEnumerable<string> folders)
{
    private readonly string[] _prefixes = [.. folders.Select(folder => folder + "/").Order(StringComparer.Ordinal)];

    public bool IsEmpty => _prefixes.Length == 0;

    public IReadOnlyList<string> Prefixes => _prefixes;

    public static ShowFolders Of(Sources sources) => new(sources.Content.Where(SourceRoles.IsShow).Select(file => file.Folder));

    public bool Contain(SourceFile file)
    {
        foreach (var prefix in _prefixes)
        {
            if (file.Path.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}

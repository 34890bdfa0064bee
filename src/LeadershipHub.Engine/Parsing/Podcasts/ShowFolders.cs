using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>The folders with a <c>_show.yml</c>.</summary>
internal sealed class ShowFolders
{
    private readonly List<string> _prefixes = [];

    private ShowFolders()
    {
    }

    public bool IsEmpty => _prefixes.Count == 0;

    public IReadOnlyList<string> Prefixes => _prefixes;

    public static ShowFolders Of(Sources sources) => With(sources.Content.Where(SourceRoles.IsShow));

    /// <summary>Of a build without mistakes: each of the files has given a show.</summary>
    public static ShowFolders Of(PodcastSettings settings) => settings.HasShows ? With(settings.Shows.Select(show => show.Source)) : new();

    private static ShowFolders With(IEnumerable<SourceFile> files)
    {
        var folders = new ShowFolders();
        foreach (var file in files)
            folders._prefixes.Add(file.Folder + "/");

        folders._prefixes.Sort(StringComparer.Ordinal);
        return folders;
    }

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

using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Incremental.Sources;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>The site that is edited and built again and again: its sources, its output and the memory of its builds.</summary>
internal sealed class LivingSite(string root, SiteSources sources)
{
    public const string MemoryName = ".lhub";
    public const string ManifestName = ".lhub-manifest";

    private readonly List<(string Output, FolderBytes Published, FolderBytes Memory, SiteSources Sources)> _history = [];
    private SiteSources _laid = new();
    private int _moves;

    public SiteSources Sources { get; set; } = sources;

    /// <summary>The sources of the last build that succeeded.</summary>
    public SiteSources LastGood { get; set; } = sources;

    public BuildSettings Settings { get; set; } = new();

    /// <summary>Whether the next build is one that forgets and rewrites everything.</summary>
    public bool CleanNext { get; set; }

    public string Folder { get; private set; } = Path.Combine(root, "site");

    public string OutputName => Settings.Output ?? Sources.Config.GetValueOrDefault("output") ?? "public";

    public string Output => Path.Combine(Folder, OutputName);

    public string Memory => Path.Combine(Folder, MemoryName);

    /// <summary>Files in the output folders that no build wrote, by the name of the folder.</summary>
    public Dictionary<string, ImmutableSortedDictionary<string, byte[]>> Foreign { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the output folders whose list of files is lost or damaged.</summary>
    public HashSet<string> WithoutManifest { get; } = new(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, byte[]> ForeignFiles =>
        Foreign.GetValueOrDefault(OutputName, FolderBytes.Empty.Files);

    public BuildOptions Options(int threads) => OptionsFor(Folder, threads) with { Clean = CleanNext };

    /// <summary>Options of a build of the same sources in another folder.</summary>
    public BuildOptions OptionsFor(string folder, int threads) => new()
    {
        SiteFolder = folder,
        Painter = new PaperPainter(),
        Scripts = new LineScripts(),
        OutputFolder = Settings.Output,
        BaseUrl = Settings.BaseUrl,
        Drafts = Settings.Drafts,
        Future = Settings.Future,
        Expired = Settings.Expired,
        Strict = Settings.Strict,
        Now = Settings.Now,
        Threads = threads,
    };

    /// <summary>Brings the folder to the sources as they are now, touching no file that did not change.</summary>
    public void Lay()
    {
        SourceFolder.Update(Folder, _laid, Sources);
        _laid = Sources;
    }

    /// <summary>Notes what a build left, for edits that bring it back.</summary>
    public void Remember(FolderBytes published)
    {
        _history.Add((OutputName, published, FolderBytes.Of(Memory), Sources));
        if (_history.Count > 3)
            _history.RemoveAt(0);
    }

    /// <param name="builds">1 for what the build before the last one left.</param>
    public void BringBackMemory(int builds)
    {
        if (_history.Count > builds)
            _history[^(builds + 1)].Memory.Restore(Memory);
    }

    /// <param name="builds">1 for what the build before the last one left.</param>
    public void BringBackOutput(int builds)
    {
        if (_history.Count <= builds || !string.Equals(_history[^(builds + 1)].Output, OutputName, StringComparison.Ordinal))
            return;

        var published = _history[^(builds + 1)].Published;
        published.Restore(Output);
        Foreign[OutputName] = ForeignFiles.Where(file => published.Files.ContainsKey(file.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        WithoutManifest.Remove(OutputName);
    }

    /// <summary>The sources of an earlier build; null where there were not so many.</summary>
    /// <param name="builds">1 for the build before the last one that succeeded.</param>
    public SiteSources? SourcesOf(int builds) => _history.Count > builds ? _history[^(builds + 1)].Sources : null;

    public void EmptyOutput()
    {
        if (Directory.Exists(Output))
            Directory.Delete(Output, recursive: true);
        Foreign.Remove(OutputName);
        WithoutManifest.Remove(OutputName);
    }

    /// <summary>The whole site, output and memory included, gets another name.</summary>
    public void MoveElsewhere()
    {
        _moves++;
        var target = Path.Combine(root, $"site-{_moves}");
        if (!Directory.Exists(Folder))
            return;

        Directory.Move(Folder, target);
        Folder = target;
    }
}

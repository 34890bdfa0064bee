using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// What a build leaves for the next one, in <c>.lhub/</c> inside the site's folder: safe to delete, and ignored by git. A memory that
/// is damaged, or that another version of lhub made, is as good as none.
/// </summary>
public sealed class BuildMemory
{
    /// <summary>The folder's name inside the site's folder.</summary>
    public const string FolderName = ".lhub";

    private readonly MemoryFile? _file;
    private readonly MemoryShelf _shelf;
    private BuildStamp? _stamp;
    private ParseMemory? _parsed;
    private RouteMemory? _routes;

    private BuildMemory(MemoryFile? file, MemoryShelf shelf, string? problem) => (_file, _shelf, Problem) = (file, shelf, problem);

    /// <summary>Why a memory that is there is of no use, as the end of a sentence; null where there is nothing to say.</summary>
    public string? Problem { get; }

    public bool IsEmpty => _file is null;

    public BuildStamp? Stamp => _file is null ? null : _stamp ??= BuildStamp.Read(_file.Read(MemorySection.Stamp).Span);

    /// <summary>What sources were parsed to. Valid for sources that have a place in this memory.</summary>
    public ParseMemory? Parsed => _file is null ? null : _parsed ??= ParseMemory.Read(_file.Read(MemorySection.Parsed));

    public RouteMemory? Routes => _file is null ? null : _routes ??= RouteMemory.Read(new(_file.Read(MemorySection.Nodes)), _file.Read(MemorySection.Queries), _file.Read(MemorySection.Routes));

    public static BuildMemory Open(BuildOptions options, ulong engine) => MemoryShelf.OnDisk(options, engine).Open();

    internal static BuildMemory Of(MemoryFile? file, MemoryShelf shelf, string? problem) => new(file, shelf, problem);

    /// <summary>What the site was set to in the last build; null where that was not written down.</summary>
    /// <param name="all">All sources, as many and in the same order as then.</param>
    public Settings? SettingsWith(ImmutableArray<SourceFile> all)
    {
        if (_file is null || _file.Read(MemorySection.Settings) is not { IsEmpty: false } bytes)
            return null;

        var from = new ByteReader(bytes.Span);
        return SettingsCodec.Read(bytes, ref from, all);
    }

    /// <summary>The whole memory, for a build that changes only a little.</summary>
    public QuickMemory? Quick() => _file is null ? null : QuickMemory.Read(_file, _shelf);

    /// <summary>How the sources differ from those of the last build; null where there was none.</summary>
    public SourceDelta? Compare(Sources sources, int threads, CancellationToken cancel) =>
        _file is null ? null : InputMemory.Compare(_file.Read(MemorySection.Inputs).Span, Times(_file).Span, sources.All, sources.Reader, threads, cancel);

    /// <summary>Notes the new times of sources whose content is the same, so that the next build need not read them again. Without it nothing is lost.</summary>
    public void Restamp(Sources sources, long since)
    {
        if (_file is null)
            return;

        try
        {
            if (_file.Identity is { } identity)
            {
                NewTimes.Write(_shelf.FilePath, identity, sources.All.AsSpan(), since);
                return;
            }

            var inputs = new ByteWriter(sources.All.Length * 64);
            InputMemory.Write(inputs, sources.All, since, sources.Reader);
            var sections = Enum.GetValues<MemorySection>().Select(s => s == MemorySection.Inputs ? inputs.ToArray() : _file.Read(s)).ToArray();
            _shelf.Put(sections);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build compares contents once more.
        }
    }

    private ReadOnlyMemory<byte> Times(MemoryFile file) => file.Identity is { } identity ? NewTimes.Read(_shelf.FilePath, identity) : default;

    /// <summary>Lays down what the build remembers in place of this memory.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Replace(MemoryWriter memory, BuildStamp stamp) => _shelf.Put(memory.SectionsWith(stamp));

    /// <summary>Where the memory of builds with these options lies: one for each output folder.</summary>
    public static string PathFor(BuildOptions options)
    {
        var name = "site";
        if (options.OutputFolder is { } output)
        {
            var relative = Path.GetRelativePath(options.SiteFolder, Path.GetFullPath(output, Path.GetFullPath(options.SiteFolder)));
            name = ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(relative)).ToString();
        }

        return Path.Combine(options.SiteFolder, FolderName, name + ".memory");
    }

    /// <summary>Forgets the last build, so that what follows cannot be taken for it.</summary>
    public static void Forget(BuildOptions options)
    {
        if (File.Exists(PathFor(options)))
            File.Delete(PathFor(options));
    }
}

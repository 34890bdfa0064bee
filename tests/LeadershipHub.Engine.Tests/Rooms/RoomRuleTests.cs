using System.Text.RegularExpressions;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Rooms;

/// <summary>Reads the sources of the engine and holds them to the import map of the architecture.</summary>
public sealed partial class RoomRuleTests
{
    private static readonly string[] Stages = ["Loading", "Parsing", "Assembling", "Routing", "Rendering", "Checking", "Writing", "Tracing"];

    /// <summary>Libraries and the only rooms that may name them.</summary>
    private static readonly (string Namespace, string[] Rooms)[] Libraries =
    [
        ("YamlDotNet", ["Parsing"]),
        ("Markdig", ["Parsing"]),
        ("MetadataExtractor", ["Parsing"]),
        ("LeadershipHub.Templating", ["Rendering"]),
    ];

    private static readonly string[] DiskRooms = ["Loading", "Writing", "Tracing", "Painting"];

    public static TheoryData<string> Rooms =>
        [.. Directory.EnumerateDirectories(EngineFolder).Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal)];

    private static string EngineFolder => Repository.PathOf("src", "LeadershipHub.Engine");

    [Theory, MemberData(nameof(Rooms))]
    public void A_room_imports_only_what_the_map_allows(string room)
    {
        var allowed = MayImport(room);

        var found = from file in SourcesOf(Path.Combine(EngineFolder, room))
                    from Match match in RoomName().Matches(CodeOf(file))
                    let imported = match.Groups["room"].Value
                    where Directory.Exists(Path.Combine(EngineFolder, imported)) && !allowed.Contains(imported, StringComparer.Ordinal)
                    select $"{NameOf(file)} imports {imported}";

        Assert.Empty(found.Distinct(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Rooms))]
    public void A_library_is_named_only_in_its_room(string room)
    {
        var forbidden = Libraries.Where(library => !library.Rooms.Contains(room, StringComparer.Ordinal)).Select(library => library.Namespace).ToList();

        var found = from file in SourcesOf(Path.Combine(EngineFolder, room))
                    let code = CodeOf(file)
                    from name in forbidden
                    where Regex.IsMatch(code, $@"\b{Regex.Escape(name)}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5))
                    select $"{NameOf(file)} names {name}";

        Assert.Empty(found);
    }

    [Theory, MemberData(nameof(Rooms))]
    public void Only_rooms_at_the_disk_touch_it(string room)
    {
        if (DiskRooms.Contains(room, StringComparer.Ordinal))
            return;

        var found = from file in SourcesOf(Path.Combine(EngineFolder, room))
                    from Match match in DiskAccess().Matches(CodeOf(file))
                    select $"{NameOf(file)} uses {match.Value}";

        Assert.Empty(found);
    }

    [Fact]
    public void Every_room_is_on_the_map()
    {
        var known = Stages.Concat(["Diagnostics", "Model", "Extending", "Painting"]).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(known, Rooms.Select(row => row.Data).ToHashSet(StringComparer.Ordinal));
    }

    [Theory, InlineData("LeadershipHub.Templating"), InlineData("LeadershipHub.Preview"), InlineData("LeadershipHub.Feedback"), InlineData("LeadershipHub.Publishing")]
    public void A_project_that_stands_alone_knows_nothing_of_the_hub(string project)
    {
        var found = from file in SourcesOf(Repository.PathOf("src", project))
                    from Match match in HubName().Matches(CodeOf(file))
                    where match.Value != project
                    select $"{NameOf(file)} names {match.Value}";

        Assert.Empty(found);
        Assert.DoesNotContain("ProjectReference", File.ReadAllText(Repository.PathOf("src", project, $"{project}.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void Auditing_knows_of_the_engine_only_its_model_and_its_diagnostics()
    {
        var found = from file in SourcesOf(Repository.PathOf("src", "LeadershipHub.Auditing"))
                    from Match match in HubPart().Matches(CodeOf(file))
                    where match.Value is not ("LeadershipHub.Engine.Model" or "LeadershipHub.Engine.Diagnostics") && !match.Value.StartsWith("LeadershipHub.Auditing", StringComparison.Ordinal)
                    select $"{NameOf(file)} names {match.Value}";

        Assert.Empty(found);
    }

    [Fact]
    public void Only_the_storing_of_feedback_knows_its_databases()
    {
        var found = from file in SourcesOf(Repository.PathOf("src", "LeadershipHub.Feedback"))
                    where !NameOf(file).Contains("/Storing/", StringComparison.Ordinal)
                    from Match match in Database().Matches(CodeOf(file))
                    select $"{NameOf(file)} names {match.Value}";

        Assert.Empty(found);
    }

    [Fact]
    public void Only_publishing_knows_the_client_of_stores()
    {
        var found = from project in Directory.EnumerateDirectories(Repository.PathOf("src"))
                    where Path.GetFileName(project) is not "LeadershipHub.Publishing"
                    from file in SourcesOf(project)
                    from Match match in Store().Matches(CodeOf(file))
                    select $"{NameOf(file)} names {match.Value}";

        Assert.Empty(found);
    }

    // Without comments: they may speak of other rooms.
    private static string CodeOf(string file) => Comment().Replace(File.ReadAllText(file), "");

    private static string NameOf(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static string[] MayImport(string room) => room switch
    {
        "Diagnostics" => ["Diagnostics"],
        "Model" => ["Model", "Diagnostics"],
        "Extending" => ["Extending", "Model", "Diagnostics"],
        _ => [room, "Diagnostics", "Model", "Extending", "Tracing"],
    };

    private static IEnumerable<string> SourcesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(folder, file).StartsWith("bin", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    // A using line, or a name that is qualified in full or from the engine's own namespace on: Model.Page, Diagnostics.Spelling.
    [GeneratedRegex(@"(?:LeadershipHub\.Engine\.|(?<![\w.])(?=(?:Loading|Parsing|Assembling|Routing|Rendering|Checking|Writing|Tracing|Extending)\.[A-Z]))(?<room>[A-Z]\w*)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex RoomName();

    [GeneratedRegex(@"(?<![\w.])(?:System\.IO\.)?(?:File|Directory|FileStream|FileInfo|DirectoryInfo|RandomAccess|StreamReader|StreamWriter)(?:\.[A-Z]\w*\(|\()", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex DiskAccess();

    [GeneratedRegex(@"LeadershipHub\.\w+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex HubName();

    [GeneratedRegex(@"LeadershipHub\.\w+(?:\.\w+)?", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex HubPart();

    [GeneratedRegex(@"\b(?:Npgsql|Microsoft\.Data\.Sqlite)\b", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Database();

    [GeneratedRegex(@"\bAmazon\.\w+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Store();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Comment();
}

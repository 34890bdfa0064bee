using LeadershipHub.Cli.Scripts;
using LeadershipHub.EndToEnd.Tests.Sites;
using LeadershipHub.Engine;

namespace LeadershipHub.EndToEnd.Tests.Scripting;

/// <summary>Whole sites with scripts in <c>tests/sites-scripted/</c> and what becomes of them. <c>LHUB_ACCEPT=1</c> writes it anew.</summary>
public sealed class GoldenScriptTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Repository.PathOf("tests", "sites-scripted")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_site_with_scripts_comes_out_as_expected(string name)
    {
        var source = Repository.PathOf("tests", "sites-scripted", name);
        var root = Directory.CreateTempSubdirectory("lhub-golden-");
        var (site, output) = (Path.Combine(root.FullName, "site"), Path.Combine(root.FullName, "public"));
        foreach (var (path, bytes) in FilesOf(source).Where(file => !file.Path.StartsWith("expected/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(site, path)) ?? site);
            File.WriteAllBytes(Path.Combine(site, path), bytes);
        }

        var result = Build.Run(new() { SiteFolder = site, OutputFolder = output, Now = Now, Scripts = new LazyScripts(site, isLocked: false) });
        Assert.Equal("", string.Join('\n', result.Diagnostics));
        var actual = FilesOf(output).Where(file => !file.Path.StartsWith(".lhub", StringComparison.Ordinal)).ToList();

        var expected = Path.Combine(source, "expected");
        if (Environment.GetEnvironmentVariable("LHUB_ACCEPT") is "1")
            Accept(expected, actual);
        Assert.Equal(Shown(FilesOf(expected)), Shown(actual));
        root.Delete(recursive: true);
    }

    private static void Accept(string expected, IEnumerable<(string Path, byte[] Bytes)> files)
    {
        if (Directory.Exists(expected))
            Directory.Delete(expected, recursive: true);
        foreach (var (path, bytes) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(expected, path)) ?? expected);
            File.WriteAllBytes(Path.Combine(expected, path), bytes);
        }
    }

    private static List<(string Path, byte[] Bytes)> FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), Bytes: File.ReadAllBytes(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string Shown(IEnumerable<(string Path, byte[] Bytes)> files) => string.Join('\n', files.Select(file => $"== {file.Path}\n{System.Text.Encoding.UTF8.GetString(file.Bytes)}"));
}

namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>A page of the documentation that is written from the code. <c>LHUB_ACCEPT=1</c> writes it anew.</summary>
internal static class ReferenceFile
{
    private const string Switch = "LHUB_ACCEPT";

    /// <summary>A path of the repository.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root(), .. parts]);

    /// <param name="name">Its path below <c>docs/</c>.</param>
    public static void AssertIs(string name, string text)
    {
        var path = PathOf("docs", name);
        if (Environment.GetEnvironmentVariable(Switch) is "1")
            File.WriteAllText(path, text);

        var written = File.Exists(path) ? File.ReadAllText(path) : "";
        var (old, now) = (written.Split('\n'), text.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).FirstOrDefault(i => i >= old.Length || i >= now.Length || !string.Equals(old[i], now[i], StringComparison.Ordinal), -1);
        Assert.True(
            line < 0,
            $"docs/{name} differs from the code in line {line + 1}: it should be\n{now.ElementAtOrDefault(line)}\n.ci/references writes it anew; read the diff then.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LeadershipHub.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");

        return folder.FullName;
    }
}

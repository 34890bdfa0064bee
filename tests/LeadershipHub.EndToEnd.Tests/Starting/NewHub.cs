using System.Globalization;
using LeadershipHub.EndToEnd.Tests.Killing;

namespace LeadershipHub.EndToEnd.Tests.Starting;

/// <summary>A folder in which a newcomer starts, gone with the test.</summary>
internal sealed class NewHub : IDisposable
{
    public static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-03-02T10:00:00Z", CultureInfo.InvariantCulture);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("lhub-newcomer-");

    public string Home => _home.FullName;

    public string At(params ReadOnlySpan<string> parts) => Path.Combine([Home, .. parts]);

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it printed, if it ended with 0; the test fails otherwise.</returns>
    public static async Task<string> RunAsync(string folder, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)>? environment = null)
    {
        var words = arguments.ToList();
        using var process = LhubProcess.Start(folder, Now, words, environment);
        var (code, said) = await process.EndAsync();
        Assert.True(code == 0, $"lhub {string.Join(' ', words)} ended with {code}: {said}");
        return said;
    }

    public void Dispose() => _home.Delete(recursive: true);
}

using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Preview;

/// <summary><c>lhub serve</c> as a process of its own, over a copy of the repository's hub that a test may change.</summary>
internal sealed partial class PreviewedHub : IAsyncDisposable
{
    // Only a test that fails waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // A shell without job control starts what it runs in the background deaf to Ctrl+C, and so is all that those start (POSIX, XCU 2.11): the tests, and the preview.
    private static readonly string[] HearingInterrupts = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];

    private readonly DirectoryInfo _root;
    private readonly Process _process;
    private readonly StringBuilder _said;

    private PreviewedHub(DirectoryInfo root, Process process, StringBuilder said, Uri url) => (_root, _process, _said, Url) = (root, process, said, url);

    public Uri Url { get; }

    /// <param name="change">What is different from the repository's hub; gets the folder of the copy.</param>
    /// <param name="port">0 for any.</param>
    public static async Task<PreviewedHub> StartAsync(Action<string>? change = null, int port = 0)
    {
        var root = Directory.CreateTempSubdirectory("lhub-preview-");
        foreach (var part in (ReadOnlySpan<string>)["content", "static", "theme", "themes"])
            CopyFolder(Repository.PathOf(part), Path.Combine(root.FullName, part));

        File.Copy(Repository.PathOf("site.config.yml"), Path.Combine(root.FullName, "site.config.yml"));
        change?.Invoke(root.FullName);

        var lhub = new[] { Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) is "dotnet" ? host : "dotnet", Path.Combine(AppContext.BaseDirectory, "lhub.dll") };
        string[] line = [.. HearingInterrupts, .. lhub, "serve", "--port", $"{port}"];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = root.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var (said, url) = (new StringBuilder(), new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously));
        var process = Process.Start(start) ?? throw new InvalidOperationException("lhub did not start.");
        process.OutputDataReceived += (_, heard) => Hear(heard.Data, said, url);
        process.ErrorDataReceived += (_, heard) => Hear(heard.Data, said, url);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(root, process, said, await url.Task.WaitAsync(Patience));
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(_root.FullName, path));

    /// <summary>Saves as an editor does that writes into the file itself.</summary>
    public void Write(string path, string text) => File.WriteAllText(Path.Combine(_root.FullName, path), text);

    public void Append(string path, string text) => Write(path, Read(path) + text);

    public void Delete(string path) => File.Delete(Path.Combine(_root.FullName, path));

    /// <summary>Ends it as Ctrl+C does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public override string ToString()
    {
        lock (_said)
            return _said.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();

        await _process.WaitForExitAsync();
        _process.Dispose();
        _root.Delete(recursive: true);
    }

    private static void Hear(string? line, StringBuilder said, TaskCompletionSource<Uri> url)
    {
        // Both streams end, and each may while the other still speaks.
        string all;
        lock (said)
            all = said.Append(line).Append('\n').ToString();

        if (line is null)
            url.TrySetException(new InvalidOperationException($"lhub ended:\n{all}"));
        else if (Serving().Match(line) is { Success: true } match)
            url.TrySetResult(new(match.Groups["url"].Value));
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"Serving at (?<url>\S+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Serving();
}

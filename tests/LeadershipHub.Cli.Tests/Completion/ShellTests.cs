using System.Diagnostics;

namespace LeadershipHub.Cli.Tests.Completion;

/// <summary>The scripts of <c>lhub completion</c> in the shells themselves, where these are installed.</summary>
public sealed class ShellTests
{
    // Calls the function as the shell does when somebody presses the key.
    private const string Bash =
        """
        source <(lhub completion bash)
        COMP_LINE=$1 COMP_POINT=${#1}
        read -ra COMP_WORDS <<<"$1"
        [[ $1 != *' ' ]] || COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _lhub
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    // Without a terminal there is no completion in zsh: what would be offered is printed, by the rule of the built-in command (what fits the prefix).
    private const string Zsh =
        """
        compdef() { : }
        compadd() { print -l -- ${(M)found:#$PREFIX*} }
        source <(lhub completion zsh)
        words=("${(@s: :)1}") CURRENT=${#words} PREFIX=${words[-1]}
        _lhub
        """;

    private const string Fish =
        """
        lhub completion fish | source
        complete --do-complete "$argv[1]"
        """;

    [Theory]
    [InlineData("lhub bu", "build")]
    [InlineData("lhub build --st", "--strict")]
    [InlineData("lhub init --ci az", "azure")]
    [InlineData("lhub feedback exp", "export")]
    public async Task Bash_completes(string line, string expected) =>
        Assert.Equal([expected], await CompleteAsync("bash", ["--noprofile", "--norc", "-c", Bash, "bash", line]), StringComparer.Ordinal);

    [Theory]
    [InlineData("lhub bu", "build")]
    [InlineData("lhub build --st", "--strict")]
    [InlineData("lhub init --ci az", "azure")]
    [InlineData("lhub feedback exp", "export")]
    public async Task Zsh_completes(string line, string expected) =>
        Assert.Equal([expected], await CompleteAsync("zsh", ["-f", "-c", Zsh, "zsh", line]), StringComparer.Ordinal);

    [Theory]
    [InlineData("lhub bu", "build")]
    [InlineData("lhub build --st", "--strict")]
    [InlineData("lhub init --ci az", "azure")]
    [InlineData("lhub feedback exp", "export")]
    public async Task Fish_completes(string line, string expected) =>
        Assert.Equal([expected], await CompleteAsync("fish", ["--no-config", "-c", Fish, line]), StringComparer.Ordinal);

    [Fact]
    public async Task Nothing_in_a_line_is_run_by_a_shell()
    {
        using var folder = new TemporaryFolder();
        var trap = Path.Combine(folder.Path, "sprung");

        await CompleteAsync("bash", ["--noprofile", "--norc", "-c", Bash, "bash", $"lhub build $(touch {trap}) `touch {trap}` --st"]);

        Assert.False(File.Exists(trap));
    }

    /// <summary>What a shell offers, line by line; skips the test where there is no such shell.</summary>
    private static async Task<string[]> CompleteAsync(string shell, string[] arguments)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        Assert.SkipUnless(path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell))), $"{shell} is not installed.");

        var start = new ProcessStartInfo(shell, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PATH"] = AppContext.BaseDirectory + Path.PathSeparator + path;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{shell} did not start.");
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

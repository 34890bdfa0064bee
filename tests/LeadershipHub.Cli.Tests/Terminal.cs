namespace LeadershipHub.Cli.Tests;

/// <summary>Runs commands in a folder of their own and keeps what they print.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public TemporaryFolder Folder { get; } = new();

    public FakeHub Hub { get; } = new();

    public FakeClock Clock { get; } = new();

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public List<string> Opened { get; } = [];

    /// <summary>Below <see cref="Folder"/>.</summary>
    private StringReader? _input;

    public string CurrentFolder { get; set; } = "";

    public bool IsPerson { get; set; }

    /// <summary>What a person types, line after line.</summary>
    public string Typed { get; set; } = "";

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public Shell Shell => new()
    {
        OpenInput = () => _input ??= new StringReader(Typed),
        OpenOutput = () => _output,
        OpenError = () => _error,
        FindOutputIsTerminal = () => IsPerson,
        FindErrorIsTerminal = () => IsPerson,
        CurrentFolder = Path.TrimEndingDirectorySeparator(Path.Combine(Folder.Path, CurrentFolder)),
        Variable = Variables.GetValueOrDefault,
        Clock = Clock,
        OpenBrowser = Opened.Add,
    };

    /// <summary>A terminal in the folder of a hub.</summary>
    public static Terminal InSite()
    {
        var terminal = new Terminal();
        terminal.Folder.Write("site.config.yml", "title: A hub\n");
        return terminal;
    }

    public Task<int> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    public Task<int> RunAsync(CancellationToken cancel, params string[] args) => Task.Run(() => CommandLine.Run(args, Shell, Hub, cancel), CancellationToken.None);

    public void Dispose()
    {
        Folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }
}

using System.Globalization;
using System.Text;

namespace LeadershipHub.Cli;

/// <summary>What the command line gets from its surroundings. Commands take nothing from the process but through this, so tests can give them another.</summary>
internal sealed record Shell
{
    public required TextReader Input { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether a person sees <see cref="Output"/> as it is written: a terminal, not a file or a pipe.</summary>
    public required bool OutputIsTerminal { get; init; }

    public required bool ErrorIsTerminal { get; init; }

    public required string CurrentFolder { get; init; }

    /// <summary>An environment variable's value; null where it is not set or empty.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Shows a URL in the person's browser.</summary>
    public required Action<string> OpenBrowser { get; init; }

    /// <summary>Set to any text, it forbids colours: https://no-color.org/</summary>
    private bool MayColour => Variable("NO_COLOR") is null && Variable("TERM") is not "dumb";

    public bool ColoursOutput => OutputIsTerminal && MayColour;

    public bool ColoursError => ErrorIsTerminal && MayColour;

    /// <summary>The build's date: <c>SOURCE_DATE_EPOCH</c> (whole seconds since 1970, https://reproducible-builds.org/specs/source-date-epoch/), else the clock's.</summary>
    /// <exception cref="UsageException">The variable is not a number of seconds.</exception>
    public DateTimeOffset Now()
    {
        if (Variable("SOURCE_DATE_EPOCH") is not { } text)
            return Clock.GetLocalNow();

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253402300799)
            return DateTimeOffset.FromUnixTimeSeconds(seconds);

        throw new UsageException($"SOURCE_DATE_EPOCH is '{text}'.", "Set it to whole seconds since 1970-01-01 UTC, or unset it.");
    }

    public static Shell OfThisProcess()
    {
        // Windows consoles start with a legacy code page; everywhere else the terminal's own encoding is right.
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;

        return new()
        {
            Input = Console.In,
            Output = Console.Out,
            Error = Console.Error,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            CurrentFolder = Directory.GetCurrentDirectory(),
            Variable = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
            Clock = TimeProvider.System,
            OpenBrowser = Browser.Open,
        };
    }
}

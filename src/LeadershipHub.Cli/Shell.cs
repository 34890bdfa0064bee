using System.Text;

namespace LeadershipHub.Cli;

/// <summary>What the command line gets from its surroundings. Commands take nothing from the process but through this, so tests can give them another.</summary>
internal sealed record Shell
{
    /// <summary>What a person types or pipes in; opened by the first who asks.</summary>
    public required Func<TextReader> OpenInput { private get; init; }

    public TextReader Input => OpenInput();

    /// <summary>Opens <see cref="Output"/> for the first who writes. To open it takes milliseconds, which a build with nothing to say need not spend.</summary>
    public required Func<TextWriter> OpenOutput { private get; init; }

    public required Func<TextWriter> OpenError { private get; init; }

    public TextWriter Output => OpenOutput();

    public TextWriter Error => OpenError();

    /// <summary>Finds out <see cref="OutputIsTerminal"/> for the first who asks: a build that is quiet does not.</summary>
    public required Func<bool> FindOutputIsTerminal { private get; init; }

    public required Func<bool> FindErrorIsTerminal { private get; init; }

    /// <summary>Whether a person sees <see cref="Output"/> as it is written: a terminal, not a file or a pipe.</summary>
    public bool OutputIsTerminal => FindOutputIsTerminal();

    public bool ErrorIsTerminal => FindErrorIsTerminal();

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
    public DateTimeOffset Now() => Fixed() ?? Clock.GetLocalNow();

    /// <summary>The same in UTC, for who needs only the moment: to find out the system's time zone takes longer than to look at ten thousand files.</summary>
    /// <exception cref="UsageException">The variable is not a number of seconds.</exception>
    public DateTimeOffset Moment() => Fixed() ?? Clock.GetUtcNow();

    private DateTimeOffset? Fixed()
    {
        if (Variable("SOURCE_DATE_EPOCH") is not { } text)
            return null;

        // Read by hand: what the framework reads asks for a culture, and the first of those loads the ICU libraries.
        const long Latest = 253_402_300_799;
        var seconds = 0L;
        foreach (var digit in text)
            seconds = char.IsAsciiDigit(digit) && seconds <= Latest ? (seconds * 10) + digit - '0' : long.MaxValue;
        if (seconds <= Latest)
            return DateTimeOffset.FromUnixTimeSeconds(seconds);

        throw new UsageException($"SOURCE_DATE_EPOCH is '{text}'.", "Set it to whole seconds since 1970-01-01 UTC, or unset it.");
    }

    public static Shell OfThisProcess()
    {
        // Windows consoles start with a legacy code page; everywhere else the terminal's own encoding is right.
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;

        TextWriter? output = null;
        TextWriter? error = null;
        return new()
        {
            OpenInput = () => Console.In,
            OpenOutput = () => output ??= ExpectsUtf8() ? Writer(Console.OpenStandardOutput()) : Console.Out,
            OpenError = () => error ??= ExpectsUtf8() ? Writer(Console.OpenStandardError()) : Console.Error,
            FindOutputIsTerminal = () => !Console.IsOutputRedirected,
            FindErrorIsTerminal = () => !Console.IsErrorRedirected,
            CurrentFolder = Directory.GetCurrentDirectory(),
            Variable = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
            Clock = TimeProvider.System,
            OpenBrowser = Browser.Open,
        };
    }

    private static bool ExpectsUtf8() => !OperatingSystem.IsWindows() && LocaleIsUtf8(Environment.GetEnvironmentVariable);

    /// <summary>Whether a terminal expects UTF-8, as by far the most do: so say the variables of the locale, the first that is set, or none of them says otherwise.</summary>
    internal static bool LocaleIsUtf8(Func<string, string?> variable)
    {
        string? locale = null;
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_CTYPE", "LANG"])
            locale ??= variable(name) is { Length: > 0 } set ? set : null;

        // https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html: language_TERRITORY.charset@modifier
        if (locale?.IndexOf('.', StringComparison.Ordinal) is not (>= 0 and var dot))
            return true;

        var modifier = locale.IndexOf('@', dot);
        var charset = locale[(dot + 1)..(modifier < 0 ? locale.Length : modifier)];
        return charset.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("UTF8", StringComparison.OrdinalIgnoreCase);
    }

    // What Console.Out would be, without asking for the names of encodings: that loads the tables of all languages.
    private static TextWriter Writer(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 256) { AutoFlush = true });
}

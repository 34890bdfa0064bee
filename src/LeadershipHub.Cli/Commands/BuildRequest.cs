namespace LeadershipHub.Cli.Commands;

/// <summary>What <c>lhub build</c> was asked for.</summary>
internal sealed record BuildRequest
{
    public string? Site { get; init; }

    public string? Output { get; init; }

    public string? BaseUrl { get; init; }

    public bool Drafts { get; init; }

    public bool Future { get; init; }

    public bool Expired { get; init; }

    public bool Strict { get; init; }

    public bool Clean { get; init; }

    public bool NoScripts { get; init; }

    public bool LockedScripts { get; init; }

    public bool Json { get; init; }

    public Verbosity Verbosity { get; init; } = Verbosity.Normal;

    /// <summary>
    /// Reads the usual ways to ask for a build, each option at most once and as its help spells it, without the parser: that alone takes a
    /// tenth of the time of a build with nothing to do. Null at anything else, right or wrong, which is left to the parser; where it is
    /// not null, the parser reads the same.
    /// </summary>
    public static BuildRequest? Read(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || args[0] is not "build")
            return null;

        var request = new BuildRequest();
        for (var i = 1; i < args.Count && request is not null; i++)
        {
            request = args[i] switch
            {
                "--drafts" => request with { Drafts = true },
                "--future" => request with { Future = true },
                "--expired" => request with { Expired = true },
                "--strict" => request with { Strict = true },
                "--clean" => request with { Clean = true },
                "--no-scripts" => request with { NoScripts = true },
                "--locked-scripts" => request with { LockedScripts = true },
                "--json" => request with { Json = true },
                "--site" or "-s" when request.Site is null && ValueAt(args, ++i) is { } site => request with { Site = site },
                "--output" or "-o" when request.Output is null && ValueAt(args, ++i) is { } output => request with { Output = output },
                "--verbosity" or "-v" when request.Verbosity == Verbosity.Normal && ValueAt(args, ++i) is "quiet" => request with { Verbosity = Verbosity.Quiet },
                _ => null,
            };
        }

        return request;
    }

    // Null where there is none, or where the parser might see something else in it.
    private static string? ValueAt(IReadOnlyList<string> args, int at) => at < args.Count && args[at] is [not ('-' or '@'), ..] value ? value : null;
}

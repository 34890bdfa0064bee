using System.CommandLine;
using System.Data.Common;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Feedback;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Cli.Entries;

/// <summary>Where entries lie, for every command that reads or changes them: <c>--site</c>, <c>--data</c>, <c>--postgres</c> and their variables.</summary>
/// <param name="shell">Where variables are set.</param>
/// <param name="mayBePreview">Whether the preview's entries are meant where no others are named.</param>
internal sealed class StoreOptions(Shell shell, bool mayBePreview = true)
{
    public const string DataVariable = "LHUB_FEEDBACK_DATA";
    public const string PostgresVariable = "LHUB_FEEDBACK_POSTGRES";

    /// <summary>Of the preview: <c>.lhub</c> may be deleted at any time.</summary>
    public const string PreviewFolder = ".lhub/feedback";

    public Option<string?> Site { get; } = Commands.CommonOptions.Site();

    public Option<string?> Data { get; } = new("--data")
    {
        Description = $"The folder with the entries and their files. [default: {DataVariable}{(mayBePreview ? ", or the preview's own" : "")}]",
        HelpName = "folder",
    };

    public Option<string?> Postgres { get; } = new("--postgres")
    {
        Description = $"The connection string of a PostgreSQL database with the entries; other users of the machine can see it here, not in {PostgresVariable}.",
        HelpName = "string",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Site);
        command.Options.Add(Data);
        command.Options.Add(Postgres);
    }

    /// <summary>Full path of the folder that was named; null where none was.</summary>
    public string? DataNamed(ParseResult parsed) =>
        (parsed.GetValue(Data) ?? shell.Variable(DataVariable)) is { } named ? Path.GetFullPath(named, shell.CurrentFolder) : null;

    public string? PostgresNamed(ParseResult parsed) => parsed.GetValue(Postgres) ?? shell.Variable(PostgresVariable);

    /// <summary>Opens the store, which a server may have open too, and gives it to <paramref name="work"/>.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="IOException">The database cannot be used.</exception>
    public async Task<int> UseAsync(ParseResult parsed, Func<FeedbackStore, Task<int>> work)
    {
        var options = Locate(parsed);
        try
        {
            await using var store = FeedbackStore.Open(options);
            return await work(store);
        }
        catch (DbException fault)
        {
            throw Unusable(fault);
        }
    }

    /// <summary>What a fault of the database is to a person.</summary>
    public static IOException Unusable(DbException fault) => new($"The database cannot be used: {Reporting.SafeText.Clean(fault.Message)}", fault);

    private FeedbackOptions Locate(ParseResult parsed)
    {
        var (data, postgres) = (DataNamed(parsed), PostgresNamed(parsed));
        if (postgres is not null)
        {
            // Files lie beside the database: with another folder they would stay when their entry is erased.
            return data is null
                ? throw new UsageException("The folder with the files of entries is not named.", $"Name the folder that the endpoint was started with by --data or {DataVariable}.")
                : Options(data, postgres);
        }

        data ??= Path.Combine(SiteFolder.Find(shell, parsed.GetValue(Site)), PreviewFolder);
        return FeedbackStore.IsIn(data)
            ? Options(data, null)
            : throw new UsageException($"There are no entries in '{data}'.", $"Name the folder that the endpoint was started with by --data or {DataVariable}.");
    }

    private FeedbackOptions Options(string data, string? postgres) => new() { FormsFile = "", DataFolder = data, Postgres = postgres, Clock = shell.Clock };
}

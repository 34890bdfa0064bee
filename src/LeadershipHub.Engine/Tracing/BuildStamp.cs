using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Model.Scripts;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>Under what circumstances a build ran, and what it said: all that a build with nothing to do needs.</summary>
public sealed record BuildStamp
{
    /// <summary>Of the options that decide about the output.</summary>
    public required ulong Options { get; init; }

    /// <summary>The output folder as the configuration or the caller named it.</summary>
    public required string Output { get; init; }

    /// <summary>The moment that the build took for now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the next page appears or expires by its date; null where none will.</summary>
    public required DateTimeOffset? NextChange { get; init; }

    /// <summary>Whether any route printed the time.</summary>
    public required bool UsesClock { get; init; }

    /// <summary>Of the list of published files.</summary>
    public required ContentHash Manifest { get; init; }

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Pages by kind.</summary>
    public required ImmutableArray<PageCount> Pages { get; init; }

    public required int Files { get; init; }

    /// <summary>Variables of the environment that the configuration asked for.</summary>
    public ImmutableArray<TakenVariable> Variables { get; init; } = [];

    /// <summary>Whether the site has scripts, which run whenever anything has changed.</summary>
    public bool HasScripts { get; init; }

    /// <summary>Files besides the sources that scripts are made of or have read.</summary>
    public ImmutableArray<TakenFile> TakenFiles { get; init; } = [];

    /// <summary>The mark of what looked at the whole site; 0 where nobody did.</summary>
    public ulong Audit { get; init; }

    /// <summary>Whether the passing of time alone makes no difference at this moment.</summary>
    public bool HoldsAt(DateTimeOffset now) =>
        now == Now || (now > Now && !UsesClock && !(NextChange <= now));

    /// <summary>Whether the environment still says what it said, and files outside of the sources too.</summary>
    public bool HoldsIn(BuildOptions options) =>
        (Variables.IsEmpty || Variables.All(taken => taken.Print == TakenVariable.PrintOf(options.Variable(taken.Name))))
        && (TakenFiles.IsEmpty || TakenFiles.All(file => Tracing.TakenFiles.IsSame(options.SiteFolder, file)));

    /// <summary>Of those options that a build remembers its output under.</summary>
    public static ulong KeyOf(BuildOptions options)
    {
        var to = new ByteWriter(128);
        to.Flag(options.Drafts);
        to.Flag(options.Future);
        to.Flag(options.Expired);
        to.Text(options.BaseUrl);
        to.Flag(options.OutputFolder is null);
        to.Flag(options.Painter is not null);
        to.Fixed(options.Painter?.Mark ?? 0);
        to.Flag(options.Preview);
        to.Text(options.Scripts?.Mark);
        to.Text(options.InboxUrl);
        return ContentHash.Of(to.ToArray()).Bits;
    }

    internal void Write(ByteWriter to)
    {
        to.Fixed(Options);
        to.Text(Output);
        TextCodec.WriteDate(to, Now);
        TextCodec.WriteDate(to, NextChange);
        to.Flag(UsesClock);
        to.Fixed(Manifest.Bits);
        DiagnosticCodec.Write(to, Diagnostics);
        to.Number(Pages.Length);
        foreach (var (kind, count) in Pages)
        {
            to.Text(kind);
            to.Number(count);
        }

        to.Number(Files);
        to.Number(Variables.Length);
        foreach (var variable in Variables)
        {
            to.Text(variable.Name);
            to.Fixed(variable.Print);
        }

        to.Flag(HasScripts);
        to.Fixed(Audit);
        to.Number(TakenFiles.Length);
        foreach (var file in TakenFiles)
        {
            to.Text(file.Path);
            to.Fixed(file.Print);
        }
    }

    internal static BuildStamp Read(ReadOnlySpan<byte> bytes)
    {
        var from = new ByteReader(bytes);
        return new()
        {
            Options = from.Fixed(),
            Output = from.Word(),
            Now = TextCodec.ReadDate(ref from) ?? default,
            NextChange = TextCodec.ReadDate(ref from),
            UsesClock = from.Flag(),
            Manifest = new(from.Fixed()),
            Diagnostics = DiagnosticCodec.Read(ref from),
            Pages = ReadPages(ref from),
            Files = from.Count(),
            Variables = ReadVariables(ref from),
            HasScripts = from.Flag(),
            Audit = from.Fixed(),
            TakenFiles = ReadFiles(ref from),
        };
    }

    private static ImmutableArray<TakenFile> ReadFiles(ref ByteReader from)
    {
        var files = new TakenFile[from.Count()];
        for (var i = 0; i < files.Length; i++)
            files[i] = new(from.Word(), from.Fixed());
        return ImmutableArray.Create(files);
    }

    private static ImmutableArray<TakenVariable> ReadVariables(ref ByteReader from)
    {
        var variables = new TakenVariable[from.Count()];
        for (var i = 0; i < variables.Length; i++)
            variables[i] = new(from.Word(), from.Fixed());
        return ImmutableArray.Create(variables);
    }

    private static ImmutableArray<PageCount> ReadPages(ref ByteReader from)
    {
        var pages = new PageCount[from.Count()];
        for (var i = 0; i < pages.Length; i++)
            pages[i] = new(from.Word(), from.Count());
        return ImmutableArray.Create(pages);
    }
}

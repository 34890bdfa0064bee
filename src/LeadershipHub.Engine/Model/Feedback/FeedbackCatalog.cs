using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LeadershipHub.Engine.Model.Feedback;

/// <summary>What came back from readers, made of the data files below <c>content/feedback/</c>. Immutable.</summary>
public sealed class FeedbackCatalog
{
    /// <summary>How the data files are called among all data, which templates do not see.</summary>
    public const string Prefix = "../feedback/";

    private const string VotesName = "votes";

    private readonly FrozenDictionary<string, ImmutableArray<FeedbackEntry>> _byForm;
    private readonly FrozenDictionary<string, ImmutableArray<FeedbackVote>> _votes;
    private readonly FrozenDictionary<string, FeedbackEntry> _byId;
    private readonly FrozenDictionary<string, ImmutableArray<FeedbackEntry>> _byPage;

    private FeedbackCatalog(ImmutableArray<FeedbackEntry> entries, Dictionary<string, ImmutableArray<FeedbackVote>> votes, ImmutableArray<FeedbackProblem> problems)
    {
        Entries = entries;
        Problems = problems;
        _votes = votes.ToFrozenDictionary(StringComparer.Ordinal);
        _byForm = entries.GroupBy(entry => entry.Form, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _byPage = entries.Where(entry => entry.Page.Length > 0).GroupBy(entry => entry.Page, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        _byId = entries.DistinctBy(entry => entry.Id, StringComparer.Ordinal).ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>All, the earliest first.</summary>
    public ImmutableArray<FeedbackEntry> Entries { get; }

    /// <summary>Files that are no entries, for the checks to report.</summary>
    public ImmutableArray<FeedbackProblem> Problems { get; }

    public static FeedbackCatalog Of(FrozenDictionary<string, DataNode> data)
    {
        var entries = new List<FeedbackEntry>();
        var votes = new Dictionary<string, ImmutableArray<FeedbackVote>>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<FeedbackProblem>();
        foreach (var (key, node) in data.Where(file => file.Key.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var path = $"content/feedback/{key[Prefix.Length..]}.yml";
            if (key[Prefix.Length..].Split('/') is not [var form, var name] || node is not DataMap map)
                problems.Add(new(path, node.Position, "A file of 'content/feedback/FORM/' is a map."));
            else if (name is VotesName)
                votes[form] = VotesOf(map);
            else if (EntryOf(path, form, name, map, out var problem) is { } entry)
                entries.Add(entry);
            else
                problems.Add(problem);
        }

        return new([.. entries.OrderBy(entry => entry.Received).ThenBy(entry => entry.Id, StringComparer.Ordinal)], votes, problems.DrainToImmutable());
    }

    /// <summary>The entries of a form, the earliest first.</summary>
    public ImmutableArray<FeedbackEntry> OfForm(string form) => _byForm.TryGetValue(form, out var found) ? found : [];

    /// <summary>The votes of a form.</summary>
    public ImmutableArray<FeedbackVote> VotesOf(string form) => _votes.TryGetValue(form, out var found) ? found : [];

    public FeedbackEntry? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>What was said on a page, under any of its addresses, the earliest first.</summary>
    public ImmutableArray<FeedbackEntry> OnPage(Page page)
    {
        if (_byPage.Count == 0)
            return [];

        var found = _byPage.TryGetValue(page.Permalink.Path, out var here) ? here : [];
        foreach (var alias in page.Front.Aliases)
        {
            if (_byPage.TryGetValue(AsFolder(alias.Text), out var before))
                found = [.. found.Concat(before).OrderBy(entry => entry.Received).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
        }

        return found;
    }

    private static string AsFolder(string path) => path.EndsWith('/') || Path.HasExtension(path) ? path : path + "/";

    private static ImmutableArray<FeedbackVote> VotesOf(DataMap map) => map["votes"] is DataMap votes
        ? [.. votes.Entries.Select(vote => new FeedbackVote(vote.Key, TextsOf(vote.Value))).OrderBy(vote => vote.Id, StringComparer.Ordinal)]
        : [];

    private static FeedbackEntry? EntryOf(string path, string form, string name, DataMap map, out FeedbackProblem problem)
    {
        problem = new(path, map.Position, $"An entry has 'received' and 'fields', and its 'id' is the file's name.");
        if (map["fields"] is not DataMap fields || TextOf(map["id"]) is { } id && !string.Equals(id, name, StringComparison.Ordinal))
            return null;
        if (TextOf(map["received"]) is { } moment && !DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            return null;

        var received = TextOf(map["received"]) is { } written ? DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : (DateTimeOffset?)null;
        var entry = new FeedbackEntry
        {
            SourcePath = path,
            Id = name,
            Form = form,
            Received = received,
            Page = TextOf(map["page"]) ?? "",
            ReplyTo = TextOf(map["reply_to"]),
            Fields = [.. fields.Entries.Select(field => KeyValuePair.Create(field.Key, TextsOf(field.Value)))],
            Answer = TextOf(map["answer"]),
        };
        return entry with { Print = PrintOf(entry) };
    }

    private static ulong PrintOf(FeedbackEntry entry)
    {
        var text = new StringBuilder().Append(entry.Id).Append('\0').Append(entry.Form).Append('\0').Append(entry.Received?.UtcTicks).Append('\0').Append(entry.Page).Append('\0').Append(entry.ReplyTo).Append('\0').Append(entry.Answer);
        foreach (var (name, values) in entry.Fields)
            text.Append('\0').Append(name).Append('\u0001').AppendJoin('\u0002', values);
        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString())).Bits;
    }

    private static string? TextOf(DataNode? node) => node is DataScalar { IsNull: false } scalar ? scalar.Text : null;

    private static ImmutableArray<string> TextsOf(DataNode node) => node is DataList list ? [.. list.Items.Select(TextOf).OfType<string>()] : TextOf(node) is { } text ? [text] : [];
}

/// <summary>A file that is no entry.</summary>
public sealed record FeedbackProblem(string Path, Position Position, string Message);

using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadershipHub.Auditing.External;

/// <summary>What servers answered when they were last asked. Thread-safe. A file that cannot be read is an empty one.</summary>
public sealed class LinkCache
{
    private static readonly TimeSpan Good = TimeSpan.FromDays(7);
    private static readonly TimeSpan Bad = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<string, CachedAnswer> _answers;

    private LinkCache(IEnumerable<KeyValuePair<string, CachedAnswer>> answers) => _answers = new(answers, StringComparer.Ordinal);

    public static LinkCache Empty => new([]);

    public static LinkCache Read(string file)
    {
        try
        {
            return File.Exists(file) ? new(JsonSerializer.Deserialize(File.ReadAllBytes(file), LinkCacheJson.Default.DictionaryStringCachedAnswer) ?? []) : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    /// <summary>Null where nobody asked, or long ago: good answers hold for a week, others for six hours.</summary>
    public LinkAnswer? Find(string url, DateTimeOffset now) =>
        _answers.TryGetValue(url, out var cached) && cached is { Answer: { } answer, At: var at } && now - at is var age && age >= TimeSpan.Zero && age < (answer.Status is >= 200 and < 400 ? Good : Bad) ? answer : null;

    public void Keep(string url, LinkAnswer answer, DateTimeOffset now) => _answers[url] = new(answer, now);

    public void Save(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
        var sorted = new Dictionary<string, CachedAnswer>(_answers.OrderBy(pair => pair.Key, StringComparer.Ordinal), StringComparer.Ordinal);
        File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(sorted, LinkCacheJson.Default.DictionaryStringCachedAnswer));
        File.Move(file + ".new", file, overwrite: true);
    }
}

/// <summary>What came of asking.</summary>
/// <param name="Status">Of HTTP; 0 where there was no answer.</param>
/// <param name="MovedTo">Where it leads for good; null where it stayed.</param>
/// <param name="Problem">Why there was no answer.</param>
public sealed record LinkAnswer(int Status, string? MovedTo, string? Problem);

internal sealed record CachedAnswer(LinkAnswer? Answer, DateTimeOffset At);

[JsonSerializable(typeof(Dictionary<string, CachedAnswer>))]
internal sealed partial class LinkCacheJson : JsonSerializerContext;

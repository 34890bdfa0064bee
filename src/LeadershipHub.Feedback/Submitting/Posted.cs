namespace LeadershipHub.Feedback.Submitting;

/// <summary>What a body says, before anything of it is believed.</summary>
internal sealed class Posted(int mostFields) : IDisposable
{
    private const int LongestName = 200;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private int _count;

    public List<PostedFile> Files { get; } = [];

    /// <summary>Longer names are of no field, and are not kept.</summary>
    /// <exception cref="RefusedException">The body has more values than it may have.</exception>
    public void Add(string name, string value)
    {
        Count();
        if (name.Length is 0 or > LongestName)
            return;

        if (!_values.TryGetValue(name, out var values))
            _values.Add(name, values = []);

        values.Add(value);
    }

    /// <exception cref="RefusedException">The body has more values than it may have.</exception>
    public void Count()
    {
        if (++_count > mostFields)
            throw RefusedException.TooLarge($"The form has more than {mostFields} values.");
    }

    public IReadOnlyList<string> All(string? name) => name is not null && _values.TryGetValue(name, out var values) ? values : [];

    /// <returns>The first value that is not blank; null if there is none.</returns>
    public string? One(string? name) => All(name).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    public void Dispose()
    {
        foreach (var file in Files)
            File.Delete(file.Path); // Those that were taken are elsewhere by now.
    }
}

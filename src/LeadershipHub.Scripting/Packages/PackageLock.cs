using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Packages;

/// <summary>The file that pins packages: for each set, every package that it consists of with version and content.</summary>
internal sealed class PackageLock
{
    private const int Version = 1;
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ImmutableSortedDictionary<string, ImmutableArray<PinnedPackage>> _sets;

    private PackageLock(ImmutableSortedDictionary<string, ImmutableArray<PinnedPackage>> sets) => _sets = sets;

    /// <returns>False for a file that is there and is not understood. One that is not there pins nothing.</returns>
    public static bool TryRead(string? path, out PackageLock pins)
    {
        var sets = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<PinnedPackage>>(StringComparer.Ordinal);
        var good = true;
        if (path is not null && DiskFile.TryRead(path) is { } content)
        {
            try
            {
                using var json = JsonDocument.Parse(content);
                good = json.RootElement.GetProperty("version").GetInt32() == Version;
                foreach (var set in json.RootElement.GetProperty("sets").EnumerateObject())
                    sets[set.Name] = [.. set.Value.EnumerateObject().Select(Pinned)];
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                good = false;
            }
        }

        pins = new(sets.ToImmutable());
        return good;
    }

    /// <returns>Null where the set is not pinned yet.</returns>
    public ImmutableArray<PinnedPackage>? Of(PackageSet set) => _sets.TryGetValue(set.Name, out var packages) ? packages : null;

    public PackageLock With(PackageSet set, ImmutableArray<PinnedPackage> packages) => new(_sets.SetItem(set.Name, packages));

    public void Write(string path)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Indented))
            Write(json);
        text.Write("\n"u8);
        DiskFile.WriteWhole(path, text.ToArray());
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("sets");
        foreach (var (name, packages) in _sets)
        {
            json.WriteStartObject(name);
            foreach (var package in packages)
            {
                json.WriteStartObject(package.Name);
                json.WriteString("version", package.Version);
                json.WriteString("contentHash", package.ContentHash);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static PinnedPackage Pinned(JsonProperty package) => new(
        package.Name, package.Value.GetProperty("version").GetString() ?? "", package.Value.GetProperty("contentHash").GetString() ?? "");
}

using System.Collections.Immutable;
using System.Text;

namespace LeadershipHub.Engine.Tests.Incremental.Sources;

/// <summary>A Markdown file as edits see it: the front matter by key, each value as YAML, and the blocks of its text.</summary>
internal sealed class MarkdownSource
{
    private byte[]? _bytes;

    public MarkdownSource(ImmutableSortedDictionary<string, string> front, ImmutableArray<string> blocks) => (Front, Blocks) = (front, blocks);

    public static MarkdownSource Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), []);

    public ImmutableSortedDictionary<string, string> Front { get; }

    public ImmutableArray<string> Blocks { get; }

    public ReadOnlyMemory<byte> Bytes => _bytes ??= Encoding.UTF8.GetBytes(ToString());

    /// <summary>Sets a key, or takes it away where the value is null.</summary>
    public MarkdownSource With(string key, string? yaml) => new(yaml is null ? Front.Remove(key) : Front.SetItem(key, yaml), Blocks);

    public MarkdownSource With(ImmutableArray<string> blocks) => new(Front, blocks);

    public MarkdownSource Adding(string block) => With(Blocks.Add(block));

    public override string ToString()
    {
        var text = new StringBuilder("---\n");
        foreach (var (key, yaml) in Front)
            text.Append(key).Append(": ").Append(yaml).Append('\n');

        text.Append("---\n\n");
        foreach (var block in Blocks)
            text.Append(block).Append("\n\n");

        return text.ToString();
    }
}

using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>A value from YAML, JSON or CSV that keeps its place, so that a wrong one can be reported where it stands.</summary>
public abstract record DataNode(Position Position);

/// <summary>A scalar. <paramref name="IsPlain"/>: written without quotes, so that <c>true</c>, <c>12</c> and <c>null</c> mean what they look like.</summary>
public sealed record DataScalar(string Text, bool IsPlain, Position Position) : DataNode(Position)
{
    public bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");
}

public sealed record DataList(ImmutableArray<DataNode> Items, Position Position) : DataNode(Position);

/// <summary>A mapping in source order. Keys are unique; a repeated key was reported and its first value kept.</summary>
public sealed record DataMap(ImmutableArray<DataEntry> Entries, Position Position) : DataNode(Position)
{
    public static DataMap Empty { get; } = new([], default);

    public DataNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (string.Equals(entry.Key, key, StringComparison.Ordinal))
                    return entry.Value;
            }

            return null;
        }
    }
}

public sealed record DataEntry(string Key, Position KeyPosition, DataNode Value);

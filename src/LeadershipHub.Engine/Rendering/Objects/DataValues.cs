using System.Collections.Concurrent;
using System.Globalization;
using LeadershipHub.Engine.Model;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Objects;

/// <summary>Turns data files and parameters into values of the template language, each once.</summary>
internal sealed class DataValues
{
    private readonly ConcurrentDictionary<DataNode, object> _made = new(ReferenceEqualityComparer.Instance);

    public Value Of(DataNode? node)
    {
        if (node is null)
            return Value.Null;

        return node is DataScalar scalar ? Scalar(scalar) : Value.From(_made.GetOrAdd(node, Collection));
    }

    /// <summary>Data files as nested maps by the folders they lie in, and which of the maps are folders.</summary>
    /// <param name="paths">Those of the files that are wanted.</param>
    public (ValueMap Root, HashSet<ValueMap> Folders) Files(IReadOnlyDictionary<string, DataNode> files, IEnumerable<string> paths)
    {
        var root = new ValueMap();
        var folders = new HashSet<ValueMap>(ReferenceEqualityComparer.Instance);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var folder = root;
            var parts = path.Split('/');
            foreach (var part in parts[..^1])
            {
                if (folder[part].As<ValueMap>() is not { } below)
                    folder.Add(part, below = new ValueMap());
                folders.Add(below);
                folder = below;
            }

            folder.Add(parts[^1], Of(files[path]));
        }

        foreach (var folder in folders)
            folder.Freeze();
        return (root.Freeze(), folders);
    }

    private object Collection(DataNode node)
    {
        if (node is DataMap map)
        {
            var result = new ValueMap(map.Entries.Length);
            foreach (var entry in map.Entries)
                result[entry.Key] = Of(entry.Value);
            return result.Freeze();
        }

        var list = new ValueList();
        foreach (var item in ((DataList)node).Items)
            list.Add(Of(item));
        return list.Freeze();
    }

    // The core schema of YAML 1.2: https://yaml.org/spec/1.2.2/#103-core-schema
    private static Value Scalar(DataScalar scalar)
    {
        if (!scalar.IsPlain)
            return scalar.Text;
        if (scalar.IsNull)
            return Value.Null;

        return scalar.Text switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            var text when IsNumber(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            var text => text,
        };
    }

    // Keeps words such as 'Infinity' and 'NaN' as text.
    private static bool IsNumber(string text) => text[0] is '-' or '+' or '.' or (>= '0' and <= '9');
}

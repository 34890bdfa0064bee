using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Parsing.Data;

/// <summary>Writes a tree on one line: <c>{a: 1, b: ["x"]}</c>, quoted texts in quotes, with positions where asked for.</summary>
internal static class Show
{
    public static string Tree(DataNode? node) => Write(node, withPositions: false);

    public static string TreeWithPositions(DataNode? node) => Write(node, withPositions: true);

    private static string Write(DataNode? node, bool withPositions)
    {
        var text = node switch
        {
            DataScalar { IsPlain: true } scalar => scalar.Text,
            DataScalar scalar => $"\"{scalar.Text}\"",
            DataList list => $"[{string.Join(", ", list.Items.Select(item => Write(item, withPositions)))}]",
            DataMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}{At(entry.KeyPosition)}: {Write(entry.Value, withPositions)}"))}}}",
            _ => "nothing",
        };
        return node is null ? text : text + At(node.Position);

        string At(Position position) => withPositions ? $"@{position.Line}:{position.Column}" : "";
    }
}

using YamlDotNet.RepresentationModel;

namespace LeadershipHub.Cli.Tests.Starter;

/// <summary>Short ways through a YAML document; whatever is not as expected fails the test.</summary>
internal static class Yaml
{
    public static YamlMappingNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Map(Assert.Single(stream.Documents).RootNode);
    }

    public static YamlMappingNode Map(YamlNode node) => Assert.IsType<YamlMappingNode>(node);

    public static IEnumerable<YamlNode> List(YamlNode node) => Assert.IsType<YamlSequenceNode>(node).Children;

    public static string Text(YamlNode node) => Assert.IsType<YamlScalarNode>(node).Value ?? "";

    public static YamlNode? Find(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static YamlNode Get(YamlMappingNode map, string key)
    {
        Assert.True(map.Children.ContainsKey(new YamlScalarNode(key)), $"There is no '{key}' on line {map.Start.Line}.");
        return map.Children[new YamlScalarNode(key)];
    }

    /// <summary>No key but these.</summary>
    public static void Only(YamlMappingNode map, params string[] known)
    {
        foreach (var key in map.Children.Keys)
            Assert.True(known.Contains(Text(key), StringComparer.Ordinal), $"Line {key.Start.Line}: '{Text(key)}' is none of {string.Join(", ", known)}.");
    }

    /// <summary>https://man7.org/linux/man-pages/man5/crontab.5.html: five fields in their ranges.</summary>
    public static void Cron(string text)
    {
        var fields = text.Split(' ');
        Assert.Equal(5, fields.Length);
        foreach (var (field, highest) in fields.Zip([59, 23, 31, 12, 7]))
            Assert.True(field is "*" || (int.TryParse(field, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= highest), text);
    }
}

using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LeadershipHub.Templating.Tests;

/// <summary>Turns YAML into values: plain scalars by their look, quoted ones as strings.</summary>
internal static class YamlValue
{
    public static ValueMap Map(YamlMappingNode node)
    {
        var map = new ValueMap();
        foreach (var (key, value) in node.Children)
            map[((YamlScalarNode)key).Value!] = From(value);

        return map;
    }

    private static Value From(YamlNode node) => node switch
    {
        YamlMappingNode map => Map(map),
        YamlSequenceNode list => new ValueList(list.Children.Select(From)),
        YamlScalarNode { Style: not ScalarStyle.Plain } text => text.Value,
        YamlScalarNode plain => Plain(plain.Value ?? ""),
        _ => throw new InvalidDataException("Aliases are not used in cases."),
    };

    private static Value Plain(string text)
    {
        if (text is "" or "null")
            return default;

        if (text is "true" or "false")
            return text == "true";

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }
}

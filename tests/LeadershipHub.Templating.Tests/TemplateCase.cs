using YamlDotNet.RepresentationModel;

namespace LeadershipHub.Templating.Tests;

/// <summary>One case of a file in <c>Cases</c>: what a template prints, or why it fails.</summary>
public sealed record TemplateCase
{
    public required string File { get; init; }

    public required string Name { get; init; }

    public required string Template { get; init; }

    public TemplateMode Mode { get; init; }

    public string? Expected { get; init; }

    /// <summary>A part of the message.</summary>
    public string? Error { get; init; }

    public IReadOnlyDictionary<string, Value> Model { get; init; } = new ValueMap();

    public IReadOnlyDictionary<string, string> Includes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static IEnumerable<TemplateCase> ReadFile(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        stream.Load(reader);
        var file = Path.GetFileName(path);
        return ((YamlSequenceNode)stream.Documents[0].RootNode).Children.OfType<YamlMappingNode>().Select(node => Read(file, node));
    }

    private static TemplateCase Read(string file, YamlMappingNode node) => new()
    {
        File = file,
        Name = Text(node, "name") ?? throw new InvalidDataException($"{file}: a case has no name."),
        Template = Text(node, "template") ?? throw new InvalidDataException($"{file}: a case has no template."),
        Mode = Enum.Parse<TemplateMode>(Text(node, "mode") ?? nameof(TemplateMode.Scriban)),
        Expected = Text(node, "expected"),
        Error = Text(node, "error"),
        Model = Child(node, "model") is YamlMappingNode model ? YamlValue.Map(model) : new ValueMap(),
        Includes = Child(node, "includes") is YamlMappingNode includes
            ? includes.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!, StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal),
    };

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string? Text(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;
}

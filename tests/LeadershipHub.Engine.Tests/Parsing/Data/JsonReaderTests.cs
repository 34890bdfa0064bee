using LeadershipHub.Engine.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Data;

public sealed class JsonReaderTests
{
    [Fact]
    public void Values_keep_their_places() => Assert.Equal(
        "{é@2:3: [1@2:9, true@2:12, null@2:18, \"x\"@2:24]@2:8, n@3:3: {}@3:8}@1:1",
        Show.TreeWithPositions(Files.Clean(diagnostics =>
            JsonReader.Read(Files.Source(), Files.Bytes("{\n  \"é\": [1, true, null, \"x\"],\n  \"n\": {}\n}\n"), diagnostics))));

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("\"a\\u00e9\\n\"", "\"aé\n\"")]
    [InlineData("\uFEFF[]", "[]")]
    public void Trees_are_as_JSON_means_them(string json, string tree) =>
        Assert.Equal(tree, Show.Tree(Files.Clean(diagnostics => JsonReader.Read(Files.Source(), Files.Bytes(json), diagnostics))));
}

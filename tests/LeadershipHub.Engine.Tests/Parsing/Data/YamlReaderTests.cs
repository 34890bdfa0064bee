using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Data;

public sealed class YamlReaderTests
{
    [Fact]
    public void Maps_lists_and_texts_keep_their_places() => Assert.Equal(
        "{title@1:1: A@1:8, tags@2:1: [b@3:5, \"c\"@4:5]@3:3, part@5:1: {n@5:9: 1@5:12}@5:7}@1:1",
        Show.TreeWithPositions(Read("title: A\ntags:\n  - b\n  - 'c'\npart: { n: 1 }\n")));

    [Fact]
    public void A_block_of_text_stands_where_its_first_line_does() => Assert.Equal(
        "{bio@1:1: \"One\ntwo\n\"@2:3}@1:1", Show.TreeWithPositions(Read("bio: |\n  One\n  two\n")));

    [Fact]
    public void Columns_count_characters_after_letters_of_several_bytes() => Assert.Equal(
        "{é@1:2: ü@1:5, b@1:8: c@1:11}@1:1", Show.TreeWithPositions(Read("{é: ü, b: c}")));

    [Theory]
    [InlineData("", "")]
    [InlineData("# only a comment\n", "")]
    [InlineData("a: 'true'\nb: true\nc: \"\"\nd:\n", "{a: \"true\", b: true, c: \"\", d: }")]
    [InlineData("a: !!str 12\n", "{a: \"12\"}")]
    [InlineData("base: &b {x: 1, y: 2}\nmore: {<<: *b, y: 3}\n", "{base: {x: 1, y: 2}, more: {y: 3, x: 1}}")]
    [InlineData("a: &a {x: 1}\nb: &b {x: 2, z: 3}\nc: {<<: [*a, *b]}\n", "{a: {x: 1}, b: {x: 2, z: 3}, c: {x: 1, z: 3}}")]
    [InlineData("a: &x [1, 2]\nb: *x\n", "{a: [1, 2], b: [1, 2]}")]
    [InlineData("? a\n: 1\n", "{a: 1}")]
    [InlineData("--- {a: 1}\n...\n", "{a: 1}")]
    public void Trees_are_as_YAML_means_them(string yaml, string tree) => Assert.Equal(tree, Show.Tree(Read(yaml)));

    [Fact]
    public void An_alias_shares_the_node_of_its_anchor()
    {
        var map = Assert.IsType<DataMap>(Read("a: &x [1]\nb: *x\n"));

        Assert.Same(map["a"], map["b"]);
    }

    [Fact]
    public void The_first_of_two_equal_keys_is_kept()
    {
        var diagnostics = new List<Diagnostic>();

        var root = YamlReader.Read(Files.Source(), Files.Bytes("a: 1\na: 2\n"), diagnostics);

        Assert.Equal("{a: 1}", Show.Tree(root));
        Assert.Single(diagnostics);
    }

    [Fact]
    public void An_unreadable_file_has_no_tree() => Assert.Null(YamlReader.Read(Files.Source(), Files.Bytes("a: 'b"), []));

    private static DataNode Read(string yaml) => Files.Clean(diagnostics => YamlReader.Read(Files.Source(), Files.Bytes(yaml), diagnostics))
        ?? throw new InvalidOperationException("Nothing was read, and nothing was reported.");
}

using LeadershipHub.Engine.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Data;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("", "[]")]
    [InlineData("a,b\n", "[]")]
    [InlineData("a,b\r\n1,2\r\n\r\n3,\r\n", "[{a: 1, b: 2}, {a: 3, b: }]")]
    [InlineData("a,b\n\"x, y\",\"he said \"\"no\"\"\"", "[{a: \"x, y\", b: \"he said \"no\"\"}]")]
    [InlineData("a;b\n1,5;2\n", "[{a: 1,5, b: 2}]")]
    [InlineData("a\tb\n1\t2\n", "[{a: 1, b: 2}]")]
    [InlineData("\uFEFFname\nAda", "[{name: Ada}]")]
    [InlineData(" name , year \nAda,1815", "[{name: Ada, year: 1815}]")]
    public void Rows_are_maps_by_the_names_of_the_first(string csv, string tree) => Assert.Equal(tree, Show.Tree(Read(csv)));

    [Fact]
    public void Fields_keep_their_places_after_a_field_of_two_lines() => Assert.Equal(
        "[{a@2:1: \"x\ny\"@2:1, b@3:4: 1@3:4}@2:1, {a@4:1: 2@4:1, b@4:3: 3@4:3}@4:1]@1:1",
        Show.TreeWithPositions(Read("a,b\n\"x\ny\",1\n2,3\n")));

    private static Engine.Model.DataNode? Read(string csv) => Files.Clean(diagnostics => CsvReader.Read(Files.Source(), Files.Bytes(csv), diagnostics));
}

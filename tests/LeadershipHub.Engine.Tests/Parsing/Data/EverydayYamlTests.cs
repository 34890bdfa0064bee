using FsCheck;
using FsCheck.Fluent;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Data;

public sealed class EverydayYamlTests
{
    private static readonly string[] Pieces =
    [
        "a: ", "b:", "tags: ", "title-x: ", "\n", "\r\n", "\n\n", "\n# note\n", "\n  ", "\n- ", "\n  - ", " - ", "[", "]", "[x, y]", ", ", ",", "\"", "'", "\"q: #\"",
        "'s'", "word", " # note", " two words", "12", "-3", "-", "2026-03-01 08:30", "https://example.org/a", ":", ": ", " #", "#", "{", "}", "{ k: ", "{ a: b, c: d }", "{ '0:00': One }", "}]", "[{ t: \"x\" }, y]", "&", "*a", "!", "|", ">", "%",
        "@", "`", "?", "\\", "\t", "é", "ß", "日本", "😀", "\u0085", "\u00A0", "\u2028", "\uFEFF", "...", "---", "~", "true", "/path/", "(x)", ".", "_", "<<: ",
    ];

    [Fact]
    public void Usual_front_matter_is_of_the_everyday_kind() => Assert.Equal(
        "{title@2:1: \"Ask: then listen\"@2:8, date@3:1: 2026-03-01 08:30@3:7, tags@4:1: [a@4:8, \"b, c\"@4:11, d e@4:19]@4:7, "
        + "categories@5:1: [Leadership/Principles@6:5, \"x\"@7:5]@6:3, image@9:1: @9:7, weight@10:1: -3@10:9}@2:1",
        Show.TreeWithPositions(EverydayYaml.TryRead(
            "title: \"Ask: then listen\"\ndate: 2026-03-01 08:30\ntags: [a, \"b, c\", d e]\ncategories:\n  - Leadership/Principles\n  - 'x'\n# note\nimage:\nweight: -3\n",
            firstLine: 2)));

    [Fact]
    public void Chapters_and_people_are_of_the_everyday_kind() => Assert.Equal(
        "{chapters@1:1: [{start@1:14: \"0:05\"@1:21, title@1:29: A bell@1:36}@1:12, {}@1:46]@1:11, people@2:1: [mara@3:5, {name@4:7: Ines@4:13, of@4:19: [a@4:24, {b@4:29: \"c\"@4:32}@4:27]@4:23}@4:5]@3:3, "
        + "at@5:1: {0:00@5:7: One@5:15}@5:5}@1:1",
        Show.TreeWithPositions(EverydayYaml.TryRead(
            "chapters: [{ start: \"0:05\", title: A bell }, {}]\npeople:\n  - mara\n  - { name: Ines, of: [a, { b: 'c' }] }\nat: { '0:00': One }\n", firstLine: 1)));

    [Fact]
    public void Configuration_is_of_the_everyday_kind() => Assert.Equal(
        "{title@1:1: A hub@1:8, feeds@2:1: {items@4:3: 20@4:10, of@5:3: @5:6, kinds@6:3: [rss@7:5, \"atom\"@8:5]@7:3}@4:3, "
        + "menu@9:1: [{name@10:5: One@10:11, at@11:5: {x@12:7: 1@12:10}@12:7}@10:5, {name@13:7: Two@13:13}@13:7, three@14:5]@10:3, end@15:1: [a@15:7]@15:6}@1:1",
        Show.TreeWithPositions(EverydayYaml.TryRead(
            "title: A hub  # its name\nfeeds:  # all\n  # how many\n  items: 20\n  of:\n  kinds:\n  - rss\n  - 'atom' # old\nmenu:\n  - name: One\n    at:\n      x: 1\n  -   name: Two\n  - three\nend: [a] # done\n",
            firstLine: 1)));

    [Fact]
    public void A_collection_of_quotes_is_of_the_everyday_kind() => Assert.Equal(
        "[{text@1:3: \"Ask: then listen.\"@1:9, topics@2:3: [care@2:12]@2:11}@1:3, plain@3:3, {text@4:3: b@4:9}@4:3]@1:1",
        Show.TreeWithPositions(EverydayYaml.TryRead("- text: \"Ask: then listen.\"\n  topics: [care]\n- plain\n- text: b\n", firstLine: 1)));

    [Theory]
    [InlineData("a: |\n  text\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: one\n  two\n")]
    [InlineData("a: {b:c}\n")]
    [InlineData("a: {b: c,}\n")]
    [InlineData("a: {b: c, b: d}\n")]
    [InlineData("a: {b: }\n")]
    [InlineData("a: {1: c}\n")]
    [InlineData("a: {b: 0:05}\n")]
    [InlineData("a: {b: c\n")]
    [InlineData("a: [[[[[[[[[b]]]]]]]]]\n")]
    [InlineData("a: ['it''s']\n")]
    [InlineData("a: [\"b\": c]\n")]
    [InlineData("a: b# note\n")]
    [InlineData("a: 'b'# note\n")]
    [InlineData("a:# note\n")]
    [InlineData("a: b\n  c: d\n")]
    [InlineData("a:\n  b: c\n d: e\n")]
    [InlineData("a:\n    b: c\n  d: e\n")]
    [InlineData("a:\n  - b\n c: d\n")]
    [InlineData("a:\n  - b\n  c: d\n")]
    [InlineData("a:\n  - b\n    - c\n")]
    [InlineData("a:\n  - b: c\n    - d\n")]
    [InlineData("a:\n  - b: c\n      d: e\n")]
    [InlineData("a:\n  - - b\n")]
    [InlineData("a:\n  -\n    b: c\n")]
    [InlineData("a:\n  b: c\n  b: d\n")]
    [InlineData("a: 1\n- b\n")]
    [InlineData(" a: 1\n")]
    [InlineData("a: 'it''s'\n")]
    [InlineData("a: \"\\n\"\n")]
    [InlineData("a: *x\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: [b\n")]
    [InlineData("a: [b]]\n")]
    [InlineData("a: [b,]\n")]
    [InlineData("- a\nb: c\n")]
    [InlineData("- a\n  - b\n")]
    [InlineData(" - a\n")]
    [InlineData("a:\tb\n")]
    [InlineData("")]
    public void All_else_is_left_to_the_whole_reader(string yaml) => Assert.Null(EverydayYaml.TryRead(yaml, firstLine: 1));

    [Fact]
    public void What_it_reads_is_what_the_whole_reader_reads() => Prop.ForAll(
        Gen.OneOf(Jumble, Lines).ToArbitrary(), IsTheSame).Check(Config.QuickThrowOnFailure.WithMaxTest(6000).WithEndSize(20));

    private static Gen<string> Jumble => Gen.Elements(Pieces).ListOf().Select(pieces => (pieces.Count % 2 == 0 ? "k: " : "- ") + string.Concat(pieces));

    // Lines that look like front matter, each with up to three pieces: most of these are everyday YAML, or nearly.
    private static Gen<string> Lines =>
        from lines in (
            from start in Gen.Elements("", "a: ", "b: ", "c: ", "d:", "e: [", "  ", "    ", "  a: ", "  b:", "  - a: ", "    b: ", "    c:", "    - ", "- a: ", "  # ", "f: { k: ", "g: [{ 'k': ", "  - { k: ", "  - ", "- ", "# ", "a: '", "b: \"")
            from pieces in Gen.Elements(Pieces).ListOf(2)
            from end in Gen.Elements("\n", "\n", "\r\n", " \n", "]\n", " }\n", "}]\n", "'\n", "\"\n")
            select start + string.Concat(pieces) + end).ListOf()
        select string.Concat(lines);

    private static bool IsTheSame(string yaml)
    {
        if (EverydayYaml.TryRead(yaml, firstLine: 1) is not { } everyday)
            return true;

        var diagnostics = new List<Diagnostic>();
        var whole = YamlReader.ReadWhole(Files.Path, yaml, firstLine: 1, diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(Show.TreeWithPositions(whole), Show.TreeWithPositions(everyday));
        return true;
    }
}

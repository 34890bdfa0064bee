using LeadershipHub.Cli.Reporting;

namespace LeadershipHub.Cli.Tests.Reporting;

public sealed class CodeFrameTests
{
    [Fact]
    public void The_caret_stands_under_the_column() =>
        Assert.Equal("   3 | tags: [a, b]\n     |        ^\n", CodeFrame.Draw("tags: [a, b]", 3, 8));

    [Fact]
    public void Without_a_column_there_is_no_caret() => Assert.Equal("  12 | tags:\n", CodeFrame.Draw("tags:", 12, 0));

    [Fact]
    public void A_tab_counts_as_it_is_shown() => Assert.Equal("   1 |     x\n     |     ^\n", CodeFrame.Draw("\tx", 1, 2));

    [Fact]
    public void Wide_letters_and_joining_marks_do_not_shift_the_caret() =>
        Assert.Equal("   1 | 顧客e\u0301!\n     |      ^\n", CodeFrame.Draw("顧客e\u0301!", 1, 5));

    [Theory]
    [InlineData(6)]
    [InlineData(600)]
    public void A_column_past_the_end_points_behind_the_last_letter(int column) =>
        Assert.Equal("   1 | short\n     |      ^\n", CodeFrame.Draw("short", 1, column));

    [Fact]
    public void An_empty_line_still_has_its_caret() => Assert.Equal("   1 |\n     | ^\n", CodeFrame.Draw("", 1, 1));

    [Fact]
    public void A_long_line_is_cut_around_the_column()
    {
        var frame = CodeFrame.Draw(new string('a', 300) + "X" + new string('b', 300), 1, 301).Split('\n');

        Assert.Equal('X', frame[0][frame[1].IndexOf('^', StringComparison.Ordinal)]);
        Assert.True(frame[0].Length < 120, frame[0]);
        Assert.Matches("…a+Xb+…$", frame[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    public void A_long_line_is_not_cut_where_it_begins_or_ends(int column)
    {
        var line = string.Concat(Enumerable.Range(0, 600).Select(i => (char)('a' + (i % 26))));

        var frame = CodeFrame.Draw(line, 1, column).Split('\n');

        Assert.Equal(line[column - 1], frame[0][frame[1].IndexOf('^', StringComparison.Ordinal)]);
        Assert.Single(frame[0], '…');
    }

    [Fact]
    public void A_cut_never_halves_a_character() =>
        Assert.DoesNotContain('\uFFFD', string.Concat(CodeFrame.Draw(string.Concat(Enumerable.Repeat("😀", 200)), 1, 201).EnumerateRunes()));

    [Fact]
    public void Control_characters_of_the_source_do_not_reach_the_terminal() =>
        Assert.Equal("   1 | a\uFFFD[31mb\uFFFDc\n     |  ^\n", CodeFrame.Draw("a\e[31mb\u202Ec", 1, 2));
}

namespace LeadershipHub.Cli.Tests;

public sealed class ShellTests
{
    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData(null, null, "C.UTF-8", true)]
    [InlineData(null, null, "de_DE.utf8", true)]
    [InlineData(null, null, "C", true)]
    [InlineData(null, null, "de_DE.ISO-8859-1", false)]
    [InlineData(null, "de_DE.ISO-8859-1@euro", "en_GB.UTF-8", false)]
    [InlineData("en_GB.UTF-8", "de_DE.ISO-8859-1", null, true)]
    [InlineData("", "", "ja_JP.eucJP", false)]
    public void A_terminal_takes_UTF_8_unless_its_locale_says_otherwise(string? all, string? characters, string? language, bool expected) =>
        Assert.Equal(expected, Shell.LocaleIsUtf8(name => name switch { "LC_ALL" => all, "LC_CTYPE" => characters, "LANG" => language, _ => null }));

    [Fact]
    public void The_moment_is_the_clocks_or_the_one_that_was_set()
    {
        using var terminal = Terminal.InSite();
        Assert.Equal(terminal.Clock.GetUtcNow(), terminal.Shell.Moment());
        Assert.Equal(TimeSpan.Zero, terminal.Shell.Moment().Offset);

        terminal.Variables["SOURCE_DATE_EPOCH"] = "86400";
        Assert.Equal(new(1970, 1, 2, 0, 0, 0, TimeSpan.Zero), terminal.Shell.Moment());
        Assert.Equal(terminal.Shell.Moment(), terminal.Shell.Now());
    }
}

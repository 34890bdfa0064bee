using System.CommandLine;
using FsCheck;
using FsCheck.Fluent;
using LeadershipHub.Cli.Commands;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class BuildRequestTests
{
    private static readonly string[] Words =
    [
        "build", "--drafts", "--future", "--expired", "--strict", "--clean", "--no-scripts", "--locked-scripts", "--json", "--site", "-s", "--output", "-o",
        "--verbosity", "-v", "quiet", "QUIET", "normal", "detailed", "hub", "a b", "true", "false", "--site=hub", "-shub", "-v:quiet", "--", "-", "", "@file", "--help", "-h",
        "--base-url", "https://example.org/", "[x]", "--nonsense", "check", "--Strict",
    ];

    [Fact]
    public void Usual_ways_to_ask_for_a_build_need_no_parser()
    {
        Assert.Equal(new(), BuildRequest.Read(["build"]));
        Assert.Equal(new() { Strict = true, Verbosity = Verbosity.Quiet, Site = "hub", Output = "out" }, BuildRequest.Read(["build", "-s", "hub", "--verbosity", "quiet", "--strict", "--output", "out"]));
        Assert.Equal(
            new() { Drafts = true, Future = true, Expired = true, Clean = true, NoScripts = true, LockedScripts = true, Json = true },
            BuildRequest.Read(["build", "--drafts", "--future", "--expired", "--clean", "--no-scripts", "--locked-scripts", "--json"]));
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("build", "hub")]
    [InlineData("build", "--strict", "true")]
    [InlineData("build", "--site")]
    [InlineData("build", "--site", "--strict")]
    [InlineData("build", "--site", "")]
    [InlineData("build", "--site", "@answers")]
    [InlineData("build", "--site", "a", "-s", "b")]
    [InlineData("build", "--site=a")]
    [InlineData("build", "--verbosity", "QUIET")]
    [InlineData("build", "--verbosity", "loud")]
    [InlineData("build", "--base-url", "https://example.org/")]
    [InlineData("build", "--help")]
    [InlineData("build", "--")]
    public void All_else_is_left_to_the_parser(params string[] args) => Assert.Null(BuildRequest.Read(args));

    [Fact]
    public void What_it_reads_is_what_the_parser_reads() => Prop.ForAll(
        Gen.Elements(Words).ListOf().Select(words => (string[])["build", .. words]).ToArbitrary(), IsTheSame).Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(6));

    private static bool IsTheSame(string[] args)
    {
        if (BuildRequest.Read(args) is not { } quick)
            return true;

        var verbosity = CommonOptions.Verbosity();
        var (command, of) = BuildCommand.Describe(verbosity);
        var parsed = new RootCommand { verbosity, command }.Parse(args);
        Assert.Empty(parsed.Errors);
        Assert.Same(command, parsed.CommandResult.Command);
        Assert.Equal(of(parsed), quick);
        return true;
    }
}

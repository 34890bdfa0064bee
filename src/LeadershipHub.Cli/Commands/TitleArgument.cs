using System.CommandLine;

namespace LeadershipHub.Cli.Commands;

/// <summary>The title of a new source.</summary>
internal static class TitleArgument
{
    public static Argument<string> Make(string description)
    {
        var title = new Argument<string>("title") { Description = description };

        // The parser takes an option that it does not know for the title; no author means that.
        title.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } option)
                result.AddError($"There is no option '{option.Value}'.");
        });
        return title;
    }
}

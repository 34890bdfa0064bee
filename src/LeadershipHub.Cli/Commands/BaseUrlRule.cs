using System.CommandLine.Parsing;

namespace LeadershipHub.Cli.Commands;

/// <summary>Holds a URL on the command line to what <c>base_url</c> may be.</summary>
internal static class BaseUrlRule
{
    public static void Check(OptionResult result)
    {
        var text = result.GetValueOrDefault<string?>();
        if (text is null)
            return;

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Query.Length + url.Fragment.Length > 0)
            result.AddError($"'{text}' cannot be a base URL: write one like https://example.org/ or https://example.org/hub/.");
    }
}

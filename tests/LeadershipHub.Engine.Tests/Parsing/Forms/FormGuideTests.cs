using System.Text.RegularExpressions;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Parsing.Forms;

/// <summary>Tries the examples of the guide.</summary>
public sealed partial class FormGuideTests
{
    [Fact]
    public void Every_example_of_the_guide_is_read_without_a_complaint()
    {
        var examples = Example().Matches(File.ReadAllText(Repository.PathOf("docs", "guide", "forms.md"))).Select(match => (Path: match.Groups["path"].Value, Text: match.Groups["text"].Value)).ToArray();

        Assert.Equal(4, examples.Length);
        foreach (var (path, text) in examples)
        {
            using var site = TestSite.Empty();
            site.Write(path, path is "site.config.yml" ? TestSite.Config + text : text);
            var inspected = FormInspection.Of(site.Options() with { Variable = _ => "set" }, CancellationToken.None);

            Assert.Empty(inspected.Diagnostics);
            Assert.Equal(path is "site.config.yml" ? 0 : 1, inspected.Value.Forms.Length);
        }
    }

    [Fact]
    public void The_guide_names_every_key_and_every_member()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "guide", "forms.md"));

        Assert.All(
            [.. Engine.Parsing.Forms.FormShape.Of(_ => Body.Empty).KeyNames, .. Engine.Parsing.Forms.FieldShape.Field.KeyNames, .. Engine.Rendering.Forms.FormTypes.Form.Names, .. Engine.Model.Forms.ProviderProfiles.Names],
            name => Assert.Contains($"`{name}`", guide, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"```yaml\n# (?<path>\S+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Example();
}

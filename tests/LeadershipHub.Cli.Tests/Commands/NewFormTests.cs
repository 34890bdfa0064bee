using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class NewFormTests
{
    [Theory, InlineData("contact"), InlineData("reply"), InlineData("testimonial"), InlineData("question"), InlineData("poll"), InlineData("newsletter")]
    public async Task A_ready_made_form_is_read_without_a_complaint(string kind)
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write("site.config.yml", "title: A hub\nbase_url: https://example.org/\n");

        Assert.Equal(0, await terminal.RunAsync("new", "form", kind));

        Assert.Equal($"Wrote content/forms/{kind}.yml\n", terminal.Output);
        var inspected = FormInspection.Of(new() { SiteFolder = terminal.Shell.CurrentFolder, Now = default }, CancellationToken.None);
        var form = Assert.Single(inspected.Value.Forms);
        Assert.DoesNotContain(inspected.Diagnostics, d => d.Span.Path.StartsWith("content/", StringComparison.Ordinal) && d.Severity != Severity.Note);
        Assert.True(form.Publish == FormPublishing.None || form.Fields.Any(field => field.Type == FieldType.Consent));
    }

    [Fact]
    public async Task A_form_may_have_a_name_of_its_own()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(0, await terminal.RunAsync("new", "form", "contact", "--name", "Ask us"));

        Assert.Equal("Wrote content/forms/ask-us.yml\n", terminal.Output);
    }

    [Fact]
    public async Task A_kind_that_nobody_made_is_a_slip()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync("new", "form", "contract"));

        Assert.Contains("contact", terminal.Error, StringComparison.Ordinal);
    }
}

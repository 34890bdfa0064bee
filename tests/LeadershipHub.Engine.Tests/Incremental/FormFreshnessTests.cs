using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Incremental;

/// <summary>Which pages a form, its provider, or a variable of the environment makes stale.</summary>
public sealed class FormFreshnessTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty(TestSite.Config + """
        feeds: { formats: [] }
        forms: { provider: formspree, providers: { formspree: { id: "${FORM_ID}" }, web3forms: { id: "${OTHER_ID}" } } }
        """);

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal) { ["FORM_ID"] = "one", ["OTHER_ID"] = "two" };

    public FormFreshnessTests()
    {
        _site.Write("theme/shortcodes/form.sbn-html", "{{ $f = hub.form shortcode.args[0] }}{{ if $f.available }}<form action=\"{{ $f.action }}\">{{ for h in $f.hidden }}{{ h.value }} {{ end }}</form>{{ else }}closed{{ $f.problem }}{{ end }}");
        _site.Write("content/forms/first.yml", "title: First\nfields: [{ name: message }]\n");
        _site.Write("content/forms/second.yml", "title: Second\nprovider: web3forms\nfields: [{ name: message }]\n");
        foreach (var name in (ReadOnlySpan<string>)["first", "second"])
            _site.Write($"content/pages/{name}.md", $"---\ntitle: Page of {name}\n---\n\n{{{{< form {name} >}}}}\n");
        _site.Write("content/pages/none.md", "---\ntitle: Without\n---\n\nText.\n");
        Assert.Empty(Build().Diagnostics);
    }

    [Fact]
    public void A_variable_is_filled_in_and_nothing_is_done_while_it_stays()
    {
        Assert.Contains("https://formspree.io/f/one", Published("first/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, Build().Summary.RoutesRendered);
    }

    [Fact]
    public void A_value_is_on_no_disk_that_does_not_show_it()
    {
        _variables["OTHER_ID"] = "a-value-of-no-page";
        _site.Delete("content/forms/second.yml");
        _site.Delete("content/pages/second.md");
        Assert.Empty(Build().Diagnostics);

        foreach (var file in Directory.EnumerateFiles(_site.Folder, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain("a-value-of-no-page", File.ReadAllText(file, System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_value_makes_those_pages_stale_that_have_a_form_of_its_provider()
    {
        _variables["FORM_ID"] = "three";

        Assert.Equal(["/first/"], Build().Summary.Rendered, StringComparer.Ordinal);
        Assert.Contains("https://formspree.io/f/three", Published("first/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_value_is_seen_although_a_text_has_changed_too()
    {
        _variables["OTHER_ID"] = "three";
        _site.Write("content/pages/none.md", "---\ntitle: Without\n---\n\nAnother text.\n");

        Assert.Equal(["/none/", "/second/"], Build().Summary.Rendered.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Contains("three", Published("second/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_is_gone_closes_the_form_with_a_warning()
    {
        _variables.Remove("FORM_ID");

        var result = Build();

        Assert.Equal(["LH871"], result.Diagnostics.Select(d => d.Code), StringComparer.Ordinal);
        Assert.Equal(["/first/"], result.Summary.Rendered, StringComparer.Ordinal);
        Assert.Contains("closed", Published("first/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", Published("first/index.html"), StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void The_preview_says_why_a_form_is_closed_and_readers_are_not_told(bool drafts)
    {
        _variables.Remove("FORM_ID");
        Build();
        Assert.DoesNotContain("FORM_ID", Published("first/index.html"), StringComparison.Ordinal);

        Build(options => options with { Drafts = drafts, Preview = !drafts });

        Assert.Contains("${FORM_ID}, which is not set", Published("first/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_makes_its_own_pages_stale_and_no_others()
    {
        _site.Write("content/forms/second.yml", "title: Second\nprovider: web3forms\nfields: [{ name: message, required: true }]\n");

        Assert.Equal(["/second/"], Build().Summary.Rendered, StringComparer.Ordinal);
    }

    [Fact]
    public void A_value_of_a_variable_is_never_kept_in_the_memory()
    {
        _variables["FORM_ID"] = "a-value-of-its-own";
        _variables["OTHER_ID"] = "unused-but-taken";
        _site.Write("content/forms/second.yml", "title: Second\nfields: [{ name: message }]\n");
        Build();

        var memory = Directory.EnumerateFiles(_site.At(".lhub")).Select(File.ReadAllText);
        Assert.All(memory, text => Assert.DoesNotContain("unused-but-taken", text, StringComparison.Ordinal));
    }

    public void Dispose() => _site.Dispose();

    private string Published(string path) => File.ReadAllText(Path.Combine(_site.Output, path));

    private BuildResult Build(Func<BuildOptions, BuildOptions>? change = null)
    {
        var options = new BuildOptions { SiteFolder = _site.Folder, Now = TestSite.Now, Variable = _variables.GetValueOrDefault };
        return Engine.Build.Run(change is null ? options : change(options));
    }
}

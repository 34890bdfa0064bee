using LeadershipHub.Cli.Sites.Starter;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class InitCommandTests
{
    [Fact]
    public async Task A_new_hub_has_configuration_texts_theme_and_schemas_and_says_what_comes_next()
    {
        using var terminal = new Terminal();

        Assert.Equal(0, await terminal.RunAsync("init", "my-hub", "--base-url", "https://hub.example.org/team", "--author", "Mara Quill"));

        var config = terminal.Folder.Read("my-hub/site.config.yml");
        Assert.StartsWith("# yaml-language-server: $schema=./schemas/site.config.schema.json\ntitle: \"My hub\"\nbase_url: \"https://hub.example.org/team/\"", config, StringComparison.Ordinal);
        Assert.Contains("author: \"mara-quill\"\n", config, StringComparison.Ordinal);
        Assert.Contains("https://hub.example.org/team/inbox", config, StringComparison.Ordinal);
        Assert.Contains("name: \"Mara Quill\"", terminal.Folder.Read("my-hub/content/authors/mara-quill.yml"), StringComparison.Ordinal);
        foreach (var path in (string[])["content/_index.md", "content/pages/about.md", "content/quotes/looked-up.yml", "content/forms/contact.yml", "content/authors/signature.svg", ".gitignore", ".editorconfig", ".vscode/settings.json", ".vscode/extensions.json", "schemas/post.schema.json", "themes/beacon/theme.yml"])
            Assert.True(Exists(terminal, "my-hub/" + path), path);
        Assert.False(Exists(terminal, "my-hub/.config"));
        Assert.Equal(["  cd my-hub", "  lhub serve --open", "  lhub new post \"What we learned today\""], terminal.Output.TrimEnd().Split('\n')[^3..]);
        Assert.Empty(terminal.Error);
    }

    [Fact]
    public async Task The_theme_is_the_repositorys_to_the_byte()
    {
        using var terminal = new Terminal();

        await terminal.RunAsync("init", "hub", "--empty");

        var theme = RepositoryOfTheme();
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
            Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(Path.Combine(terminal.Folder.Path, "hub/themes/beacon", Path.GetRelativePath(theme, file))));
    }

    [Fact]
    public async Task Posts_are_dated_today_and_yesterday()
    {
        using var terminal = new Terminal();
        terminal.Variables["SOURCE_DATE_EPOCH"] = "1772323200"; // 2026-03-01 00:00 UTC

        await terminal.RunAsync("init", "hub");

        Assert.True(Exists(terminal, "hub/content/posts/2026-03-01-a-question-we-carry.md"));
        Assert.True(Exists(terminal, "hub/content/posts/2026-02-28-the-first-five-minutes.md"));
        Assert.Contains("added: 2026-03-01\n", terminal.Folder.Read("hub/content/quotes/looked-up.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_cannot_break_out_of_its_place()
    {
        using var terminal = new Terminal();

        await terminal.RunAsync("init", "hub", "--title", "A \"b\": # c\nbase_url: d {{today}}");

        Assert.Contains("title: \"A \\\"b\\\": # c\\u000Abase_url: d {{today}}\"\n", terminal.Folder.Read("hub/site.config.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_hub_has_no_texts()
    {
        using var terminal = new Terminal();

        Assert.Equal(0, await terminal.RunAsync("init", "hub", "--empty"));

        Assert.False(Exists(terminal, "hub/content"));
        Assert.DoesNotContain("\nauthor:", terminal.Folder.Read("hub/site.config.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_in_the_way_are_listed_and_nothing_is_written()
    {
        using var terminal = new Terminal();
        terminal.Folder.Write("hub/.gitignore", "mine\n");
        terminal.Folder.Write("hub/themes", "a file where a folder has to be");
        terminal.Folder.Write("hub/README.md", "not in the way");

        Assert.Equal(2, await terminal.RunAsync("init", "hub"));

        Assert.Equal("lhub: A new hub would overwrite files in 'hub':\n  .gitignore\n  themes\nName an empty or a new folder, or move these away.\n", terminal.Error);
        Assert.Equal(3, Directory.GetFileSystemEntries(Path.Combine(terminal.Folder.Path, "hub")).Length);
        Assert.Equal("mine\n", terminal.Folder.Read("hub/.gitignore"));
    }

    [Fact]
    public async Task A_folder_with_other_files_takes_a_hub_and_keeps_them()
    {
        using var terminal = new Terminal();
        terminal.Folder.Write("README.md", "mine\n");

        Assert.Equal(0, await terminal.RunAsync("init"));

        Assert.Equal("mine\n", terminal.Folder.Read("README.md"));
        Assert.Contains("  lhub build --strict\n", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--theme nobodys", "'beacon'")]
    [InlineData("--language xx", "'ar'")]
    [InlineData("--ci jenkins", "'gitlab'")]
    [InlineData("--base-url example.org", "cannot be a base URL")]
    [InlineData("--author !!", "No file name can be made")]
    [InlineData("--emtpy", "no option '--emtpy'")]
    public async Task A_wrong_answer_ends_with_2_and_names_what_is_known(string args, string known)
    {
        using var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync(["init", .. args.StartsWith("--emtpy", StringComparison.Ordinal) ? (string[])[] : ["hub"], .. args.Split(' ')]));

        Assert.Contains(known, terminal.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(terminal.Folder.Path));
    }

    [Fact]
    public async Task A_hub_that_is_there_gets_only_the_workflows_that_it_lacks()
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write(".gitlab-ci.yml", "mine\n");

        Assert.Equal(0, await terminal.RunAsync("init", "--ci", "github", "--ci", "gitlab", "--ci", "azure"));

        Assert.Equal("Kept  .gitlab-ci.yml\nWrote .config/dotnet-tools.json\n", string.Concat(terminal.Output.Split('\n').Where(line => line.Contains("gitlab", StringComparison.Ordinal) || line.Contains("config", StringComparison.Ordinal)).Select(line => line + "\n")));
        Assert.Equal("mine\n", terminal.Folder.Read(".gitlab-ci.yml"));
        Assert.True(Exists(terminal, ".github/workflows/site.yml") && Exists(terminal, "azure-pipelines.yml"));
        Assert.False(Exists(terminal, "themes"));
    }

    [Fact]
    public async Task A_manifest_of_other_tools_is_kept_with_a_note()
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write(".config/dotnet-tools.json", "{}");

        Assert.Equal(0, await terminal.RunAsync("init", "--ci", "github"));

        Assert.Contains("dotnet tool install LeadershipHub.Tool", terminal.Output, StringComparison.Ordinal);
        Assert.Equal("{}", terminal.Folder.Read(".config/dotnet-tools.json"));
    }

    [Theory]
    [InlineData("init")]
    [InlineData("init --ci github --title Another")]
    [InlineData("init --empty --ci github")]
    public async Task A_hub_is_never_made_over_another(string args)
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync(args.Split(' ')));

        Assert.Contains("There is a hub", terminal.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(terminal.Folder.Path));
    }

    [Fact]
    public void Languages_and_themes_are_those_that_travel_with_the_program()
    {
        Assert.Equal(string.Join(' ', HubSeed.Languages.Order(StringComparer.Ordinal)), string.Join(' ', EmbeddedFiles.Below("theme/beacon/i18n/").Select(file => Path.GetFileNameWithoutExtension(file.Path))));
        Assert.Equal(string.Join(' ', HubSeed.Themes), string.Join(' ', EmbeddedFiles.Below("theme/").Select(file => file.Path.Split('/')[0]).Distinct(StringComparer.Ordinal)));
    }

    private static bool Exists(Terminal terminal, string path) => Path.Exists(Path.Combine(terminal.Folder.Path, path));

    private static string RepositoryOfTheme()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "themes/beacon")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The theme is not above the tests.");

        return Path.Combine(folder.FullName, "themes/beacon");
    }
}

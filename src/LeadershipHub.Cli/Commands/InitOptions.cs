using System.CommandLine;
using LeadershipHub.Cli.Sites.Starter;

namespace LeadershipHub.Cli.Commands;

/// <summary>What <c>lhub init</c> can be told.</summary>
internal sealed class InitOptions
{
    private readonly Option<string?> _title = new("--title") { Description = "The hub's name. [default: the folder's name in words]", HelpName = "text" };
    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "Where it is going to be published. [default: https://example.org/]", HelpName = "url" };
    private readonly Option<string?> _author = new("--author") { Description = "The name of who writes it: becomes the hub's author, with a profile.", HelpName = "name" };
    private readonly Option<string> _language = new("--language") { Description = "The language of the hub and of its first texts.", HelpName = string.Join('|', HubSeed.Languages), DefaultValueFactory = _ => HubSeed.Languages[0] };
    private readonly Option<string> _theme = new("--theme") { Description = "The theme that is copied into themes/.", HelpName = string.Join('|', HubSeed.Themes), DefaultValueFactory = _ => HubSeed.Themes[0] };
    private readonly Option<bool> _empty = new("--empty") { Description = "Leave out the first texts: only configuration, theme and schemas." };

    public InitOptions()
    {
        _baseUrl.Validators.Add(BaseUrlRule.Check);
        _language.AcceptOnlyFromAmong([.. HubSeed.Languages]);
        _theme.AcceptOnlyFromAmong([.. HubSeed.Themes]);
        Ci.AcceptOnlyFromAmong([.. WorkflowSeed.Platforms]);
        Folder.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } option)
                result.AddError($"There is no option '{option.Value}'.");
        });
    }

    public Argument<string?> Folder { get; } = new("folder") { Description = "The folder of the hub; a new one is made. [default: this folder]", Arity = ArgumentArity.ZeroOrOne };

    public Option<string[]> Ci { get; } = new("--ci") { Description = "Workflow files of a platform that builds and publishes the hub; may be given several times.", HelpName = string.Join('|', WorkflowSeed.Platforms) };

    public Option<bool> UseGit { get; } = new("--git") { Description = "Put the hub under version control with 'git init'." };

    public void AddTo(Command command)
    {
        command.Add(Folder);
        foreach (var option in (Option[])[_title, _baseUrl, _author, _language, _theme, _empty, Ci, UseGit])
            command.Add(option);
    }

    /// <summary>An option that was given and means nothing where a hub is already; null for none.</summary>
    public string? OnlyForNewHubs(ParseResult parsed) =>
        ((Option[])[_title, _baseUrl, _author, _language, _theme, _empty]).FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false })?.Name;

    /// <exception cref="UsageException">No id can be made of the author's name.</exception>
    public HubSeed SeedOf(CommandContext context, ParseResult parsed, string folder)
    {
        var (language, empty, name) = (parsed.GetRequiredValue(_language), parsed.GetValue(_empty), parsed.GetValue(_author));
        var id = name is null ? "editors" : context.Hub.Slug(name);
        if (id.Length == 0)
            throw new UsageException($"No file name can be made of the author's name '{name}'.", "Give it letters or digits.");

        return new()
        {
            Title = parsed.GetValue(_title) is { } title && !string.IsNullOrWhiteSpace(title) ? title : TitleOf(folder),
            BaseUrl = (parsed.GetValue(_baseUrl) ?? "https://example.org/").TrimEnd('/') + "/",
            Language = language,
            Theme = parsed.GetRequiredValue(_theme),
            Author = name is null && empty ? null : (name ?? HubSeed.AuthorIn(language), id),
            Empty = empty,

            // As the hub's time zone is UTC at first, a day of another zone could be one to come.
            Today = DateOnly.FromDateTime(context.Shell.Now().UtcDateTime),
        };
    }

    private static string TitleOf(string folder)
    {
        var words = string.Join(' ', Path.GetFileName(folder).Split(['-', '_', ' ', '.'], StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "Our hub" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}

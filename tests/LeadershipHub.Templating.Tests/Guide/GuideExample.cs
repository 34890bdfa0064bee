namespace LeadershipHub.Templating.Tests.Guide;

/// <summary>A template that the guide shows with what it prints.</summary>
internal sealed record GuideExample
{
    public required int Line { get; init; }

    public required string Template { get; init; }

    public required string Expected { get; init; }

    public TemplateMode Mode { get; init; } = TemplateMode.Text;

    /// <summary>Whether the result is the message of an error.</summary>
    public bool Fails { get; init; }

    public ValueMap Model { get; init; } = [];

    /// <summary>The files that are shown before the template, by path with extension.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Renders the template as the hub does: its clock stands, the culture is invariant.</summary>
    public string Run()
    {
        var engine = new TemplateEngine(new() { Loader = new GuideLoader(Files), Clock = new FixedClock(), Types = Fixtures.Options.Types });
        var session = engine.CreateSession();
        session.Set("page", Value.FromObject(Fixtures.Page));
        foreach (var (name, value) in Model)
            session.Set(name, value);

        var path = Mode == TemplateMode.Html ? "layouts/page.sbn-html" : "root/page.sbn-txt";
        try
        {
            return session.RenderToString(engine.Parse(Template, path, Mode));
        }
        catch (TemplateException fault) when (Fails)
        {
            return fault.Error.ToString();
        }
    }
}

using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Scripts;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Scripts;

/// <summary>Fills in templates that stand in scripts: the language and what plugins add to it, without the theme.</summary>
public sealed class ScriptTemplates(Site site)
{
    /// <param name="path">The script, for messages.</param>
    /// <param name="functions">What plugins have brought so far.</param>
    /// <param name="model">Its members are the template's variables.</param>
    /// <exception cref="ArgumentException">The template has a mistake.</exception>
    public string Render(string path, string template, IEnumerable<ScriptFunction> functions, DataNode model)
    {
        var engine = new TemplateEngine(new()
        {
            Functions = [.. functions.Select(function => ScriptFunctions.Of(function, site))],
            Culture = site.Locale.Culture,
            TimeZone = site.Locale.Zone.Info,
            Clock = new BuildClock(site.Now),
        });
        var parsed = engine.Parse(template, path, TemplateMode.Html);
        if (parsed.Errors is [var first, ..])
            throw new ArgumentException($"Line {first.Line}, column {first.Column} of the template: {first.Message}", nameof(template));

        var session = engine.CreateSession();
        var values = new DataValues();
        foreach (var entry in (model as DataMap)?.Entries ?? [])
            session.Set(engine.Global(entry.Key), values.Of(entry.Value));

        try
        {
            return session.RenderToString(parsed);
        }
        catch (TemplateException fault)
        {
            throw new ArgumentException($"Line {fault.Error.Line}, column {fault.Error.Column} of the template: {fault.Error.Message}", nameof(template), fault);
        }
    }

    private sealed class BuildClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}

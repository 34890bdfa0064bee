namespace LeadershipHub.Templating;

/// <summary>Finds templates by the name that <c>include</c> was given. Called once a name; must be thread-safe.</summary>
public interface ITemplateLoader
{
    public bool TryLoad(string name, out TemplateSource source);
}

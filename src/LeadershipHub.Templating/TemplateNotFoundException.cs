namespace LeadershipHub.Templating;

/// <summary>No loader knows a template of this name.</summary>
public sealed class TemplateNotFoundException(string name) : Exception($"There is no template named '{name}'.")
{
    public string Name { get; } = name;
}

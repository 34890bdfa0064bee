namespace LeadershipHub.Templating;

/// <summary>One parameter of a host function, given by position or by name.</summary>
/// <param name="Name">Snake case.</param>
/// <param name="IsRequired">A call without it fails.</param>
/// <param name="Default">Stands in when the argument is left out.</param>
/// <remarks>A class, because generic collections of structs are compiled anew at every start.</remarks>
public sealed record TemplateParameter(string Name, bool IsRequired = true, Value Default = default)
{
    public static TemplateParameter Optional(string name, Value @default = default) => new(name, IsRequired: false, @default);

    public static implicit operator TemplateParameter(string name) => new(name);
}

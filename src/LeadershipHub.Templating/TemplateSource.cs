namespace LeadershipHub.Templating;

/// <summary>The text of a template file as its loader found it.</summary>
/// <param name="Path">As errors name it.</param>
/// <param name="Text">The whole file.</param>
/// <param name="Mode">Mostly told by the file's name.</param>
public readonly record struct TemplateSource(string Path, string Text, TemplateMode Mode);

namespace LeadershipHub.Scripting.Files;

/// <summary>A place in a file of the site; see <see cref="ScriptProblem"/> for the numbers.</summary>
internal sealed record Place(string Path, int Line, int Column, int Length);

namespace LeadershipHub.Scripting.Files;

/// <summary>A library beside the site that a script references with <c>#r</c>.</summary>
/// <param name="AssemblyName">Its simple name, by which it is asked for when the script runs.</param>
/// <param name="File">Where it is, and its content.</param>
internal sealed record LibraryFile(string AssemblyName, InputFile File);

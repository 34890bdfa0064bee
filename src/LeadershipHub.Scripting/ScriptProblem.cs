namespace LeadershipHub.Scripting;

/// <summary>Something that is wrong with a script, as data.</summary>
/// <param name="Path">The file with the mistake, below the site's root, with forward slashes; it may be one that the script loads.</param>
/// <param name="Line">From 1; 0 is the file as a whole.</param>
/// <param name="Column">From 1; 0 is the line as a whole.</param>
/// <param name="Length">Characters on that line that are meant; 0 where only the place is known.</param>
/// <param name="IsError">Whether the script cannot run, or did not end well.</param>
/// <param name="Id">The compiler's number (<c>CS0103</c>), NuGet's (<c>NU1101</c>), or one of <see cref="ScriptProblemId"/>.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Help">What to do about it; null where the message says it.</param>
public sealed record ScriptProblem(string Path, int Line, int Column, int Length, bool IsError, string Id, string Message, string? Help)
{
    internal static ScriptProblem OfFile(string path, string id, string message, string? help = null) =>
        new(path, 0, 0, 0, IsError: true, id, message, help);
}

namespace LeadershipHub.Engine.Diagnostics;

/// <summary>How much a diagnostic weighs: an error fails the build, a warning only with <c>--strict</c>.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}

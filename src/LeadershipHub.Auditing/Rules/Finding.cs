namespace LeadershipHub.Auditing.Rules;

/// <summary>A rule that a file of the output does not hold to.</summary>
/// <param name="File">Index into the site's files.</param>
/// <param name="Message">What is wrong, as a sentence; the same for the same mistake on other pages.</param>
/// <param name="Needle">Text that the mistake has in its source, which tells the line; null where none is known.</param>
internal readonly record struct Finding(AuditRule Rule, int File, string Message, string? Needle = null);

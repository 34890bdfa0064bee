using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Auditing.Rules;

/// <summary>Something that a published site must hold to.</summary>
/// <param name="Code"><c>LH9nn</c>, with a section in <c>docs/diagnostics/LH9xx.md</c>.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Help">What to do about it, as a sentence.</param>
public sealed record AuditRule(string Code, Severity Severity, string Title, string Help);

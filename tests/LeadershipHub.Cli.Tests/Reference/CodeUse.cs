namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>A place of the code that reports a diagnostic.</summary>
/// <param name="Severity">"" where the place does not decide it.</param>
/// <param name="Messages">As the code has them, with <c>…</c> for what differs; none where the message comes from elsewhere.</param>
internal sealed record CodeUse(string Code, string Severity, IReadOnlyList<string> Messages);

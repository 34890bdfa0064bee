namespace LeadershipHub.Templating.Runtime;

/// <summary>An operation that cannot be done; becomes a <see cref="TemplateException"/> where the place is known.</summary>
internal sealed class OperatorException(string message) : Exception(message);

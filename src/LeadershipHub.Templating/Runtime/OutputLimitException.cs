namespace LeadershipHub.Templating.Runtime;

/// <summary>A render has written more than it may; becomes a <see cref="TemplateException"/> where the place is known.</summary>
internal sealed class OutputLimitException() : Exception("The output is larger than its limit.");

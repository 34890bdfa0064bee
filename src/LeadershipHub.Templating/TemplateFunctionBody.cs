namespace LeadershipHub.Templating;

/// <summary>The code of a host function.</summary>
/// <param name="context">The render that calls; valid only during the call.</param>
/// <param name="arguments">One value for each parameter, defaults filled in; a variadic function gets the others after them.</param>
public delegate Value TemplateFunctionBody(RenderContext context, ReadOnlySpan<Value> arguments);

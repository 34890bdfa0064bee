using System.Collections.Immutable;

namespace LeadershipHub.Templating.Runtime;

/// <summary>A function written in C#.</summary>
internal sealed class HostFunction(string name, ImmutableArray<TemplateParameter> parameters, bool isVariadic, TemplateFunctionBody body)
    : TemplateFunction(name, parameters, isVariadic)
{
    internal override Value Invoke(RenderContext context, ReadOnlySpan<Value> arguments) => body(context, arguments);
}

namespace LeadershipHub.Templating.Runtime;

/// <summary><c>include</c>: renders another template with arguments of its own, of which <c>$0</c> is its name.</summary>
internal sealed class IncludeFunction() : TemplateFunction("include", ["template"], isVariadic: true)
{
    /// <summary>What the template writes, as a value.</summary>
    public static Value Run(RenderContext context, int start, int count, string[] names)
    {
        var template = Find(context, start, count);
        var from = context.BeginCapture();
        Write(context, template, start, count, names);
        return template.Mode == TemplateMode.Html ? context.Output.TakeHtml(from) : context.Output.TakeText(from);
    }

    /// <summary>Renders into the output. The name is the first of the arguments, which lie on the stack.</summary>
    public static void Write(RenderContext context, Template template, int start, int count, string[] names)
    {
        var observer = context.Observer;
        if (observer is null)
        {
            context.RunTemplate(template, start, count, names, start);
            return;
        }

        var from = context.BeginCapture();
        if (count > 1 || names.Length > 0 || !observer.IncludeStarting(template, context.Output))
        {
            context.RunTemplate(template, start, count, names, start);
            observer.IncludeEnded(template, context.Output.From(from));
        }
        else
        {
            context.DropArguments(start);
        }
    }

    public static Template Find(RenderContext context, int start, int count)
    {
        var name = count > 0 ? context.ToText(context.StackAt(start)) : "";
        if (name.Length == 0)
            throw context.Error("'include' needs the name of a template.");

        if (context.Engine.Options.Loader is null)
            throw context.Error($"The template '{name}' cannot be included: there is no loader of templates.");

        if (context.Engine.TryGetTemplate(name, out var template))
            return template;

        context.Observer?.TemplateMissing(name);
        throw context.Error($"There is no template named '{name}'.");
    }

    internal override Value Invoke(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var start = context.PushAll(arguments);
        return Run(context, start, arguments.Length, []);
    }
}

using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary><c>include_join names separator begin end</c>; a text that starts with <c>tpl:</c> names a template.</summary>
internal static class IncludeJoin
{
    private const string TemplatePrefix = "tpl:";

    public static TemplateFunction Make() => new HostFunction(
        "include_join", ["names", "separator", TemplateParameter.Optional("begin"), TemplateParameter.Optional("end")], isVariadic: false, Run);

    private static Value Run(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var names = context.List(arguments[0]);
        var (separator, begin, end) = (arguments[1], arguments[2], arguments[3]);
        var start = context.BeginCapture();
        context.Write(Part(context, begin));
        var contentStart = context.Output.Count;
        for (var i = 0; i < Lists.Count(names); i++)
        {
            if (i > 0)
                context.Write(Part(context, separator));

            context.Write(context.Include(Lists.At(names, i)));
        }

        if (context.Output.Count == contentStart)
            context.Output.Truncate(start);
        else
            context.Write(Part(context, end));

        return context.EndCapture(start);
    }

    private static Value Part(RenderContext context, Value part)
    {
        var text = context.Text(part);
        if (text.StartsWith(TemplatePrefix, StringComparison.Ordinal))
            return context.Include(text[TemplatePrefix.Length..]);

        // The theme's author wrote it as markup.
        return context.Mode == TemplateMode.Html && part.Kind == ValueKind.String ? Html.FromString(text) : part;
    }
}

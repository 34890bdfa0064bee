using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating;

public sealed partial class RenderContext
{
    /// <summary>Renders another template with these arguments and gives what it writes: HTML if it is an HTML template.</summary>
    public Value Include(Value name, params ReadOnlySpan<Value> arguments)
    {
        var start = _top;
        Push(name);
        foreach (var argument in arguments)
            Push(argument);

        return IncludeFunction.Run(this, start, arguments.Length + 1, []);
    }

    /// <summary>For <c>object.eval</c> and <c>object.eval_template</c>: runs a text with the variables of the caller.</summary>
    internal Value Evaluate(string text, bool isTemplate)
    {
        var template = Template.Parse(Engine, isTemplate ? text : "{{" + text + "}}", Template.Path, Mode);
        if (!template.Errors.IsEmpty)
            throw Error($"The text cannot be evaluated: {template.Errors[0].Message}");

        ref var frame = ref _frames[_frameCount - 1];
        var (index, caller) = (_frameCount - 1, frame.Template);
        frame.Template = template;
        var result = isTemplate ? RenderText(template) : template.Body.Evaluate(this);
        _frames[index].Template = caller;
        return result;
    }

    private Value RenderText(Template template)
    {
        var start = BeginCapture();
        template.Body.Execute(this);
        return EndCapture(start);
    }
}

using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating;

public sealed partial class RenderContext
{
    /// <summary>Calls and writes what comes back; an include writes straight into the output.</summary>
    internal void Write(CallExpression call)
    {
        var function = call.Target.EvaluateRaw(this);
        if (function.Reference is IncludeFunction)
            WriteInclude(call);
        else if (function.IsFunction)
            Write(Call(function.AsFunction, call));
        else
            throw NotAFunction(function, call.Target);
    }

    /// <summary>Writes as the running template's mode says.</summary>
    internal void Write(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.String when _escapes:
                Output.WriteEscaped(value.AsString);
                break;
            case ValueKind.String:
                Output.Write(value.AsString);
                break;
            case ValueKind.Html:
                value.AsHtml.WriteTo(Output);
                break;
            case ValueKind.Long:
                Output.Write(value.AsLong);
                break;
            case ValueKind.Bool:
                Output.Write(value.AsBool ? "true"u8 : "false"u8);
                break;
            default:
                WriteOther(value);
                break;
        }
    }

    /// <summary>Writes as HTML, whatever the mode.</summary>
    internal void WriteEscaped(Value value)
    {
        if (value.Kind == ValueKind.Html)
            value.AsHtml.WriteTo(Output);
        else
            Output.WriteEscaped(ToText(value));
    }

    internal int BeginCapture() => Output.Count;

    /// <summary>Takes back what was written since: HTML in HTML mode, a string otherwise.</summary>
    internal Value EndCapture(int start) => _escapes ? Output.TakeHtml(start) : Output.TakeText(start);

    /// <summary>Runs a template with arguments that lie on the stack.</summary>
    /// <param name="template">The one to run.</param>
    /// <param name="start">Where its arguments begin.</param>
    /// <param name="count">How many are given by position.</param>
    /// <param name="names">Of those that follow them.</param>
    /// <param name="top">Where the stack ends when the template has.</param>
    internal void RunTemplate(Template template, int start, int count, string[] names, int top)
    {
        if (!template.Errors.IsEmpty)
            throw new TemplateException(template.Errors[0] with { IncludeChain = IncludeChain(template) });

        PushFrame(template, start, count, names);
        Observer?.TemplateUsed(template);
        if (template.Body.Execute(this) == Flow.Return)
            Returned = default;

        PopFrame(top);
    }

    private void WriteInclude(CallExpression call)
    {
        var start = _top;
        var count = PushArguments(call, start);
        Current = call;
        var template = call.Included;
        if (template is null)
        {
            template = IncludeFunction.Find(this, start, count);
            call.Included = call.HasLiteralName ? template : null;
        }

        // The text of a plain file must be escaped where HTML is written.
        if (_escapes && template.Mode != TemplateMode.Html)
            Write(IncludeFunction.Run(this, start, count, call.Names));
        else
            IncludeFunction.Write(this, template, start, count, call.Names);
    }

    private void WriteOther(Value value)
    {
        NoteItems(value);
        // A date in the default format of the invariant culture has only letters, digits and spaces.
        if (!_escapes || (value.Kind == ValueKind.Date && _datesArePlain && DateFormatOfTemplate is null) || value.Kind is ValueKind.Double or ValueKind.Float or ValueKind.Decimal or ValueKind.BigInteger or ValueKind.TimeSpan)
            ValueText.Write(value, Output, Engine.Options.Culture, DateFormatOfTemplate);
        else
            Output.WriteEscaped(ToText(value));
    }
}

using System.Buffers;
using System.Text;

namespace LeadershipHub.Templating.Tests;

/// <summary>Renders texts in one line.</summary>
internal static class Texts
{
    public static string Render(string text, TemplateOptions? options = null, params (string Name, Value Value)[] model)
    {
        var engine = new TemplateEngine(options ?? new());
        return Render(engine, engine.Parse(text, "page"), model);
    }

    public static string Render(TemplateEngine engine, Template template, params (string Name, Value Value)[] model)
    {
        var session = engine.CreateSession();
        foreach (var (name, value) in model)
            session.Set(name, value);

        var output = new ArrayBufferWriter<byte>();
        session.Render(template, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static TemplateError Fault(string text, TemplateOptions? options = null, params (string Name, Value Value)[] model) =>
        Assert.Throws<TemplateException>(() => Render(text, options, model)).Error;
}

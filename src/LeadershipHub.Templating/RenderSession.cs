using System.Buffers;

namespace LeadershipHub.Templating;

/// <summary>Renders templates one after the other, reusing its buffers. One a thread; not thread-safe.</summary>
public sealed class RenderSession
{
    private readonly Value[] _globals = new Value[64];

    internal RenderSession(TemplateEngine engine) => Engine = engine;

    public TemplateEngine Engine { get; }

    /// <summary>Is told what is read; null costs nothing.</summary>
    public ITemplateObserver? Observer { get; set; }

    /// <summary>The host's own state of the current render, reachable from functions and members.</summary>
    public object? State { get; set; }

    /// <summary>Sets a global variable for the renders that follow, until <see cref="Clear"/>.</summary>
    public void Set(string name, Value value) => Set(Engine.Global(name), value);

    public void Set(GlobalName name, Value value) => _globals[name.Slot] = value;

    /// <summary>Forgets the globals that the host has set. What templates set is forgotten after each render anyway.</summary>
    public void Clear() => Array.Clear(_globals);

    /// <summary>Writes the template's output as UTF-8.</summary>
    /// <exception cref="TemplateException">The template failed, or has syntax errors; nothing useful was written.</exception>
    /// <exception cref="OperationCanceledException">The render was cancelled.</exception>
    public void Render(Template template, IBufferWriter<byte> output, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Renders to a string, for short texts and tests.</summary>
    public string RenderToString(Template template, CancellationToken cancel = default)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Render(template, buffer, cancel);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

using System.Buffers;
using System.Text;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating;

/// <summary>Renders templates one after the other, reusing its buffers. One a thread; not thread-safe.</summary>
public sealed class RenderSession
{
    private readonly RenderContext _context;
    private bool _isRendering;

    internal RenderSession(TemplateEngine engine)
    {
        Engine = engine;
        _context = new(this);
    }

    public TemplateEngine Engine { get; }

    /// <summary>Is told what is read; null costs nothing.</summary>
    public ITemplateObserver? Observer { get; set; }

    /// <summary>The host's own state of the current render, reachable from functions and members.</summary>
    public object? State { get; set; }

    /// <summary>Sets a global variable for the renders that follow, until <see cref="Clear"/>.</summary>
    public void Set(string name, Value value) => Set(Engine.Global(name), value);

    public void Set(GlobalName name, Value value) => _context.SetByHost(name.Slot, value);

    /// <summary>Forgets the globals that the host has set. What templates set is forgotten after each render anyway.</summary>
    public void Clear() => _context.ClearHost();

    /// <summary>Writes the template's output as UTF-8; nothing is written if it fails.</summary>
    /// <exception cref="TemplateException">The template failed, or has syntax errors.</exception>
    /// <exception cref="OperationCanceledException">The render was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The session is rendering already: a function needs a session of its own.</exception>
    public void Render(Template template, IBufferWriter<byte> output, CancellationToken cancel = default)
    {
        RenderToContext(template, cancel);
        output.Write(_context.Output.Written);
    }

    /// <summary>Renders to a string, for short texts and tests.</summary>
    public string RenderToString(Template template, CancellationToken cancel = default)
    {
        RenderToContext(template, cancel);
        return Encoding.UTF8.GetString(_context.Output.Written);
    }

    /// <summary>What a template would read as this member of a host object, outside of any render; the observer is not told.</summary>
    /// <param name="table">The table of the object's type.</param>
    /// <param name="member">The member's number in it.</param>
    /// <param name="target">The object.</param>
    public Value Read(MemberTable table, int member, object target) => table.Read(member, target, _context);

    private void RenderToContext(Template template, CancellationToken cancel)
    {
        if (!template.Errors.IsEmpty)
            throw new TemplateException(template.Errors[0]);

        if (_isRendering)
            throw new InvalidOperationException("The session is rendering already.");

        _isRendering = true;
        try
        {
            _context.Begin(template, cancel);
            template.Body.Execute(_context);
            if (_context.Output.Count > Engine.Options.Limits.OutputBytes)
                throw new OutputLimitException();
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            // The frames still stand as they were: the error knows its file, its line and how it was included.
            throw _context.Error(fault is OperatorException or OutputLimitException ? fault.Message : $"A function failed: {fault.Message}", fault);
        }
        finally
        {
            _isRendering = false;
            _context.End();
        }
    }
}

namespace LeadershipHub.Templating;

/// <summary>One render while it runs, as host functions and members see it. Not thread-safe; do not keep it.</summary>
public sealed class RenderContext
{
    internal RenderContext(RenderSession session) => Session = session;

    public RenderSession Session { get; }

    /// <summary>The host's own state, from <see cref="RenderSession.State"/>.</summary>
    public object? State => Session.State;

    public TemplateEngine Engine => Session.Engine;

    /// <summary>The template that runs at this moment; in an include, the included one.</summary>
    public Template Template => Running ?? throw new InvalidOperationException("Nothing is being rendered.");

    internal Template? Running { get; set; }

    /// <summary>The mode of <see cref="Template"/>.</summary>
    public TemplateMode Mode => Template.Mode;

    public CancellationToken Cancel { get; internal set; }

    /// <summary>An error at the place of the current call, for a function to throw.</summary>
    public TemplateException Error(string message, Exception? cause = null) => new(new(Template.Path, 1, 1, message, []), cause);

    /// <summary>The text of a value in the engine's culture, as a template would print it before escaping.</summary>
    public string ToText(Value value) => Engine.Options.Culture.TextInfo.CultureName.Length >= 0 ? value.ToString() : "";

    /// <summary>Calls a function that was passed as an argument.</summary>
    public Value Call(TemplateFunction function, params ReadOnlySpan<Value> arguments) => function.Invoke(this, arguments);

    /// <summary>Tells the observer that a function's result depends on more than its arguments.</summary>
    public void NoteAmbientRead(string function) => Session.Observer?.AmbientRead(function);
}

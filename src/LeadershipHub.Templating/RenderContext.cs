using System.Collections.Immutable;
using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating;

/// <summary>One render while it runs, as host functions and members see it. Not thread-safe; do not keep it.</summary>
public sealed partial class RenderContext
{
    private const int MostOutputKept = 4 * 1024 * 1024;

    private readonly RenderSession _session;
    private readonly int _loopSteps;
    private readonly int _recursion;
    private readonly bool _datesArePlain;
    private CancellationToken _cancel;

    internal RenderContext(RenderSession session)
    {
        _session = session;
        Engine = session.Engine;
        _loopSteps = Engine.Options.Limits.LoopSteps;
        _datesArePlain = Engine.Options.IsInvariant;
        _recursion = Engine.Options.Limits.Recursion;
        _globals = new Value[Math.Max(64, Engine.Globals.Count)];
        _hostGlobals = new Value[_globals.Length];
        _assigned = new int[_globals.Length];
    }

    public TemplateEngine Engine { get; }

    /// <summary>The host's own state, from <see cref="RenderSession.State"/>.</summary>
    public object? State => _session.State;

    /// <summary>The template that runs at this moment; in an include, the included one.</summary>
    public Template Template => _frameCount > 0 ? _frames[_frameCount - 1].Template : throw new InvalidOperationException("Nothing is being rendered.");

    /// <summary>The mode of <see cref="Template"/>.</summary>
    public TemplateMode Mode => Template.Mode;

    public CancellationToken Cancel => _cancel;

    internal ITemplateObserver? Observer { get; private set; }

    internal Utf8Output Output { get; private set; } = new(initialSize: 16 * 1024);

    /// <summary>What is being evaluated, for errors of functions and operators.</summary>
    internal Node? Current { get; set; }

    /// <summary>The value of the <c>ret</c> that is under way.</summary>
    internal Value Returned { get; set; }

    /// <summary>An error at the place of the current call, for a function to throw.</summary>
    public TemplateException Error(string message, Exception? cause = null) => Error(Current?.Position ?? 0, message, cause);

    /// <summary>The text of a value in the engine's culture, as a template would print it before escaping.</summary>
    public string ToText(Value value)
    {
        if (value.Kind == ValueKind.String)
            return value.AsString;

        NoteItems(value);
        return ValueText.Plain(value) ?? ValueText.Of(value, Engine.Options.Culture, DateFormatOfTemplate);
    }

    /// <summary>Tells the observer that a function's result depends on more than its arguments.</summary>
    public void NoteAmbientRead(string function) => Observer?.AmbientRead(function);

    /// <summary>Tells the observer that a list or a map is read: one key of a map, or all of it.</summary>
    internal void NoteItems(Value collection, string? key = null)
    {
        if (Observer is { } observer && collection.Kind is ValueKind.List or ValueKind.Map)
            observer.ItemRead(collection.Reference!, key); // Of these kinds, so it is there.
    }

    internal TemplateException Error(Node node, string message) => Error(node.Position, message, cause: null);

    internal void Begin(Template template, CancellationToken cancel)
    {
        _cancel = cancel;
        Observer = _session.Observer;
        Output.Truncate(0);
        if (Output.Capacity > MostOutputKept)
            Output = new(initialSize: 16 * 1024);

        Output.Limit = Engine.Options.Limits.OutputBytes;
        ResetVariables();
        ResetFrames();
        Returned = default;
        Current = null;
        PushFrame(template, 0, 0, []);
        Observer?.TemplateUsed(template);
    }

    /// <summary>Forgets what this render met, so that nothing of it is kept alive.</summary>
    internal void End()
    {
        Observer = null;
        _cancel = default;
    }

    internal void CheckStep(long index, Node node)
    {
        if (index >= _loopSteps)
            throw Error(node, $"The loop has taken {Engine.Options.Limits.LoopSteps} steps, the most it may.");

        if ((index & 63) == 0)
            _cancel.ThrowIfCancellationRequested();
    }

    internal void CheckSteps(long count)
    {
        if (count > Engine.Options.Limits.LoopSteps)
            throw new OperatorException($"The array would have more than {Engine.Options.Limits.LoopSteps} items.");
    }

    internal void CheckSize(long letters)
    {
        if (letters > Engine.Options.Limits.OutputBytes)
            throw new OutputLimitException();
    }

    private TemplateException Error(int position, string message, Exception? cause)
    {
        if (_frameCount == 0)
            return new(new("", 1, 1, message, []), cause);

        var template = Template;
        var (line, column) = template.Lines.Locate(position);
        return new(new(template.Path, line, column, message, IncludeChain()), cause);
    }

    private ImmutableArray<string> IncludeChain(Template? next = null)
    {
        var chain = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < _frameCount; i++)
        {
            if (_frames[i].IsTemplate)
                chain.Add(_frames[i].Template.Path);
        }

        if (next is not null)
            chain.Add(next.Path);

        return chain.Count > 1 ? chain.DrainToImmutable() : [];
    }
}

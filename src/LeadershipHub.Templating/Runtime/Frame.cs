using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Runtime;

/// <summary>A running function or template file: its arguments and local variables, which lie on the context's stack.</summary>
internal struct Frame
{
    /// <summary>Its file names errors and its mode decides about escaping.</summary>
    public Template Template;
    public LocalTable Locals;
    public int LocalBase;
    public int ArgumentBase;

    /// <summary>Arguments given by position; those given by name lie after them.</summary>
    public int ArgumentCount;
    public string[] ArgumentNames;

    /// <summary>The parametric function that runs, or null.</summary>
    public ScriptFunction? Function;
    public bool IsTemplate;

    /// <summary>The position of the call in the caller's file.</summary>
    public int CalledAt;

    /// <summary><c>$</c>, once something has asked for it.</summary>
    public ValueList? Arguments;

    /// <summary>Local variables that a block of another file has made.</summary>
    public OrderedTable? Extra;
    public OrderedTable? ReadOnly;
}

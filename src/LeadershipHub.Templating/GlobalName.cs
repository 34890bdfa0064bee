namespace LeadershipHub.Templating;

/// <summary>A global variable of one <see cref="TemplateEngine"/>, looked up once so that setting it is an array store.</summary>
public readonly record struct GlobalName
{
    internal GlobalName(string name, int slot)
    {
        Name = name;
        Slot = slot;
    }

    public string Name { get; }

    internal int Slot { get; }
}

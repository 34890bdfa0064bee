namespace LeadershipHub.Cli.Reporting;

/// <summary>Colours for a terminal (SGR of ECMA-48), or none at all.</summary>
internal readonly record struct Paint(bool Colours)
{
    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string Red(string text) => Wrap("1;31", text);

    public string Yellow(string text) => Wrap("1;33", text);

    public string Green(string text) => Wrap("1;32", text);

    public string Cyan(string text) => Wrap("1;36", text);

    private string Wrap(string code, string text) => Colours ? $"\e[{code}m{text}\e[0m" : text;
}

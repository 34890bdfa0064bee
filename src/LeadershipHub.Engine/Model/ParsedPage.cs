namespace LeadershipHub.Engine.Model;

/// <summary>One Markdown source, parsed in this build or remembered from an earlier one. Thread-safe.</summary>
public sealed class ParsedPage
{
    private readonly IRecalledText? _recalled;
    private Body? _body;
    private FrontMatter? _front;
    private Outline? _outline;

    public ParsedPage(SourceFile source, FrontMatter front, Body body, Outline outline, ContentHash textHash)
    {
        (Source, TextHash) = (source, textHash);
        (_front, _body, _outline) = (front, body, outline);
    }

    public ParsedPage(SourceFile source, IRecalledText recalled, ContentHash textHash)
    {
        (Source, TextHash) = (source, textHash);
        _recalled = recalled;
    }

    private ParsedPage(ParsedPage other, FrontMatter front)
    {
        (Source, TextHash, Address) = (other.Source, other.TextHash, other.Address);
        (_recalled, _front, _body, _outline) = (other._recalled, front, other._body, other._outline);
    }

    public SourceFile Source { get; }

    /// <summary>Of the Markdown below the front matter, which alone decides <see cref="Body"/> and <see cref="Outline"/>.</summary>
    public ContentHash TextHash { get; }

    /// <summary>Its site path, where a script says it; null where source and configuration decide.</summary>
    public string? Address { get; init; }

    public FrontMatter Front => _front ??= Recalled().Front();

    /// <summary>Of a remembered source it is made when it is first asked for: several feeds may show one text.</summary>
    public Body Body => _body ??= Recalled().Body(Source);

    public Outline Outline => _outline ??= Recalled().Outline();

    /// <summary>The same text below another front matter.</summary>
    public ParsedPage With(FrontMatter front) => new(this, front);

    private IRecalledText Recalled() => _recalled ?? throw new InvalidOperationException("A text was neither parsed nor remembered.");
}

/// <summary>What a build remembers of a Markdown source, taken out of its memory when it is asked for.</summary>
public interface IRecalledText
{
    FrontMatter Front();

    Outline Outline();

    /// <summary>Reads and parses the source again.</summary>
    Body Body(SourceFile source);
}

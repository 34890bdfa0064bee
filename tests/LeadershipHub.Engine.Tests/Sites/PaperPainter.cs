using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>Paints a card as its own drawing, the same on every machine; every character is half as wide as the font is high.</summary>
internal sealed class PaperPainter : ICardPainter, IFontMeasure
{
    public ulong Mark => 1;

    public string? Identity(string family) => $"paper {family}";

    public IFontMeasure? Font(string family, bool bold) => this;

    public byte[]? Paint(ReadOnlySpan<byte> svg) => svg.ToArray();

    public double WidthOf(ReadOnlySpan<char> text) => text.Length / 2.0;
}

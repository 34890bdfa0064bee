namespace LeadershipHub.Engine.Model;

/// <summary>Turns the drawing of a card into a picture, with what the machine has for that. Thread-safe.</summary>
public interface ICardPainter
{
    /// <summary>Tells, without loading anything, whether the machine may paint otherwise than before.</summary>
    ulong Mark { get; }

    /// <summary>All that decides about the picture besides the drawing: rasteriser and font with their versions. Null where nothing can paint.</summary>
    string? Identity(string family);

    /// <summary>The font that a family's name leads to; null where there is none or nothing can paint.</summary>
    IFontMeasure? Font(string family, bool bold);

    /// <summary>The drawing as a PNG; null where nothing can paint it.</summary>
    /// <param name="svg">UTF-8.</param>
    byte[]? Paint(ReadOnlySpan<byte> svg);
}

/// <summary>How wide the characters of a font are.</summary>
public interface IFontMeasure
{
    /// <summary>Of a text in one line, in parts of the font's size, without kerning.</summary>
    double WidthOf(ReadOnlySpan<char> text);
}

using System.Runtime.InteropServices;
using System.Text;

namespace LeadershipHub.Engine.Painting;

/// <summary>Finds the file of a font by the same rules as the rasteriser. https://www.freedesktop.org/software/fontconfig/fontconfig-devel/</summary>
internal sealed unsafe class Fontconfig
{
    private const nint CurrentConfiguration = 0;
    private const int MatchPattern = 0;
    private const int Found = 0;

    private readonly delegate* unmanaged<byte*, nint> _parse;
    private readonly delegate* unmanaged<nint, nint, int, int> _substitute;
    private readonly delegate* unmanaged<nint, void> _complete;
    private readonly delegate* unmanaged<nint, nint, int*, nint> _match;
    private readonly delegate* unmanaged<nint, byte*, int, byte**, int> _getString;
    private readonly delegate* unmanaged<nint, byte*, int, int*, int> _getInteger;
    private readonly delegate* unmanaged<nint, void> _destroy;

    private Fontconfig(NativeLibraryCalls library)
    {
        ((delegate* unmanaged<int>)library.Function("FcInit"))();
        _parse = (delegate* unmanaged<byte*, nint>)library.Function("FcNameParse");
        _substitute = (delegate* unmanaged<nint, nint, int, int>)library.Function("FcConfigSubstitute");
        _complete = (delegate* unmanaged<nint, void>)library.Function("FcDefaultSubstitute");
        _match = (delegate* unmanaged<nint, nint, int*, nint>)library.Function("FcFontMatch");
        _getString = (delegate* unmanaged<nint, byte*, int, byte**, int>)library.Function("FcPatternGetString");
        _getInteger = (delegate* unmanaged<nint, byte*, int, int*, int>)library.Function("FcPatternGetInteger");
        _destroy = (delegate* unmanaged<nint, void>)library.Function("FcPatternDestroy");
    }

    public static Fontconfig? Load()
    {
        try
        {
            return NativeLibraryCalls.Load("libfontconfig.so.1", "libfontconfig.1.dylib", "/opt/homebrew/lib/libfontconfig.1.dylib") is { } library ? new(library) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The file, and the index of the font in it.</summary>
    public (string Path, int Index)? Find(string family, bool bold)
    {
        // A colon or a dash in a name would begin its properties.
        var pattern = Parse(family.Replace("\\", "", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal) + (bold ? ":bold" : ""));
        if (pattern == 0)
            return null;

        _substitute(CurrentConfiguration, pattern, MatchPattern);
        _complete(pattern);
        int result;
        var match = _match(CurrentConfiguration, pattern, &result);
        _destroy(pattern);
        if (match == 0)
            return null;

        var path = TextOf(match, "file\0"u8);
        var index = NumberOf(match, "index\0"u8) & 0xFFFF;
        _destroy(match);
        return path is null ? null : (path, index);
    }

    private nint Parse(string name)
    {
        fixed (byte* utf8 = Encoding.UTF8.GetBytes(name + '\0'))
        {
            return _parse(utf8);
        }
    }

    // The pattern owns the text.
    private string? TextOf(nint pattern, ReadOnlySpan<byte> property)
    {
        byte* value;
        fixed (byte* name = property)
        {
            return _getString(pattern, name, 0, &value) == Found ? Marshal.PtrToStringUTF8((nint)value) : null;
        }
    }

    // 0 where it has none.
    private int NumberOf(nint pattern, ReadOnlySpan<byte> property)
    {
        int value;
        fixed (byte* name = property)
        {
            return _getInteger(pattern, name, 0, &value) == Found ? value : 0;
        }
    }
}

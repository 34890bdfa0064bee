using System.Runtime.InteropServices;

namespace LeadershipHub.Engine.Painting;

/// <summary>Finds the file of a font by the same rules as the rasteriser. https://www.freedesktop.org/software/fontconfig/fontconfig-devel/</summary>
internal sealed class Fontconfig
{
    private const nint CurrentConfiguration = 0;
    private const int MatchPattern = 0;
    private const int Found = 0;

    private readonly Parse _parse;
    private readonly Substitute _substitute;
    private readonly Act _complete;
    private readonly Match _match;
    private readonly GetString _getString;
    private readonly GetInteger _getInteger;
    private readonly Act _destroy;

    private Fontconfig(NativeLibraryCalls library)
    {
        library.Function<Call>("FcInit")();
        _parse = library.Function<Parse>("FcNameParse");
        _substitute = library.Function<Substitute>("FcConfigSubstitute");
        _complete = library.Function<Act>("FcDefaultSubstitute");
        _match = library.Function<Match>("FcFontMatch");
        _getString = library.Function<GetString>("FcPatternGetString");
        _getInteger = library.Function<GetInteger>("FcPatternGetInteger");
        _destroy = library.Function<Act>("FcPatternDestroy");
    }

    private delegate int Call();

    private delegate nint Parse([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    private delegate int Substitute(nint config, nint pattern, int kind);

    private delegate void Act(nint pattern);

    private delegate nint Match(nint config, nint pattern, out int result);

    private delegate int GetString(nint pattern, [MarshalAs(UnmanagedType.LPUTF8Str)] string what, int n, out nint value);

    private delegate int GetInteger(nint pattern, [MarshalAs(UnmanagedType.LPUTF8Str)] string what, int n, out int value);

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
        var pattern = _parse(family.Replace("\\", "", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal) + (bold ? ":bold" : ""));
        if (pattern == 0)
            return null;

        _substitute(CurrentConfiguration, pattern, MatchPattern);
        _complete(pattern);
        var match = _match(CurrentConfiguration, pattern, out _);
        _destroy(pattern);
        if (match == 0)
            return null;

        var path = _getString(match, "file", 0, out var text) == Found ? Marshal.PtrToStringUTF8(text) : null;
        var index = _getInteger(match, "index", 0, out var number) == Found ? number & 0xFFFF : 0;
        _destroy(match);
        return path is null ? null : (path, index);
    }
}

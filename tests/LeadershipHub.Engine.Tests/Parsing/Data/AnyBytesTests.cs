using FsCheck;
using FsCheck.Fluent;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.FrontMatters;
using LeadershipHub.Engine.Parsing.People;
using LeadershipHub.Engine.Parsing.UiStrings;

namespace LeadershipHub.Engine.Tests.Parsing.Data;

/// <summary>Laws that hold for any bytes: nothing throws, and where nothing comes out something was said.</summary>
public sealed class AnyBytesTests
{
    private static readonly string[] Samples = ["Data", "Configuration", "FrontMatters", "People"];

    private static readonly string[] Pieces =
    [
        "a: ", "title", "date: 2026-02-30", ": ", "- ", "\n", "\n  ", "\t", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "&a", "*a", "<<: *a", "? ", "!",
        "!!str ", "%", "%YAML 1.2\n", "---", "...", "\n---\n", "#", "@", "`", "\\u12", "\r", "\0", "é", "\uFEFF", "\u2028", "😀", "~", "true", "-1", "x",
    ];

    [Fact]
    public void Any_mix_of_YAML_pieces_is_read_or_reported() => Law(
        from pieces in Gen.Elements(Pieces).ListOf()
        select Files.Bytes(string.Concat(pieces)));

    [Fact]
    public void Any_bytes_are_read_or_reported() => Law(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf());

    [Fact]
    public void Any_change_to_a_sample_is_read_or_reported() => Law(
        from sample in Gen.Elements(Samples.SelectMany(AllInputs).Where(input => input.Length > 0).ToArray())
        from at in Gen.Choose(0, sample.Length - 1)
        from length in Gen.Choose(0, 4)
        from piece in Gen.Elements(Pieces)
        select (byte[])[.. sample[..at], .. Files.Bytes(piece), .. sample[Math.Min(sample.Length, at + length)..]]);

    private static IEnumerable<byte[]> AllInputs(string folder) => Case.NamesIn(folder).Select(row => Case.Load(folder, row.Data).Input);

    private static void Law(Gen<byte[]> bytes)
    {
        var config = Files.Clean(diagnostics => SiteConfigReader.Read(Files.Source(), Files.Bytes("title: x\nbase_url: https://example.org\n"), diagnostics));
        var front = new FrontMatterReader(config);
        Prop.ForAll(bytes.ToArbitrary(), input => IsReadOrReported(input, front)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static bool IsReadOrReported(byte[] input, FrontMatterReader front)
    {
        var source = Files.Source("content/a.x");
        var others = new List<Diagnostic>();
        SiteConfigReader.Read(source, input, others);
        AuthorReader.Read(source, input, (_, _) => Body.Empty, others);
        BookReader.Read(source, input, (_, _) => Body.Empty, others);
        UiStringsReader.Read(source, input, others);
        front.Read(source, input, FrontMatterKind.Page, others);
        front.Read(source, [.. "---\n"u8, .. input, .. "\n---\n"u8], FrontMatterKind.Listing, others);

        return NullOnlyWithDiagnostic(input, YamlReader.Read) && NullOnlyWithDiagnostic(input, JsonReader.Read)
            && NullOnlyWithDiagnostic(input, CsvReader.Read) && others.TrueForAll(HasPlace);
    }

    private delegate DataNode? Reader(SourceFile source, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics);

    private static bool NullOnlyWithDiagnostic(byte[] input, Reader read)
    {
        var diagnostics = new List<Diagnostic>();
        return (read(Files.Source(), input, diagnostics) is not null || diagnostics.Count > 0) && diagnostics.TrueForAll(HasPlace);
    }

    private static bool HasPlace(Diagnostic diagnostic) => diagnostic.Span is { Line: > 0, Column: > 0 } or { Line: 0, Column: 0 };
}

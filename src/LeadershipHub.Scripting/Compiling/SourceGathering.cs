using System.Collections.Immutable;
using System.Reflection;
using LeadershipHub.Scripting.Files;
using LeadershipHub.Scripting.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>
/// Follows <c>#load</c> and <c>#r</c> before the compiler does: it would load a file of a circle once and say nothing, and it cannot ask for
/// packages. For one script; not to be used twice.
/// </summary>
internal sealed class SourceGathering(SiteRoot root)
{
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);
    private readonly List<InputFile> _loaded = [];
    private readonly List<LibraryFile> _libraries = [];
    private readonly List<PackageDirective> _packages = [];
    private readonly List<ScriptProblem> _problems = [];

    public GatheredSources Gather(ScriptSource source, CancellationToken cancel)
    {
        var tree = ScriptLanguage.Parse(source.Path, ScriptLanguage.Text(source.Text), cancel);
        Follow(tree, [source.Path], cancel);
        return new()
        {
            Tree = tree,
            Texts = _texts.ToImmutableDictionary(StringComparer.Ordinal),
            Loaded = [.. _loaded],
            Libraries = [.. _libraries],
            Packages = [.. _packages],
            Problems = [.. _problems],
        };
    }

    private void Follow(SyntaxTree tree, ImmutableArray<string> chain, CancellationToken cancel)
    {
        if (tree.GetRoot(cancel) is not CompilationUnitSyntax unit)
            return;

        // Those in a part that '#if' switches off too, because the compiler follows them as well.
        foreach (var directive in unit.GetReferenceDirectives())
            Reference(tree.FilePath, directive.File);
        foreach (var directive in unit.GetLoadDirectives())
            Load(tree.FilePath, directive.File, chain, cancel);
    }

    private void Load(string from, SyntaxToken file, ImmutableArray<string> chain, CancellationToken cancel)
    {
        if (file.IsMissing)
            return;

        var written = file.ValueText;
        if (SiteRoot.Resolve(written, from) is not { } path || !root.StaysInside(path))
            Report(file, ScriptProblemId.LoadOutside, $"'{written}' leads out of the site's folder.", "Name a file of the site, relative to this one.");
        else if (chain.Contains(path, StringComparer.Ordinal))
            Report(file, ScriptProblemId.LoadCycle, $"Files load each other in a circle: {Circle(chain, path)}.", "Move what both need to a file that loads neither.");
        else if (_texts.ContainsKey(path))
            return;
        else if (root.TryRead(path) is not { } content)
            Report(file, ScriptProblemId.LoadMissing, $"There is no file '{path}' to load.", "Paths are relative to the file that loads.");
        else
            Follow(Kept(path, content, cancel), chain.Add(path), cancel);
    }

    private SyntaxTree Kept(string path, byte[] content, CancellationToken cancel)
    {
        var text = ScriptLanguage.Text(content);
        _texts.Add(path, text);
        _loaded.Add(new(path, Fingerprint.Of(content)));
        return ScriptLanguage.Parse(path, text, cancel);
    }

    private void Reference(string from, SyntaxToken file)
    {
        if (file.IsMissing)
            return;

        var written = file.ValueText;
        if (PackageDirective.IsPackage(written))
            Package(file, written);
        else if (SiteRoot.Resolve(written, from) is not { } path || !root.StaysInside(path))
            Report(file, ScriptProblemId.ReferenceOutside, $"'{written}' leads out of the site's folder.", "Put the library into the site's folder and name it relative to this file.");
        else if (_libraries.Any(library => library.File.Path == path))
            return;
        else if (root.TryRead(path) is not { } content)
            Report(file, ScriptProblemId.ReferenceMissing, $"There is no library '{path}'.", "Paths are relative to this file. The libraries of the framework are there without '#r'.");
        else if (NameOf(path) is not { } name)
            Report(file, ScriptProblemId.ReferenceInvalid, $"'{path}' is no .NET library.", Help: null);
        else
            _libraries.Add(new(name, new(path, Fingerprint.Of(content))));
    }

    private void Package(SyntaxToken file, string written)
    {
        var place = Places.Of(file.GetLocation());
        if (PackageDirective.TryParse(written, place, out var package, out var mistake))
            _packages.Add(package);
        else
            Report(file, ScriptProblemId.PackageForm, mistake, "Write #r \"nuget: Name, 1.2.3\".");
    }

    private string? NameOf(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(root.FullPath(path)).Name;
        }
        catch (Exception e) when (e is BadImageFormatException or IOException)
        {
            return null;
        }
    }

    private void Report(SyntaxToken at, string id, string message, string? Help)
    {
        var place = Places.Of(at.GetLocation());
        _problems.Add(new(place.Path, place.Line, place.Column, place.Length, IsError: true, id, message, Help));
    }

    private static string Circle(ImmutableArray<string> chain, string again) =>
        string.Join(" → ", chain.SkipWhile(path => path != again).Append(again));
}

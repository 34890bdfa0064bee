using System.Collections.Concurrent;
using System.Collections.Frozen;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.UiStrings;

namespace LeadershipHub.Engine.Parsing.Themes;

/// <summary>The configured theme with the site's <c>theme/</c> folder laid over it; UI strings are laid over each other key by key.</summary>
internal static class ThemeParser
{
    public static ParsedTheme Parse(Sources sources, SiteConfig config, ConcurrentBag<Diagnostic> diagnostics)
    {
        if (!sources.Themes.TryGetValue(config.Theme, out var own))
        {
            own = [];
            var position = config.Positions.Of("theme");
            // Of a configuration that could not be read nobody knows which theme it names.
            if (position != default || !diagnostics.Any(d => d.Span.Path is "site.config.yml"))
                diagnostics.Add(ParsingDiagnostics.UnknownTheme(config.Theme, position, sources.Themes.Keys));
        }

        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var file in own)
            files[file.Path[$"themes/{config.Theme}/".Length..]] = file;
        foreach (var file in sources.ThemeOverrides)
            files[file.Path["theme/".Length..]] = file;

        if (own.Count > 0 && !files.Keys.Any(path => path.StartsWith("layouts/", StringComparison.Ordinal)))
            diagnostics.Add(ParsingDiagnostics.ThemeWithoutLayouts(config.Theme));

        return new()
        {
            Name = config.Theme,
            Files = files.ToFrozenDictionary(StringComparer.Ordinal),
            Strings = Strings(sources, own, config, diagnostics),
        };
    }

    // Later ones win: English, the language, the language with its region; of each the theme's before the site's.
    private static FrozenDictionary<string, UiString> Strings(Sources sources, IReadOnlyList<SourceFile> own, SiteConfig config, ConcurrentBag<Diagnostic> diagnostics)
    {
        var strings = new Dictionary<string, UiString>(StringComparer.Ordinal);
        var dash = config.Language.IndexOf('-', StringComparison.Ordinal);
        foreach (var language in (IEnumerable<string>)["en", dash > 0 ? config.Language[..dash] : config.Language, config.Language])
        {
            Lay(own, $"themes/{config.Theme}/i18n/{language}.yml");
            Lay(sources.ThemeOverrides, $"theme/i18n/{language}.yml");
        }

        return strings.ToFrozenDictionary(StringComparer.Ordinal);

        void Lay(IReadOnlyList<SourceFile> files, string path)
        {
            if (files.FirstOrDefault(f => string.Equals(f.Path, path, StringComparison.Ordinal)) is not { } file)
                return;

            var list = new List<Diagnostic>();
            foreach (var (key, text) in UiStringsReader.Read(file, sources.Reader.ReadAllBytes(file), list))
                strings[key] = text;
            foreach (var diagnostic in list)
                diagnostics.Add(diagnostic);
        }
    }
}

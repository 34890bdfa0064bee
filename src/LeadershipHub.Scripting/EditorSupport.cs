using System.Collections.Immutable;
using LeadershipHub.Scripting.Editing;

namespace LeadershipHub.Scripting;

/// <summary>
/// Makes editors that use OmniSharp complete and check scripts as they are compiled here. OmniSharp knows no host object, so that its
/// members are given to it as static ones of a class in a library that is made for the purpose, and never run.
/// https://github.com/OmniSharp/omnisharp-roslyn/wiki/Configuration-Options
/// </summary>
public static class EditorSupport
{
    /// <summary>Where the settings for OmniSharp are, below the site's root. This file can be kept with the site.</summary>
    public const string SettingsPath = "omnisharp.json";

    /// <summary>Where references and usings are, below the site's root. Paths of this machine are in it.</summary>
    public const string ResponsePath = ".lhub/editor/scripts.rsp";

    /// <summary>Where a program that is one file keeps what it has no files of.</summary>
    internal const string ReferenceFolder = ".lhub/editor/references";

    internal const string MirrorPath = ".lhub/editor/LeadershipHub.ScriptHost.dll";

    /// <summary>
    /// Writes all that editors need. Settings of other kinds in <see cref="SettingsPath"/> stay; files that say the same already are not
    /// touched, because an editor would start its analysis anew.
    /// </summary>
    /// <returns>What is wrong with settings that were there before; such a file is left alone, and the others are written.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static ImmutableArray<ScriptProblem> Write(ScriptSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return EditorFiles.Write(setup);
    }

    /// <summary>Compiles a script with what the written files say and nothing else, as an editor does.</summary>
    /// <param name="root">Full path of the site's folder, for which <see cref="Write"/> was called.</param>
    /// <param name="script">A script of the site.</param>
    /// <returns>What an editor would underline.</returns>
    public static ImmutableArray<ScriptProblem> Check(string root, ScriptSource script)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(script);
        return EditorCompilation.Problems(root, script);
    }
}

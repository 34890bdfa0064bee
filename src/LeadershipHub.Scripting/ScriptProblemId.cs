namespace LeadershipHub.Scripting;

/// <summary>The kinds of problems that are found here and not by the compiler.</summary>
public static class ScriptProblemId
{
    /// <summary><c>#load</c> names a file that is not there.</summary>
    public const string LoadMissing = "load-missing";

    /// <summary><c>#load</c> leads out of the site's folder.</summary>
    public const string LoadOutside = "load-outside";

    /// <summary>Files load each other in a circle.</summary>
    public const string LoadCycle = "load-cycle";

    /// <summary><c>#r</c> names a library that is not there.</summary>
    public const string ReferenceMissing = "reference-missing";

    /// <summary><c>#r</c> leads out of the site's folder.</summary>
    public const string ReferenceOutside = "reference-outside";

    /// <summary><c>#r</c> names a file that is no .NET library.</summary>
    public const string ReferenceInvalid = "reference-invalid";

    /// <summary><c>#r "nuget: …"</c> is not written as name and exact version.</summary>
    public const string PackageForm = "package-form";

    /// <summary>The packages could not be restored, for a reason to which NuGet gives no number.</summary>
    public const string PackageRestore = "package-restore";

    /// <summary>Packages need the .NET SDK, and there is none.</summary>
    public const string SdkMissing = "sdk-missing";

    /// <summary>A package has another content than the lock file says.</summary>
    public const string PackageChanged = "package-changed";

    /// <summary>A package is not in the lock file, and packages are locked.</summary>
    public const string PackageUnlisted = "package-unlisted";

    /// <summary>The lock file of packages cannot be read.</summary>
    public const string PackageLockInvalid = "package-lock-invalid";

    /// <summary>The script threw.</summary>
    public const string Exception = "exception";

    /// <summary>The script did not end in time.</summary>
    public const string TimedOut = "timed-out";

    /// <summary>The script took too much memory.</summary>
    public const string OutOfMemory = "out-of-memory";

    /// <summary>A file has another content than <c>scripts.lock</c> says.</summary>
    public const string LockChanged = "lock-changed";

    /// <summary>A file is used and not in <c>scripts.lock</c>.</summary>
    public const string LockUnlisted = "lock-unlisted";

    /// <summary>A file is in <c>scripts.lock</c> and no longer there.</summary>
    public const string LockMissing = "lock-missing";

    /// <summary>A line of <c>scripts.lock</c> cannot be read.</summary>
    public const string LockInvalid = "lock-invalid";

    /// <summary>The settings of editors that are there cannot be read.</summary>
    public const string EditorSettingsInvalid = "editor-settings-invalid";
}

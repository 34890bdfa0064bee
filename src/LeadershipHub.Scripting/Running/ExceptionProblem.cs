using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace LeadershipHub.Scripting.Running;

/// <summary>An exception as a problem, at the line of the script from which it came.</summary>
internal static class ExceptionProblem
{
    private const int MostCauses = 3;
    private const int MostCharacters = 500;

    public static ScriptProblem Of(string path, Exception thrown)
    {
        var exception = Unwrapped(thrown);
        var place = PlaceOf(exception);
        return new(
            place?.GetFileName() ?? path, place?.GetFileLineNumber() ?? 0, place?.GetFileColumnNumber() ?? 0, 0,
            IsError: true, ScriptProblemId.Exception, Described(exception), Help: null);
    }

    /// <summary>Wrappers that say nothing of their own are taken off.</summary>
    private static Exception Unwrapped(Exception exception)
    {
        while (exception is AggregateException { InnerExceptions.Count: 1 } or TargetInvocationException or TypeInitializationException
            && exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception;
    }

    /// <summary>The innermost frame in a script; an exception from the framework or the host is told where the script called it.</summary>
    private static StackFrame? PlaceOf(Exception exception)
    {
        for (Exception? at = exception; at is not null; at = at.InnerException)
        {
            if (new StackTrace(at, fNeedFileInfo: true).GetFrames().FirstOrDefault(IsInScript) is { } frame)
                return frame;
        }

        return null;
    }

    private static bool IsInScript(StackFrame frame) =>
        frame.GetFileName() is not null
        && frame.GetMethod()?.Module.Assembly is { } assembly
        && AssemblyLoadContext.GetLoadContext(assembly) is ScriptLoadContext
        && assembly.GetType(ScriptEntry.ClassName) is not null;

    private static string Described(Exception exception)
    {
        var text = new StringBuilder();
        var causes = 0;
        for (Exception? at = exception; at is not null && causes <= MostCauses; at = at.InnerException, causes++)
        {
            text.Append(causes == 0 ? "" : " Caused by ").Append(at.GetType().Name).Append(": ").Append(OneLine(MessageOf(at)));
        }

        return text.ToString();
    }

    /// <summary>A type that the script declares may throw where it is asked for its message.</summary>
    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
#pragma warning disable CA1031 // Any exception of a script's own code.
        catch (Exception)
#pragma warning restore CA1031
        {
            return "(its message cannot be had)";
        }
    }

    private static string OneLine(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        return line.Length <= MostCharacters ? line : line[..MostCharacters] + "…";
    }
}

using System.Reflection;

namespace LeadershipHub.Scripting.Running;

/// <summary>
/// Where a compiled script begins. The compiler makes a class for the script and in it a factory, which takes the host object at the first
/// place of an array and puts the script's own object at the second. Nothing of that needs the compiler any more.
/// </summary>
internal static class ScriptEntry
{
    public const string ClassName = "Submission#0";
    private const string FactoryName = "<Factory>";
    private const int Places = 2;

    public static Func<object?[], Task<object?>> Of(Assembly script)
    {
        var factory = script.GetType(ClassName, throwOnError: true)?.GetMethod(FactoryName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new InvalidOperationException($"The compiled script has no {FactoryName}.");
        return factory.CreateDelegate<Func<object?[], Task<object?>>>();
    }

    public static object?[] Arguments(object host)
    {
        var places = new object?[Places];
        places[0] = host;
        return places;
    }
}

using System.Reflection;
using System.Reflection.Metadata;

namespace LeadershipHub.Scripting.Running;

/// <summary>
/// What the framework keeps of types that it has looked at, such as how JSON is made of them: a script's code would stay with it. Libraries that keep such things say how to
/// make them forget, for hot reload.
/// </summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/system.reflection.metadata.metadataupdatehandlerattribute</remarks>
internal static class TypeCaches
{
    public static void Clear()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.IsCollectible)
                continue;

            foreach (var handler in assembly.GetCustomAttributes<MetadataUpdateHandlerAttribute>())
                Clear(handler.HandlerType);
        }
    }

    private static void Clear(Type handler)
    {
        try
        {
            handler.GetMethod("ClearCache", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(Type[])])?.Invoke(null, [null]);
        }
        catch (TargetInvocationException)
        {
            // A library that cannot forget keeps what it has: no reason for a build to end.
        }
    }
}

using System.Diagnostics.CodeAnalysis;

namespace LeadershipHub.Scripting.Tests;

/// <summary>A host with members of many kinds.</summary>
public sealed class RichHost : RichHostParent
{
    public const int Limit = 3;

    public int Number { get; set; }

    public string? this[string key] => key;

    public static void Many(params ReadOnlySpan<int> numbers) => _ = numbers.Length;

    public static void Optional(string? text = null, DayOfWeek day = DayOfWeek.Monday, double @double = 1.5) => _ = (text, day, @double);

    public static T? Generic<T>(T value, Func<T, T> change)
        where T : class => change(value);

    public static bool TryFind(string text, [NotNullWhen(true)] out string? found)
    {
        found = text;
        return true;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Tracing;

/// <summary>Makes objects of the model by reflection: with something of their own in every property, or with nothing but what they demand.</summary>
internal sealed class ModelSamples(ImmutableArray<SourceFile> sources)
{
    /// <summary>How often a type may stand inside itself.</summary>
    private const int Deepest = 3;

    /// <summary>Numbers that count something and are remembered as such.</summary>
    private static readonly string[] NeverNegative = ["Split", "Offset", "Ordinal"];

    private readonly Stack<Type> _open = new();

    private int _numbers = 5000;

    private int _kinds;

    public T Full<T>()
        where T : class => (T)Full(typeof(T), besides: null);

    public T Bare<T>()
        where T : class => (T)Bare(typeof(T));

    /// <summary>What else a property may hold: null, nothing, every other choice.</summary>
    public IEnumerable<object?> OthersOf(PropertyInfo property, object? now)
    {
        if (IsNullable(property))
            yield return null;

        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        yield return type == typeof(bool) ? now is not true : Bare(type);
        if (type == typeof(int) && !NeverNegative.Contains(property.Name, StringComparer.Ordinal))
            yield return -7;
        if (type == typeof(long))
            yield return -7L;
        if (type == typeof(TimeSpan))
            yield return TimeSpan.FromTicks(-7);
        foreach (var choice in type.IsEnum ? Enum.GetValues(type).Cast<object>() : type == typeof(SourceFile) ? sources : [])
            yield return choice;
        if (Collection(type, count: 1, isFull: false) is { } one)
            yield return one;
    }

    private object Full(Type type, object? besides)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var number = ++_numbers;
        if (type == typeof(string))
            return $"text {number} – é";
        if (type == typeof(bool))
            return besides is not true;
        if (type == typeof(int))
            return number;
        if (type == typeof(long))
            return number * 10_000_000_000L;
        if (type == typeof(ulong))
            return ulong.MaxValue - (ulong)number;
        if (type == typeof(TimeSpan))
            return TimeSpan.FromTicks(number * 1_000_003L);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2026, 3, 1, 8, 30, 0, TimeSpan.FromHours(-3.5)).AddTicks(number);
        if (type == typeof(ReadOnlyMemory<byte>))
            return new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes($"<p>{number}</p>"));
        if (type == typeof(SourceFile))
            return sources[number % sources.Length];
        if (type.IsEnum)
            return ChoiceOf(type, besides, number);

        return Collection(type, count: 2, isFull: true) ?? FullObject(type);
    }

    private static object ChoiceOf(Type type, object? besides, int number)
    {
        var choices = Enum.GetValues(type).Cast<object>().Where(choice => !choice.Equals(besides)).ToArray();
        return choices[number % choices.Length];
    }

    private object FullObject(Type type)
    {
        _open.Push(type);
        var made = type.IsAbstract ? FullObject(KindsOf(type)[_kinds++ % KindsOf(type).Length]) : FilledBy(MakerOf(type));
        _open.Pop();
        return made;
    }

    private object FilledBy(ConstructorInfo maker)
    {
        var parameters = maker.GetParameters();
        var made = maker.Invoke([.. parameters.Select(parameter => Full(parameter.ParameterType, besides: null))]);
        foreach (var property in ModelPlace.PropertiesOf(made.GetType()).Where(property => property.CanWrite))
        {
            if (!parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)))
                property.SetValue(made, Full(property.PropertyType, property.GetValue(made)));
        }

        return made;
    }

    private object Bare(Type type)
    {
        if (type == typeof(string))
            return "";
        if (type == typeof(SourceFile))
            return sources[^1];
        if (type.IsPrimitive || type.IsEnum || type == typeof(TimeSpan) || type == typeof(DateTimeOffset) || type == typeof(ReadOnlyMemory<byte>))
            return Activator.CreateInstance(type) ?? throw NoSample(type);

        return Collection(type, count: 0, isFull: false) ?? BareObject(type.IsAbstract ? KindsOf(type)[0] : type);
    }

    private object BareObject(Type type)
    {
        var maker = MakerOf(type);
        var made = maker.Invoke([.. maker.GetParameters().Select(parameter => !type.IsValueType && IsNullable(parameter) ? null : Bare(parameter.ParameterType))]);
        foreach (var property in ModelPlace.PropertiesOf(type).Where(property => property.CanWrite))
        {
            if (property.GetValue(made) is null && !IsNullable(property))
                property.SetValue(made, Bare(property.PropertyType));
        }

        return made;
    }

    /// <summary>Null for a type that is none.</summary>
    private object? Collection(Type type, int count, bool isFull)
    {
        if (!type.IsGenericType)
            return null;

        var (kind, part) = (type.GetGenericTypeDefinition(), type.GetGenericArguments()[^1]);
        var name = kind == typeof(ImmutableArray<>) ? nameof(ListOf) : kind == typeof(FrozenDictionary<,>) || kind == typeof(IReadOnlyDictionary<,>) ? nameof(MapOf) : null;
        if (_open.Count(open => open == part) >= Deepest)
            count = 0;
        return name is null ? null : typeof(ModelSamples).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)?.MakeGenericMethod(part).Invoke(this, [count, isFull]);
    }

    private ImmutableArray<T> ListOf<T>(int count, bool isFull) => [.. Parts<T>(count, isFull)];

    private FrozenDictionary<string, T> MapOf<T>(int count, bool isFull) =>
        Parts<T>(count, isFull).ToFrozenDictionary(_ => isFull ? $"key {++_numbers}" : "", StringComparer.Ordinal);

    private T[] Parts<T>(int count, bool isFull) =>
        [.. Enumerable.Range(0, count).Select(_ => (T)(isFull ? Full(typeof(T), besides: null) : Bare(typeof(T))))];

    private static Type[] KindsOf(Type type) =>
        [.. type.Assembly.GetTypes().Where(kind => !kind.IsAbstract && kind.IsSubclassOf(type)).OrderBy(kind => kind.Name, StringComparer.Ordinal)];

    private static ConstructorInfo MakerOf(Type type) => type.GetConstructors().MaxBy(maker => maker.GetParameters().Length) ?? throw NoSample(type);

    private static bool IsNullable(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;

    private static bool IsNullable(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static InvalidOperationException NoSample(Type type) => new($"There is no sample of {type.Name}.");
}

using System.Data;
using System.Data.Common;

namespace LeadershipHub.Feedback.Storing;

/// <summary>A value in a statement. It is never written into the statement's text.</summary>
internal readonly record struct Arg(string Name, DbType Type, object? Value)
{
    public static Arg Text(string name, string? value) => new(name, DbType.String, value);

    public static Arg Number(string name, long? value) => new(name, DbType.Int64, value);

    public static Arg Time(string name, DateTimeOffset? value) => Number(name, value?.ToUnixTimeMilliseconds());

    public void AddTo(DbParameterCollection parameters, DbParameter made)
    {
        (made.ParameterName, made.DbType, made.Value) = (Name, Type, Value ?? DBNull.Value);
        parameters.Add(made);
    }
}

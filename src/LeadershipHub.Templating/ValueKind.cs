namespace LeadershipHub.Templating;

/// <summary>What a <see cref="Value"/> holds.</summary>
public enum ValueKind
{
    Null = 0,
    Bool,

    /// <summary>A whole number of 64 bits.</summary>
    Long,
    Double,

    /// <summary>A 32-bit float, made by the literal suffix <c>f</c>.</summary>
    Float,
    Decimal,

    /// <summary>A whole number that does not fit 64 bits.</summary>
    BigInteger,
    Date,
    TimeSpan,
    String,

    /// <summary>Text that is written without escaping.</summary>
    Html,

    /// <summary>An array of the language, an array or a read-only list of the host.</summary>
    List,

    /// <summary>An object of the language or a read-only dictionary with string keys.</summary>
    Map,
    Range,
    Function,

    /// <summary>An object of the host, read through its <see cref="MemberTable"/>.</summary>
    Object,
}

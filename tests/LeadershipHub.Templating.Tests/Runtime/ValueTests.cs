using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LeadershipHub.Templating.Tests.Runtime;

public sealed class ValueTests
{
    [Fact]
    public void A_value_takes_16_bytes() => Assert.Equal(16, Unsafe.SizeOf<Value>());

    [Fact]
    public void The_default_is_null() => Assert.True(default(Value).IsNull);

    [Fact]
    public void A_null_string_is_null() => Assert.True(((Value)(string?)null).IsNull);

    public static TheoryData<object?, ValueKind, string> Objects() => new()
    {
        { null, ValueKind.Null, "" },
        { true, ValueKind.Bool, "true" },
        { 7, ValueKind.Long, "7" },
        { 7L, ValueKind.Long, "7" },
        { (byte)7, ValueKind.Long, "7" },
        { 7u, ValueKind.Long, "7" },
        { ulong.MaxValue, ValueKind.BigInteger, "18446744073709551615" },
        { 1.5, ValueKind.Double, "1.5" },
        { 1.5f, ValueKind.Float, "1.5" },
        { 1.50m, ValueKind.Decimal, "1.50" },
        { new BigInteger(5), ValueKind.Long, "5" },
        { "a", ValueKind.String, "a" },
        { 'a', ValueKind.String, "a" },
        { Html.FromString("<b>"), ValueKind.Html, "<b>" },
        { new DateTimeOffset(2026, 3, 14, 0, 0, 0, TimeSpan.FromHours(2)), ValueKind.Date, "14 Mar 2026" },
        { new DateTime(2026, 3, 14, 0, 0, 0, DateTimeKind.Utc), ValueKind.Date, "14 Mar 2026" },
        { new DateOnly(2026, 3, 14), ValueKind.Date, "14 Mar 2026" },
        { TimeSpan.FromHours(1), ValueKind.TimeSpan, "01:00:00" },
        { new[] { "a", "b" }, ValueKind.List, "[\"a\", \"b\"]" },
        { new List<object?> { 1, null }, ValueKind.List, "[1, null]" },
        { new List<int> { 1, 2 }, ValueKind.List, "[1, 2]" },
        { ImmutableArray.Create("a"), ValueKind.List, "[\"a\"]" },
        { new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = 1 }, ValueKind.Map, "{a: 1}" },
        { new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "b" }, ValueKind.Map, "{a: \"b\"}" },
        { new Dictionary<int, int> { [1] = 2 }, ValueKind.Map, "{1: 2}" },
        { new ValueMap().Add("a", 1), ValueKind.Map, "{a: 1}" },
        { new ValueList([1]), ValueKind.List, "[1]" },
    };

    [Theory, MemberData(nameof(Objects), DisableDiscoveryEnumeration = true)]
    public void An_object_becomes_a_value_of_its_kind(object? any, ValueKind kind, string text)
    {
        var value = Value.From(any);

        Assert.Equal((kind, text), (value.Kind, value.ToString()));
    }

    [Fact]
    public void A_date_keeps_its_offset()
    {
        var date = new DateTimeOffset(2026, 3, 14, 9, 0, 0, TimeSpan.FromMinutes(-570));

        Assert.Equal((date, date.Offset), (((DateTimeOffset)Value.From(date).ToObject()!), ((DateTimeOffset)Value.From(date).ToObject()!).Offset));
    }

    [Fact]
    public void A_host_object_comes_back_as_it_is()
    {
        var page = Fixtures.Page;

        Assert.Same(page, Value.FromObject(page).As<Page>());
    }

    [Fact]
    public void Equal_numbers_of_different_kinds_have_one_hash()
    {
        Value[] ones = [1, 1.0, 1m, Value.From(1f), Value.From(BigInteger.One)];

        Assert.Single(ones.Distinct());
    }

    [Fact]
    public void A_deep_structure_prints_without_end()
    {
        var list = new ValueList();
        list.Add(list);

        Assert.EndsWith("[...]]]]]]]]]]]]]]]]]]]]]", ((Value)list).ToString(), StringComparison.Ordinal);
    }
}

using LeadershipHub.Engine.Extending;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Extending;

public sealed class HubValuesTests
{
    [Fact]
    public void Members_become_snake_case_in_ordinal_order()
    {
        var data = Assert.IsType<DataMap>(HubValues.ToData(new { WordCount = 3, Title = "A", URLOfIt = "u" }));

        Assert.Equal("title urlof_it word_count", string.Join(' ', data.Entries.Select(entry => entry.Key)));
    }

    [Theory]
    [InlineData("Title", "title")]
    [InlineData("ReadingMinutes", "reading_minutes")]
    [InlineData("already_so", "already_so")]
    [InlineData("ID", "id")]
    public void A_name_becomes_snake_case(string name, string expected) => Assert.Equal(expected, HubValues.SnakeCase(name));

    [Fact]
    public void Values_come_back_as_they_went()
    {
        Dictionary<string, object?> given = new(StringComparer.Ordinal) { ["text"] = "12", ["number"] = 12L, ["half"] = 0.5, ["truth"] = true, ["nothing"] = null };

        var back = Assert.IsType<Dictionary<string, object?>>(HubValues.ToObject(HubValues.ToData(given)));

        Assert.Equal(given.OrderBy(entry => entry.Key, StringComparer.Ordinal), back.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_keeps_its_order()
    {
        var list = Assert.IsType<DataList>(HubValues.ToData(new[] { "b", "a" }));

        Assert.Equal("b a", string.Join(' ', list.Items.OfType<DataScalar>().Select(item => item.Text)));
    }

    [Fact]
    public void What_lies_in_itself_is_refused()
    {
        var loop = new List<object?>();
        loop.Add(loop);

        Assert.Throws<ArgumentException>(() => HubValues.ToData(loop));
    }
}

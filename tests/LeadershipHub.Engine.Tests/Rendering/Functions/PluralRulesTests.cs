using LeadershipHub.Engine.Rendering.Functions;

namespace LeadershipHub.Engine.Tests.Rendering.Functions;

/// <summary>Samples of the CLDR's cardinal rules for whole numbers.</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "one:1 other:0,2,11,21,101")]
    [InlineData("de", "one:1 other:0,2,21")]
    [InlineData("fr", "one:0,1 other:2,17")]
    [InlineData("ja", "other:0,1,2")]
    [InlineData("ar", "zero:0 one:1 two:2 few:3,10,103,110 many:11,26,99,111 other:100,102,200,1000")]
    [InlineData("he", "one:1 two:2 other:0,3,20")]
    [InlineData("cs", "one:1 few:2,4 other:0,5,22")]
    [InlineData("pl", "one:1 few:2,4,22,34 many:0,5,12,14,21,25,112")]
    [InlineData("ru", "one:1,21,101 few:2,4,23,104 many:0,5,11,14,25,111,112")]
    [InlineData("hr", "one:1,21 few:2,24 other:0,5,11,12,20")]
    [InlineData("lt", "one:1,21,101 few:2,9,22,102 other:0,10,11,19,30,111")]
    [InlineData("ro", "one:1 few:0,2,19,101,119 other:20,100,120")]
    [InlineData("sl", "one:1,101 two:2,102 few:3,4,104 other:0,5,100")]
    [InlineData("cy", "zero:0 one:1 two:2 few:3 many:6 other:4,5,7,100")]
    [InlineData("pt-BR", "one:0,1 other:2")]
    [InlineData("SR-Latn", "one:1 few:3 other:5")]
    [InlineData("tlh", "one:1 other:0,2")]
    public void Numbers_take_the_form_of_their_language(string language, string samples)
    {
        foreach (var sample in samples.Split(' '))
        {
            var (category, numbers) = (sample.Split(':')[0], sample.Split(':')[1].Split(','));
            Assert.All(numbers, number => Assert.Equal((number, category), (number, PluralRules.CategoryOf(language, long.Parse(number, System.Globalization.CultureInfo.InvariantCulture)))));
        }
    }

    [Fact]
    public void A_negative_number_takes_the_form_of_its_amount() => Assert.Equal("one", PluralRules.CategoryOf("en", -1));

    [Fact]
    public void The_smallest_number_has_a_form_too() => Assert.Equal("other", PluralRules.CategoryOf("en", long.MinValue));
}

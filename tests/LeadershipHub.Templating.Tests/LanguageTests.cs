namespace LeadershipHub.Templating.Tests;

/// <summary>Runs the cases, which are the specification of the language here.</summary>
public sealed class LanguageTests
{
    private static readonly ILookup<(string File, string Name), TemplateCase> Cases =
        Directory.EnumerateFiles(TemplateCase.Folder, "*.yml").SelectMany(TemplateCase.ReadFile).ToLookup(one => (one.File, one.Name));

    public static TheoryData<string, string> AllCases() => NamesOf(_ => true);

    public static TheoryData<string, string> CasesThatPrint() => NamesOf(one => one.Error is null);

    [Theory, MemberData(nameof(AllCases))]
    public void A_template_prints_what_its_case_says(string file, string name)
    {
        var one = Cases[(file, name)].First();

        if (one.Error is null)
            Assert.Equal(one.Expected, Run(one, one.Template));
        else
            Assert.Contains(one.Error, Assert.Throws<TemplateException>(() => Run(one, one.Template)).Error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(CasesThatPrint))]
    public void A_printed_template_prints_the_same(string file, string name)
    {
        var one = Cases[(file, name)].First();
        var template = Engine(one).Parse(one.Template, "case", one.Mode);

        Assert.Equal(one.Expected, Run(one, template.ToText()));
    }

    [Fact]
    public void No_two_cases_of_a_file_have_one_name()
    {
        Assert.Empty(Cases.Where(group => group.Count() > 1).Select(group => group.Key));
    }

    private static TemplateEngine Engine(TemplateCase one) => new(new() { Loader = new TextLoader(one.Includes, one.Mode), Clock = new FixedClock() });

    private static string Run(TemplateCase one, string text)
    {
        var engine = Engine(one);
        var session = engine.CreateSession();
        foreach (var (name, value) in one.Model)
            session.Set(name, value);

        return session.RenderToString(engine.Parse(text, "case", one.Mode));
    }

    private static TheoryData<string, string> NamesOf(Func<TemplateCase, bool> isWanted)
    {
        var data = new TheoryData<string, string>();
        foreach (var (file, name) in Cases.Where(group => group.Any(isWanted)).Select(group => group.Key).OrderBy(key => key.File, StringComparer.Ordinal))
            data.Add(file, name);

        return data;
    }
}

namespace LeadershipHub.Scripting.Tests.Editing;

public sealed class EditorTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_written_files_suffice_for_an_editor()
    {
        _site.With("content/more.csx", "int More => Pages.Count;").WithLibrary("content/Numbers.dll", "public static class Numbers { public const int Answer = 1; }");
        EditorSupport.Write(_site.Setup);

        Assert.Empty(Check(
            """
            #load "more.csx"
            #r "Numbers.dll"
            using System.Text.Json;
            AddPage(Title + Doubled(More) + Numbers.Answer + JsonSerializer.Serialize(Pages.First()));
            Title = "Other";
            await Task.Delay(1, Stopping);
            return Pages;
            """));
    }

    [Fact]
    public void A_mistake_is_seen_in_an_editor()
    {
        EditorSupport.Write(_site.Setup);

        var problem = Assert.Single(Check("AddPage(1);"));

        Assert.Equal(("CS1503", 1, 9), (problem.Id, problem.Line, problem.Column));
    }

    [Fact]
    public void Without_the_files_an_editor_has_nothing_to_go_by() =>
        Assert.Throws<InvalidOperationException>(() => Check("return 1;"));

    [Fact]
    public void The_usings_of_the_setup_are_there_in_an_editor()
    {
        EditorSupport.Write(_site.Setup with { Usings = ["System.Globalization"] });

        Assert.Empty(Check("return CultureInfo.InvariantCulture;"));
    }

    [Fact]
    public void A_host_with_many_kinds_of_members_is_shown_whole()
    {
        EditorSupport.Write(_site.Setup with { HostType = typeof(RichHost) });

        Assert.Empty(Check(
            """
            Many(1, 2, 3);
            Optional();
            Optional("x", DayOfWeek.Friday);
            var box = Generic<string>("x", b => b + "!");
            if (TryFind("x", out var found)) return found.Length;
            Number += Limit;
            return Inherited + box?.Length;
            """));
    }

    [Fact]
    public void Other_settings_of_the_site_stay()
    {
        _site.With("omnisharp.json", "{ // ours\n \"FormattingOptions\": { \"tabSize\": 2 }, \"script\": { \"other\": 1 }, }");

        Assert.Empty(EditorSupport.Write(_site.Setup));

        var text = File.ReadAllText(_site.FullPath("omnisharp.json"));
        Assert.Contains("\"tabSize\": 2", text, StringComparison.Ordinal);
        Assert.Contains("\"other\": 1", text, StringComparison.Ordinal);
        Assert.Contains("\"rspFilePath\": \".lhub/editor/scripts.rsp\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_not_understood_are_left_alone()
    {
        _site.With("omnisharp.json", "[");

        Assert.Equal(ScriptProblemId.EditorSettingsInvalid, Assert.Single(EditorSupport.Write(_site.Setup)).Id);
        Assert.Equal("[", File.ReadAllText(_site.FullPath("omnisharp.json")));
    }

    [Fact]
    public void Files_that_say_the_same_are_not_written_again()
    {
        EditorSupport.Write(_site.Setup);
        var longAgo = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        string[] files = ["omnisharp.json", ".lhub/editor/scripts.rsp", ".lhub/editor/LeadershipHub.ScriptHost.dll"];
        foreach (var file in files)
            File.SetLastWriteTimeUtc(_site.FullPath(file), longAgo);

        EditorSupport.Write(_site.Setup);

        Assert.All(files, file => Assert.Equal(longAgo, File.GetLastWriteTimeUtc(_site.FullPath(file))));
    }

    private System.Collections.Immutable.ImmutableArray<ScriptProblem> Check(string text) =>
        EditorSupport.Check(_site.Root, new() { Path = "content/page.csx", Text = text });
}

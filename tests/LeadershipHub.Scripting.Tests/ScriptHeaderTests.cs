namespace LeadershipHub.Scripting.Tests;

public sealed class ScriptHeaderTests
{
    [Theory]
    [InlineData("/*---\ntitle: A\n---*/\nreturn 1;", "title: A", 2)]
    [InlineData("\n\n/*---\r\ntitle: A\r\ndate: B\r\n---*/", "title: A\r\ndate: B", 4)]
    [InlineData("#!/usr/bin/env lhub\n/*---\ntitle: A\n---*/", "title: A", 3)]
    [InlineData("/*--- title: A ---*/", " title: A ", 1)]
    [InlineData("/*---  \ntitle: A\n---*/", "title: A", 2)]
    [InlineData("/*---\n---*/", "", 2)]
    [InlineData("/*------*/", "", 1)]
    public void The_text_between_the_marks_is_found_with_its_first_line(string script, string text, int line)
    {
        var header = ScriptHeader.Find(script);

        Assert.NotNull(header);
        Assert.Equal(text, script[header.Text]);
        Assert.Equal(line, header.FirstLine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("return 1;")]
    [InlineData("/* a comment */")]
    [InlineData("/*---*/")]
    [InlineData("/*---\ntitle: A\n")]
    [InlineData("/*---\ntitle: A\n*/ ---*/")]
    [InlineData("return 1; /*---\ntitle: A\n---*/")]
    public void A_script_without_a_whole_head_at_its_start_has_none(string script) => Assert.Null(ScriptHeader.Find(script));
}

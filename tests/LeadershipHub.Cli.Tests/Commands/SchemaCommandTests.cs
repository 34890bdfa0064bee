namespace LeadershipHub.Cli.Tests.Commands;

public sealed class SchemaCommandTests
{
    [Fact]
    public async Task Schemas_are_written_into_the_named_folder()
    {
        using var terminal = new Terminal();

        Assert.Equal(0, await terminal.RunAsync("schema", "--output", "editor/schemas"));
        Assert.Equal("{}\n", terminal.Folder.Read("editor/schemas/post.schema.json"));
        Assert.Equal("Wrote editor/schemas/post.schema.json\nWrote editor/schemas/site.config.schema.json\n", terminal.Output);
    }

    [Fact]
    public async Task Schemas_that_are_up_to_date_are_left_alone()
    {
        using var terminal = new Terminal();
        terminal.Folder.Write("schemas/post.schema.json", "{}\n");

        await terminal.RunAsync("schema");

        Assert.Equal("Kept  schemas/post.schema.json\nWrote schemas/site.config.schema.json\n", terminal.Output);
    }
}

namespace LeadershipHub.Templating.Tests.Runtime;

public sealed class HostTypeTests
{
    private static readonly (string, Value) Model = ("page", Value.FromObject(Fixtures.Page));

    [Fact]
    public void A_member_is_read_through_its_table() =>
        Assert.Equal("Listening by Ada Sample", Texts.Render("{{ page.title }} by {{ page.author.name }}", Fixtures.Options, Model));

    [Fact]
    public void An_immutable_array_is_a_list() =>
        Assert.Equal("2 trust;teams;", Texts.Render("{{ page.tags.size }} {{ for tag in page.tags; tag + ';'; end }}", Fixtures.Options, Model));

    [Fact]
    public void A_derived_type_is_read_through_the_table_of_its_base() =>
        Assert.Equal("Soon", Texts.Render("{{ page.title }}", Fixtures.Options, ("page", Value.FromObject(new Draft("Soon")))));

    [Fact]
    public void One_place_in_a_template_may_meet_several_types() =>
        Assert.Equal(
            "Listening;Soon;Listening;",
            Texts.Render("{{ for p in pages; p.title + ';'; end }}", Fixtures.Options, ("pages", Value.FromList([Fixtures.Page, new Draft("Soon"), Fixtures.Page]))));

    [Fact]
    public void A_member_may_need_the_state_of_the_render()
    {
        var engine = new TemplateEngine(Fixtures.Options);
        var session = engine.CreateSession();
        session.State = "building";
        session.Set("page", Value.FromObject(Fixtures.Page));

        Assert.Equal("building", session.RenderToString(engine.Parse("{{ page.state }}")));
    }

    [Fact]
    public void An_unknown_member_is_an_error_in_html_mode_with_a_suggestion()
    {
        var engine = new TemplateEngine(Fixtures.Options);

        var fault = Assert.Throws<TemplateException>(() => Texts.Render(engine, engine.Parse("{{ page.tilte }}", "page", TemplateMode.Html), Model));

        Assert.Equal("A page has no member 'tilte'. Did you mean 'title'?", fault.Error.Message);
    }

    [Fact]
    public void An_unknown_member_is_null_in_scriban_mode() =>
        Assert.Equal("[]", Texts.Render("[{{ page.tilte }}]", Fixtures.Options, Model));

    [Fact]
    public void An_unknown_member_is_an_error_in_scriban_mode_if_the_host_wants_it() =>
        Assert.Contains("Did you mean 'title'", Texts.Fault("{{ page.tilte }}", Fixtures.Options with { StrictMembers = true }, Model).Message, StringComparison.Ordinal);

    [Fact]
    public void A_member_by_its_name_in_brackets() =>
        Assert.Equal("Listening", Texts.Render("{{ page['title'] }}", Fixtures.Options, Model));

    [Fact]
    public void With_opens_a_host_object() =>
        Assert.Equal("Listening", Texts.Render("{{ with page; title; end }}", Fixtures.Options, Model));

    [Fact]
    public void A_host_object_cannot_be_changed() =>
        Assert.Contains("cannot be changed", Texts.Fault("{{ page.title = 1 }}", Fixtures.Options, Model).Message, StringComparison.Ordinal);

    [Fact]
    public void A_host_list_cannot_be_changed() =>
        Assert.Contains("cannot be changed", Texts.Fault("{{ page.tags[0] = 1 }}", Fixtures.Options, Model).Message, StringComparison.Ordinal);

    [Fact]
    public void A_frozen_map_cannot_be_changed() =>
        Assert.Contains("cannot be changed", Texts.Fault("{{ m.a = 1 }}", null, ("m", new ValueMap().Freeze())).Message, StringComparison.Ordinal);

    [Fact]
    public void Keys_of_a_host_object_are_its_members() =>
        Assert.Equal("[\"title\", \"author\", \"tags\", \"state\"]", Texts.Render("{{ page | object.keys }}", Fixtures.Options, Model));

    [Fact]
    public void Sorting_and_mapping_read_members() =>
        Assert.Equal(
            "[\"A\", \"B\"]",
            Texts.Render("{{ pages | array.sort 'title' | array.map 'title' }}", Fixtures.Options, ("pages", Value.FromList([new Draft("B"), new Draft("A")]))));

    [Fact]
    public void Sorting_follows_a_path_of_members() =>
        Assert.Equal("[\"Ada Sample\"]", Texts.Render("{{ [page] | array.map 'author.name' }}", Fixtures.Options, Model));

    [Fact]
    public void Two_members_of_one_name_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Fixtures.AuthorTable().Add("name", _ => 1));

    [Fact]
    public void A_type_has_at_most_64_members()
    {
        var table = new MemberTable<Author>("author");
        for (var i = 0; i < MemberTable.MaxMembers; i++)
            table.Add($"m{i}", _ => 1);

        Assert.Throws<InvalidOperationException>(() => table.Add("more", _ => 1));
    }

    [Fact]
    public void Members_are_numbered_in_the_order_they_were_added()
    {
        var table = Fixtures.PageTable();

        Assert.Equal([0, 2, -1], new[] { table.IndexOf("title"), table.IndexOf("tags"), table.IndexOf("none") });
    }
}

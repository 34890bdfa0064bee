using System.Collections.Frozen;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Tests.Model.Forms;

public sealed class FormTargetTests
{
    private static readonly Form Ask = new()
    {
        Source = new() { Path = "content/forms/ask.yml", FullPath = "ask.yml", Size = 0, ModifiedTicks = 0 },
        Name = "ask",
        Title = "Ask us",
        Fields = [new() { Name = "message" }],
    };

    [Theory]
    [InlineData("formspree", "https://formspree.io/f/an%20id", "_gotcha")]
    [InlineData("basin", "https://usebasin.com/f/an%20id", "_gotcha")]
    [InlineData("getform", "https://getform.io/f/an%20id", "_gotcha")]
    [InlineData("web3forms", "https://api.web3forms.com/submit", "botcheck")]
    [InlineData("staticforms", "https://api.staticforms.dev/submit", "honeypot")]
    [InlineData("netlify", "{page}", "bot-field")]
    [InlineData("inbox", "https://inbox.example.org/f/ask", "second_topic")]
    [InlineData("custom", "https://inbox.example.org/", "second_topic")]
    public void A_provider_has_its_address_and_its_trap(string provider, string action, string honeypot)
    {
        var target = FormTarget.Of(Ask, ConfigOf(provider, new() { Id = "an id", Url = "https://inbox.example.org/" }));

        Assert.Null(target.Problem);
        Assert.Equal(action, target.Action);
        Assert.Equal(honeypot, target.Honeypot);
    }

    [Fact]
    public void The_preview_takes_what_would_go_to_the_hubs_own_endpoint_and_leaves_other_providers_alone()
    {
        var config = ConfigOf("inbox", new() { Url = "https://inbox.example.org/", Fields = FrozenDictionary.Create(StringComparer.Ordinal, KeyValuePair.Create("message", "text")) });

        var target = FormTarget.Of(Ask, config.WithInbox("http://127.0.0.1:4000/_feedback"));

        Assert.Equal("http://127.0.0.1:4000/_feedback/f/ask", target.Action);
        Assert.Equal("text", target.NameOf("message"));
        Assert.Equal("http://127.0.0.1:4000/_feedback/f/ask", FormTarget.Of(Ask, new FormsConfig().WithInbox("http://127.0.0.1:4000/_feedback")).Action);
        Assert.Equal("https://formspree.io/f/a", FormTarget.Of(Ask, ConfigOf("formspree", new() { Id = "a" }).WithInbox("http://127.0.0.1:4000/_feedback")).Action);
        Assert.Same(config, config.WithInbox(null));
    }

    [Fact]
    public void A_key_travels_in_the_field_that_its_provider_reads()
    {
        var web3forms = FormTarget.Of(Ask, ConfigOf("web3forms", new() { Id = "key" }));
        var netlify = FormTarget.Of(Ask, ConfigOf("netlify", new()));

        Assert.Contains(KeyValuePair.Create("access_key", "key"), web3forms.Hidden);
        Assert.Contains(KeyValuePair.Create("form-name", "ask"), netlify.Hidden);
        Assert.Contains(KeyValuePair.Create("subject", "Ask us"), web3forms.Hidden);
    }

    [Theory]
    [InlineData("formspree", null, null, "'formspree' has no 'id'")]
    [InlineData("formspree", "${ID}", null, "is ${ID}, which is not set")]
    [InlineData("web3forms", " ", null, "'web3forms' has no 'id'")]
    [InlineData("inbox", null, null, "'inbox' has no 'url'")]
    [InlineData("inbox", null, "/inbox", "is no http URL")]
    [InlineData("inbox", null, "${HOST}/inbox", "which is not set")]
    [InlineData("custom", null, "ftp://example.org/", "is no http URL")]
    [InlineData("nobody", null, null, "no provider 'nobody'")]
    public void A_form_whose_provider_lacks_something_has_no_address(string provider, string? id, string? url, string problem)
    {
        var target = FormTarget.Of(Ask, ConfigOf(provider, new() { Id = id, Url = url }));

        Assert.Null(target.Action);
        Assert.Contains(problem, target.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_of_its_own_has_an_id_of_its_own()
    {
        var settings = new ProviderConfig { Id = "all", Ids = KeyValuePair.Create("ask", "mine").AsArray().ToFrozenDictionary(StringComparer.Ordinal) };

        Assert.Equal("https://formspree.io/f/mine", FormTarget.Of(Ask, ConfigOf("formspree", settings)).Action);
        Assert.Equal("https://formspree.io/f/all", FormTarget.Of(Ask with { Name = "other" }, ConfigOf("formspree", settings)).Action);
    }

    [Fact]
    public void A_form_may_name_a_provider_in_place_of_the_sites()
    {
        var target = FormTarget.Of(Ask with { Provider = new("netlify", default) }, ConfigOf("formspree", new() { Id = "one" }));

        Assert.Equal("netlify", target.ProviderName);
        Assert.Equal("'self'", target.Source);
    }

    [Fact]
    public void A_file_is_sent_as_multipart_unless_the_site_says_otherwise()
    {
        var form = Ask with { Fields = [new() { Name = "plan", Type = FieldType.File }] };
        var free = FormTarget.Of(form, ConfigOf("custom", new() { Url = "https://example.com/" }));
        var bound = FormTarget.Of(form, ConfigOf("custom", new() { Url = "https://example.com/", Encoding = FormEncoding.Json }));

        Assert.Equal((FormEncoding.Multipart, true), (free.Encoding, free.TakesFiles));
        Assert.Equal((FormEncoding.Json, false), (bound.Encoding, bound.TakesFiles));
    }

    [Fact]
    public void Every_provider_says_what_each_status_means()
    {
        foreach (var profile in ProviderProfiles.All)
        {
            Assert.All((int[])[200, 303, 400, 401, 403, 404, 413, 422, 429, 500], status => Assert.NotEmpty(profile.MeaningOf(status)));
            Assert.Equal("accepted", profile.MeaningOf(201));
        }
    }

    private static FormsConfig ConfigOf(string provider, ProviderConfig settings) =>
        new() { Provider = provider, Providers = KeyValuePair.Create(provider, settings).AsArray().ToFrozenDictionary(StringComparer.Ordinal) };
}

file static class Pair
{
    public static KeyValuePair<string, T>[] AsArray<T>(this KeyValuePair<string, T> pair) => [pair];
}

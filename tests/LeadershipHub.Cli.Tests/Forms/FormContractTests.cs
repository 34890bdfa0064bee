using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Cli.Tests.Forms;

/// <summary>Each provider's profile against a server that behaves as the provider documents.</summary>
public sealed class FormContractTests : IAsyncLifetime
{
    private readonly Terminal _terminal = Terminal.InSite();
    private FakeProvider? _provider;

    private FakeProvider Provider => _provider ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync()
    {
        _provider = await FakeProvider.StartAsync();
        _terminal.Hub.OnSend = _provider.Handler;
    }

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        _terminal.Dispose();
    }

    [Theory]
    [InlineData("formspree", "formspree.io/f/my-id", 200, """{"next":"/thanks","ok":true}""")]
    [InlineData("netlify", "hub.example.org/", 200, "<!doctype html><title>Thanks</title>")]
    [InlineData("web3forms", "api.web3forms.com/submit", 200, """{"success":true,"message":"Sent"}""")]
    [InlineData("basin", "usebasin.com/f/my-id", 200, """{"success":true}""")]
    [InlineData("getform", "getform.io/f/my-id", 200, """{"success":true}""")]
    [InlineData("staticforms", "api.staticforms.dev/submit", 200, """{"success":true,"message":"Received"}""")]
    [InlineData("inbox", "inbox.example.org/base/f/ask", 201, """{"ok":true,"id":"e1"}""")]
    [InlineData("custom", "inbox.example.org/base", 303, "")]
    public async Task A_submission_goes_where_and_how_its_provider_takes_it(string provider, string path, int status, string body)
    {
        Use(provider, new());
        Provider.Answer = context => FakeProvider.Json(context, status, body);

        Assert.Equal(0, await _terminal.RunAsync("forms", "test"));

        var post = Assert.Single(Provider.Posts);
        Assert.Equal(path, post.Path);
        Assert.StartsWith("application/x-www-form-urlencoded", post.ContentType, StringComparison.Ordinal);
        Assert.Contains("test of the forms", post.Values["message"], StringComparison.Ordinal);
        Assert.Equal("test@example.org", post.Values["email"]);
        Assert.StartsWith("ok  ask to " + provider, _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web3forms", "access_key", "my-id")]
    [InlineData("staticforms", "apiKey", "my-id")]
    [InlineData("netlify", "form-name", "ask")]
    [InlineData("formspree", "_subject", "Ask us")]
    public async Task A_field_of_the_provider_travels_along(string provider, string field, string value)
    {
        Use(provider, new());

        await _terminal.RunAsync("forms", "test");

        Assert.Equal(value, Assert.Single(Provider.Posts).Values[field]);
    }

    [Theory]
    [InlineData("formspree", 403, "not confirmed yet")]
    [InlineData("formspree", 422, "email: should be an email", """{"errors":[{"field":"email","code":"TYPE_EMAIL","message":"should be an email"}]}""")]
    [InlineData("netlify", 404, "turn form detection on")]
    [InlineData("web3forms", 400, "Invalid key", """{"success":false,"message":"Invalid key"}""")]
    [InlineData("web3forms", 200, "refused (Looks like spam)", """{"success":false,"message":"Looks like spam"}""")]
    [InlineData("basin", 422, "not as the provider wants")]
    [InlineData("getform", 413, "too large")]
    [InlineData("staticforms", 401, "key is not valid")]
    [InlineData("inbox", 422, "message: Too short", """{"ok":false,"errors":[{"field":"message","code":"too_short","message":"Too short"}]}""")]
    [InlineData("inbox", 404, "forms.json")]
    [InlineData("custom", 500, "has a fault")]
    public async Task A_refusal_is_told_in_words_and_by_the_exit_code(string provider, int status, string words, string body = "")
    {
        Use(provider, new());
        Provider.Answer = context => FakeProvider.Json(context, status, body);

        Assert.Equal(1, await _terminal.RunAsync("forms", "test"));

        Assert.StartsWith("no  ask to " + provider, _terminal.Output, StringComparison.Ordinal);
        Assert.Contains(words, _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("formspree"), InlineData("netlify"), InlineData("web3forms"), InlineData("basin"), InlineData("getform"), InlineData("staticforms"), InlineData("inbox"), InlineData("custom")]
    public async Task Too_many_at_once_say_when_to_come_back(string provider)
    {
        Use(provider, new());
        Provider.Answer = context =>
        {
            context.Response.Headers.RetryAfter = "30";
            return FakeProvider.Json(context, 429, "{}");
        };

        Assert.Equal(1, await _terminal.RunAsync("forms", "test"));

        Assert.Contains("429 too many at once", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("try again after 30 s", _terminal.Output, StringComparison.Ordinal);
    }

    [Theory, InlineData(400), InlineData(403), InlineData(413), InlineData(422)]
    public async Task No_provider_takes_what_it_answers_with_an_error(int status)
    {
        Provider.Answer = context => FakeProvider.Json(context, status, "{}");
        foreach (var name in ProviderProfiles.Names)
        {
            Use(name, new());
            Assert.Equal(1, await _terminal.RunAsync("forms", "test"));
        }

        Assert.Equal(ProviderProfiles.Names.Length, Provider.Posts.Count);
    }

    [Fact]
    public async Task The_hubs_own_endpoint_gets_a_key_a_moment_and_the_answer_to_its_challenge()
    {
        Use("inbox", new(), form => form with { ProofOfWork = true });

        Assert.Equal(0, await _terminal.RunAsync("forms", "test"));

        var post = Assert.Single(Provider.Posts);
        Assert.True(Guid.TryParse(post.Headers["Idempotency-Key"], out _));
        Assert.True(long.Parse(post.Values[Form.StartedField], System.Globalization.CultureInfo.InvariantCulture) > 0);
        using var proof = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(post.Values["altcha"])));
        Assert.Equal(37, proof.RootElement.GetProperty("number").GetInt32());
        Assert.Equal(FakeProvider.Salt, proof.RootElement.GetProperty("salt").GetString());
    }

    [Fact]
    public async Task A_custom_provider_gets_its_own_names_headers_and_encoding()
    {
        Use("custom", new()
        {
            Encoding = FormEncoding.Json,
            Fields = Map("email", "reply_email"),
            Headers = [KeyValuePair.Create("X-Hub", "one")],
        });

        Assert.Equal(0, await _terminal.RunAsync("forms", "test"));

        var post = Assert.Single(Provider.Posts);
        Assert.StartsWith("application/json", post.ContentType, StringComparison.Ordinal);
        Assert.Equal("test@example.org", post.Values["reply_email"]);
        Assert.False(post.Values.ContainsKey("email"));
        Assert.Equal("one", post.Headers["X-Hub"]);
    }

    [Fact]
    public async Task A_required_file_is_sent_as_multipart()
    {
        Use("formspree", new(), form => form with { Fields = form.Fields.Add(new() { Name = "plan", Type = FieldType.File, Required = true }) });

        Assert.Equal(0, await _terminal.RunAsync("forms", "test"));

        var post = Assert.Single(Provider.Posts);
        Assert.StartsWith("multipart/form-data", post.ContentType, StringComparison.Ordinal);
        Assert.Equal(1, post.Files);
    }

    [Fact]
    public async Task Another_provider_can_be_tried_without_changing_the_form()
    {
        Use("formspree", new());
        _terminal.Hub.Letters = _terminal.Hub.Letters with { Config = _terminal.Hub.Letters.Config with { Providers = new Dictionary<string, ProviderConfig>(StringComparer.Ordinal) { ["basin"] = new() { Id = "b" } }.ToFrozenDictionary(StringComparer.Ordinal) } };

        Assert.Equal(0, await _terminal.RunAsync("forms", "test", "ask", "--provider", "basin"));

        Assert.Equal("usebasin.com/f/b", Assert.Single(Provider.Posts).Path);
    }

    [Fact]
    public async Task A_form_that_cannot_be_sent_is_refused_without_a_request()
    {
        Use("formspree", new() { Id = "${FORM_ID}" });

        Assert.Equal(1, await _terminal.RunAsync("forms", "test"));

        Assert.Empty(Provider.Posts);
        Assert.Contains("${FORM_ID}, which is not set", _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no form 'aks'.", "Did you mean 'ask'?", "forms", "test", "aks")]
    [InlineData("There is no provider 'basni'.", "Did you mean 'basin'?", "forms", "test", "--provider", "basni")]
    public async Task A_slip_gets_the_nearest_name(string problem, string help, params string[] args)
    {
        Use("basin", new());

        Assert.Equal(2, await _terminal.RunAsync(args));

        Assert.Contains(problem, _terminal.Error, StringComparison.Ordinal);
        Assert.Contains(help, _terminal.Error, StringComparison.Ordinal);
    }

    private static FrozenDictionary<string, string> Map(string key, string value) => new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value }.ToFrozenDictionary(StringComparer.Ordinal);

    private void Use(string provider, ProviderConfig settings, Func<Form, Form>? change = null)
    {
        var form = new Form
        {
            Source = new() { Path = "content/forms/ask.yml", FullPath = "ask.yml", Size = 0, ModifiedTicks = 0 },
            Name = "ask",
            Title = "Ask us",
            Fields = [new() { Name = "message", Type = FieldType.Textarea, Required = true }, new() { Name = "email", Type = FieldType.Email }],
        };
        settings = settings with { Id = settings.Id ?? "my-id", Url = settings.Url ?? "https://inbox.example.org/base" };
        _terminal.Hub.Letters = new()
        {
            BaseUrl = "https://hub.example.org/",
            Forms = [change is null ? form : change(form)],
            Config = new() { Provider = provider, Providers = new Dictionary<string, ProviderConfig>(StringComparer.Ordinal) { [provider] = settings }.ToFrozenDictionary(StringComparer.Ordinal) },
        };
    }
}

using System.Net;

namespace LeadershipHub.Feedback.Tests.Moderation;

/// <summary>Somebody who is signed in.</summary>
internal sealed class Moderator : IDisposable
{
    private readonly HttpClient _client;

    private Moderator(HttpClient client) => _client = client;

    public static async Task<Moderator> SignInAsync(RunningEndpoint running)
    {
        var moderator = new Moderator(new(new HttpClientHandler()) { BaseAddress = running.Client.BaseAddress });
        using var answer = await moderator.PostAsync("/moderation/sign-in", ("token", RunningEndpoint.ModerationToken));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return moderator;
    }

    public Task<string> GetAsync(string path) => _client.GetStringAsync(path);

    public Task<HttpResponseMessage> GetAnswerAsync(string path) => _client.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        _client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>As a button of the entry's page does.</summary>
    public async Task<HttpResponseMessage> ActAsync(string id, params (string Name, string Value)[] fields)
    {
        const string Mark = "name=\"form_token\" value=\"";
        var page = await GetAsync($"/moderation/entries/{id}");
        var at = page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        return await PostAsync($"/moderation/entries/{id}", [("form_token", page[at..page.IndexOf('"', at)]), .. fields]);
    }

    public void Dispose() => _client.Dispose();
}

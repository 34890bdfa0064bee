using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadershipHub.Feedback.Load;

/// <summary>The endpoint with one form, and without limits on senders.</summary>
public static class Endpoint
{
    public const string Form = """
        {
          "version": 1,
          "site": "https://example.org/",
          "forms": [
            {
              "name": "testimonial",
              "fields": [
                { "name": "name", "type": "text", "label": "Name", "required": true, "maxLength": 100 },
                { "name": "email", "type": "email", "label": "E-mail", "private": true },
                { "name": "rating", "type": "rating", "label": "Rating" },
                { "name": "message", "type": "textarea", "label": "Message", "required": true },
                { "name": "agree", "type": "consent", "required": true, "consentText": "You may publish this.", "consentVersion": "1" }
              ],
              "honeypot": "website",
              "moderation": "manual"
            }
          ]
        }
        """;

    /// <summary>Prints "listening URL", and serves until the process ends.</summary>
    public static async Task<int> ServeAsync(string folder, int port)
    {
        Directory.CreateDirectory(folder);
        var forms = Path.Combine(folder, "forms.json");
        await File.WriteAllTextAsync(forms, Form);
        await using var app = FeedbackHost.Create(new()
        {
            FormsFile = forms,
            DataFolder = Path.Combine(folder, "data"),
            Postgres = Environment.GetEnvironmentVariable("LHUB_LOAD_POSTGRES"),
            Port = port,
            Limits = new() { PerAddress = 0, PerForm = 0 },
        });
        await app.StartAsync();
        var url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First();
        Console.WriteLine($"listening {url}");
        await app.WaitForShutdownAsync();
        return 0;
    }
}

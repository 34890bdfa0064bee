using LeadershipHub.Feedback.Submitting;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Feedback.Answering;

/// <summary>Refusals: <c>{"ok":false,"errors":[{"field":"","code":"…","message":"…"}]}</c>, or a page that says the same.</summary>
internal static class ErrorAnswers
{
    /// <param name="context">The request.</param>
    /// <param name="status">Of HTTP.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">A sentence for people.</param>
    /// <param name="back">A page of the site that a page may lead back to.</param>
    public static Task SendAsync(HttpContext context, int status, string code, string message, Uri? back)
    {
        if (context.Response.HasStarted)
            return Task.CompletedTask;

        return Answers.PrefersJson(context.Request)
            ? SendJsonAsync(context, status, [new("", code, message)])
            : Answers.SendPageAsync(context, status, SenderPages.Refusal(message, back));
    }

    public static Task SendJsonAsync(HttpContext context, int status, IEnumerable<FieldError> errors) => Answers.SendJsonAsync(context, status, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("ok", false);
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("field", error.Field);
            json.WriteString("code", error.Code);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}

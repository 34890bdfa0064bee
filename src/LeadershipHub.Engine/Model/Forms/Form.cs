using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Forms;

/// <summary>A form that readers send: a file of <c>content/forms/</c>. Null or empty where the author wrote nothing.</summary>
public sealed record Form
{
    public required SourceFile Source { get; init; }

    /// <summary>The file's name: lower-case letters, digits, <c>-</c> and <c>_</c>, at most 64 characters.</summary>
    public required string Name { get; init; }

    public string Title { get; init; } = "";

    /// <summary>What stands above the fields.</summary>
    public Body Intro { get; init; } = Body.Empty;

    public ImmutableArray<FormField> Fields { get; init; } = [];

    /// <summary>What the button says.</summary>
    public string? Submit { get; init; }

    /// <summary>What takes the form's place when it was sent.</summary>
    public string? Success { get; init; }

    /// <summary>What is said when it could not be sent.</summary>
    public string? Failure { get; init; }

    /// <summary>Where readers go when it was sent: a source below <c>content/</c>, or a path of the site.</summary>
    public Located? Redirect { get; init; }

    /// <summary>The provider in place of the site's.</summary>
    public Located? Provider { get; init; }

    /// <summary>Subject of the mail that some providers send.</summary>
    public string? Subject { get; init; }

    public FormModeration Moderation { get; init; }

    /// <summary>Days after which the hub's own endpoint deletes an entry; null keeps it. At least 1.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Name of the field that nobody sees and only programs fill; a provider may have its own.</summary>
    public string Honeypot { get; init; } = DefaultHoneypot;

    /// <summary>What is sent sooner after it was shown comes from a program; 0 turns that off.</summary>
    public int MinSeconds { get; init; } = 3;

    /// <summary>Whether the browser has to work for a second before it sends.</summary>
    public bool ProofOfWork { get; init; }

    public FormPublishing Publish { get; init; }

    /// <summary>Where the value of each key stands.</summary>
    public ImmutableArray<(string Key, Position Position)> Positions { get; init; } = [];

    /// <summary>A name that no browser offers to fill.</summary>
    public const string DefaultHoneypot = "second_topic";

    /// <summary>The field with the moment at which the form was shown: milliseconds since 1970.</summary>
    public const string StartedField = "shown_at";

    /// <summary>Names that belong to the hub.</summary>
    public static ImmutableArray<string> ReservedNames { get; } =
        ["page_url", "page_title", "reply_to", "idempotency_key", "altcha", "form-name", "access_key", "apiKey", "botcheck", "redirect", "redirectTo", StartedField, "cf-turnstile-response"];

    public bool HasFiles => Fields.Any(asked => asked.Type == FieldType.File);
}

/// <summary>When an entry may come back into the site.</summary>
public enum FormModeration
{
    /// <summary>After somebody approved it.</summary>
    Manual,

    /// <summary>At once.</summary>
    Auto,
}

/// <summary>As what entries may come back into the site.</summary>
public enum FormPublishing
{
    None,
    Testimonials,
    Replies,
    Poll,
    Questions,
}

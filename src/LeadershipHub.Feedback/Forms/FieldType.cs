namespace LeadershipHub.Feedback.Forms;

/// <summary>What a field of a form asks for.</summary>
public enum FieldType
{
    Text,
    Email,
    Tel,
    Url,
    Number,
    Date,
    Textarea,
    Select,
    Radio,
    Checkbox,

    /// <summary>A box whose text and version are kept with the entry.</summary>
    Consent,

    /// <summary>1 to 5.</summary>
    Rating,

    /// <summary>0 to 10.</summary>
    Nps,

    /// <summary>1 to 5.</summary>
    Csat,
    File,
    Hidden,
}

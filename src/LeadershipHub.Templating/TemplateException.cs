namespace LeadershipHub.Templating;

/// <summary>A template failed while it was rendered, or has syntax errors.</summary>
public sealed class TemplateException : Exception
{
    public TemplateException(TemplateError error, Exception? cause = null)
        : base(error.ToString(), cause) => Error = error;

    public TemplateError Error { get; }
}

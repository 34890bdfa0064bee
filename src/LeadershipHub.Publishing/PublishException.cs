namespace LeadershipHub.Publishing;

/// <summary>Publishing cannot begin or go on.</summary>
/// <param name="fault">Whose turn it is to do something about it.</param>
/// <param name="message">What is wrong, as a sentence, with the file or place that it is about.</param>
/// <param name="help">What to do about it, as a sentence.</param>
public sealed class PublishException(PublishFault fault, string message, string? help = null, Exception? inner = null) : Exception(message, inner)
{
    public PublishFault Fault { get; } = fault;

    public string? Help { get; } = help;
}

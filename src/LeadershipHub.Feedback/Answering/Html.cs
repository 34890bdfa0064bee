namespace LeadershipHub.Feedback.Answering;

/// <summary>Text that is HTML already.</summary>
internal readonly record struct Html(string Text);

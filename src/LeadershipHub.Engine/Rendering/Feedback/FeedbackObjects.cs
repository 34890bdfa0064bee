using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Feedback;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Rendering.Feedback;

// What templates see of what readers said. Each is only a view: its members are in FeedbackTypes.

/// <summary>An entry with those that answer it.</summary>
/// <param name="Form">The form that it came by; null where it is gone.</param>
/// <param name="Depth">0 for one that answers the page.</param>
internal sealed record EntryObject(FeedbackEntry Entry, Form? Form, int Depth, ImmutableArray<EntryObject> Replies);

/// <summary>The votes of a form, counted.</summary>
internal sealed record PollObject(string Name, string Title, int Total, ImmutableArray<PollOptionObject> Options);

/// <summary>An answer with its votes. <paramref name="Percent"/> of those who voted, rounded.</summary>
internal sealed record PollOptionObject(string Value, string Label, int Count, int Percent);

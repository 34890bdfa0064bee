namespace LeadershipHub.Templating.Tests.Guide;

/// <summary>One row: <paramref name="Subject"/> is its first cell, as <c>string.append text with</c>.</summary>
internal sealed record GuideRow(int Line, string Subject, string Expression, string Expected);

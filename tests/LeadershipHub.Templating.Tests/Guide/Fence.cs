namespace LeadershipHub.Templating.Tests.Guide;

/// <summary>A fenced block of the guide. <paramref name="Line"/> is that of its first fence, from 1.</summary>
internal sealed record Fence(int Line, string Info, string Text);

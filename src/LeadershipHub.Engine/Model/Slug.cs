namespace LeadershipHub.Engine.Model;

public static class Slug
{
    public static string Of(string text) => string.Join('-', text.ToLowerInvariant().Split([' ', '-', '_', ',', '.', ':', '?', '!', '\''], StringSplitOptions.RemoveEmptyEntries));
}

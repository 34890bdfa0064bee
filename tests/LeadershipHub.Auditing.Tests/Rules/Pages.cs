namespace LeadershipHub.Auditing.Tests.Rules;

/// <summary>Markup that several cases share.</summary>
internal static class Pages
{
    public const string Font = "<link rel=\"stylesheet\" href=\"https://fonts.example.net/serif.css\">";

    public const string Face = "<img alt=\"\" width=\"2\" height=\"2\" src=\"/hub/face.png\" srcset=\"/hub/face.png 1x,\n  /hub/face@2x.png 2x\">";

    /// <summary>The page of an old address.</summary>
    public static string LeadingTo(string address) => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Moved</title><meta name="robots" content="noindex">
        <meta http-equiv="refresh" content="0; url={address}"></head><body></body></html>
        """;

    public static string Wide(int width, int height) => $"<img alt=\"\" src=\"../wide.png\" width=\"{width}\" height=\"{height}\">";

    public static string Data(string json) => $"<script type=\"application/ld+json\">{json}</script>";
}

namespace LeadershipHub.EndToEnd.Tests.Sites;

/// <summary>The languages that the hub is built in.</summary>
public enum HubLanguage
{
    English,
    Arabic,
}

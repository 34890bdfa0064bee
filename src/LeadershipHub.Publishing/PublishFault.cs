namespace LeadershipHub.Publishing;

/// <summary>What kept a site from being published.</summary>
public enum PublishFault
{
    /// <summary>There is nothing to publish, or the target cannot be as it was described.</summary>
    Usage,

    /// <summary>The target could not be reached, or refused something.</summary>
    Target,
}

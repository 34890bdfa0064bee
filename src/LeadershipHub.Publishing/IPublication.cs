using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing;

/// <summary>A target that is brought to the state of a site: first a plan, then what it says.</summary>
public interface IPublication : IDisposable
{
    /// <summary>Compares; changes nothing.</summary>
    /// <exception cref="PublishException">The target could not be reached.</exception>
    Task<PublishPlan> PlanAsync(BuiltSite site, CancellationToken cancel);

    /// <summary>Does what a plan of this publication says. A run that was cut off is taken up by the next one.</summary>
    /// <param name="progress">Called with the path of each file that was sent or deleted, from any thread.</param>
    /// <exception cref="PublishException">The target could not be reached, or refused a file.</exception>
    Task ApplyAsync(PublishPlan plan, Action<string>? progress, CancellationToken cancel);
}

using System.Text;
using LeadershipHub.Engine.Parsing.FrontMatters;

namespace LeadershipHub.Engine.Parsing.Scripts;

/// <summary>Takes the Markdown of a source from what stands above it.</summary>
public static class FrontMatterText
{
    /// <param name="source">The whole source without a byte order mark.</param>
    public static string Below(string source) => Encoding.UTF8.GetString(FrontMatterSplit.Of(Encoding.UTF8.GetBytes(source)).Body);
}

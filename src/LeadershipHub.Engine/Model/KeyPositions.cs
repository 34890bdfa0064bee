using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>Where the values of an author's keys stand.</summary>
public static class KeyPositions
{
    extension(ImmutableArray<(string Key, Position Position)> positions)
    {
        /// <summary>The place of a key's value, those around it before it (<c>home.sections</c>); default where the author wrote none.</summary>
        public Position Of(string key)
        {
            foreach (var (name, position) in positions)
            {
                if (string.Equals(name, key, StringComparison.Ordinal))
                    return position;
            }

            return default;
        }
    }
}

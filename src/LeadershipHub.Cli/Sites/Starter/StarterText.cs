using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace LeadershipHub.Cli.Sites.Starter;

/// <summary>Fills the holes of starter files, <c>{{title}}</c>. Spaces keep other braces apart: <c>${{ github.ref }}</c> and shortcodes stay as they are.</summary>
/// <param name="values">What each hole becomes, quoted already where its place is YAML.</param>
internal sealed partial class StarterText(FrozenDictionary<string, string> values)
{
    /// <exception cref="InvalidOperationException">The file has a hole that nobody fills.</exception>
    public byte[] Fill(byte[] file) => Encoding.UTF8.GetBytes(Hole().Replace(Encoding.UTF8.GetString(file), ValueOf));

    private string ValueOf(Match hole) =>
        values.TryGetValue(hole.Groups["name"].Value, out var value) ? value : throw new InvalidOperationException($"Nothing fills the hole '{hole.Value}'.");

    [GeneratedRegex(@"\{\{(?<name>[a-z_]+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}

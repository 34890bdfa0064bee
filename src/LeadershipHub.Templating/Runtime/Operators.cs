namespace LeadershipHub.Templating.Runtime;

internal static class Operators
{
    public static bool AreEqual(Value left, Value right) => ReferenceEquals(left.Reference, right.Reference) && left.Bits == right.Bits;

    public static int HashOf(Value value) => value.Bits.GetHashCode();
}

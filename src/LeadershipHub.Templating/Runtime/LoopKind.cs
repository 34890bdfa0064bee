namespace LeadershipHub.Templating.Runtime;

internal enum LoopKind
{
    For,
    While,
    TableRow,
}

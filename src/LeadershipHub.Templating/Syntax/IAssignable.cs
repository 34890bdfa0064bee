namespace LeadershipHub.Templating.Syntax;

/// <summary>A variable, member or item: what may stand left of <c>=</c>.</summary>
internal interface IAssignable
{
    public void Assign(RenderContext context, Value value);
}

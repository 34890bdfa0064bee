using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class RoutePlanTests
{
    private static readonly Route Known = new FileRoute { File = new() { Path = "static/known", FullPath = "/known", Size = 0, ModifiedTicks = 0 }, Permalink = Permalink.Parse("/known/") };

    [Fact]
    public void The_whole_plan_is_made_only_for_what_is_not_known()
    {
        var made = 0;
        var whole = new RoutePlan([Known], new(StringComparer.Ordinal) { ["/other/"] = Known });
        var plan = new RoutePlan(
            () =>
            {
                made++;
                return whole;
            },
            (string path, out Route? route) =>
            {
                route = path is "/known/" ? Known : null;
                return path is "/known/" or "/none/";
            });

        Assert.Same(Known, plan.At("/known/"));
        Assert.Null(plan.At("/none/"));
        Assert.Equal(0, made);
        Assert.Same(Known, plan.At("/other/"));
        Assert.Null(plan.At("/nowhere/"));
        Assert.Equal(1, made);
    }
}

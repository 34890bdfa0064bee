using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class AuthorTests
{
    [Fact]
    public void An_author_that_a_template_prints_as_a_whole_is_a_name() =>
        Assert.Equal("Mara Lind", new Author { Id = "mara", Source = null, Name = "Mara Lind" }.ToString());
}

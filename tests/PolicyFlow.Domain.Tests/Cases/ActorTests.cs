using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Cases;

public sealed class ActorTests
{
    [Theory]
    [InlineData("system")]
    [InlineData("reporter")]
    [InlineData("host")]
    [InlineData("person:p-17")]
    [InlineData("person:p:17")]
    public void An_actor_reads_back_as_it_was_stored(string stored) =>
        Assert.Equal(stored, Actor.Parse(stored).ToString());

    [Fact]
    public void Nonsense_is_no_actor() => Assert.Throws<FormatException>(() => Actor.Parse("nobody:p-1"));
}

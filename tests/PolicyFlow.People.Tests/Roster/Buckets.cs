using PolicyFlow.App.People.Roster;

namespace PolicyFlow.People.Tests.Roster;

public class Buckets
{
    [Theory]
    [InlineData("m-000000000001", 32)]
    [InlineData("m-7c3192a04d1f", 47)]
    public void The_part_of_a_member_never_changes(string id, int bucket) => Assert.Equal(bucket, RosterBuckets.Of(id));

    [Fact]
    public void Parts_are_of_about_the_same_size()
    {
        var sizes = Enumerable.Range(0, 64_000).GroupBy(n => RosterBuckets.Of($"m-{n:x12}")).Select(g => g.Count()).ToList();

        Assert.Equal(RosterBuckets.Count, sizes.Count);
        Assert.All(sizes, s => Assert.InRange(s, 850, 1150));
    }
}

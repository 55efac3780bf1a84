using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Digests;

/// <summary>A digest that no mail server takes is no case's task: administrators see it where they keep the addresses.
/// </summary>
public sealed class RefusedDigestTests(OwnSite site) : IClassFixture<OwnSite>
{
    private static readonly DateOnly Day = new(2027, 1, 19);

    [Fact]
    public async Task Whoever_keeps_the_people_is_told_whom_no_mail_reaches_until_one_does()
    {
        using var administrator = await site.AsAsync(DemoSite.Administrator);
        Assert.DoesNotContain("cannot be delivered", (await administrator.GetAsync("/people")).Text, StringComparison.Ordinal);

        await EndsAsync(EffectEnd.RefusedForGood);

        var page = (await administrator.GetAsync("/people")).Text;
        Assert.Contains("cannot be delivered", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/people/{Dana.Id}\">Demo Dana</a> cannot be delivered", page, StringComparison.Ordinal);

        await EndsAsync(EffectEnd.StillFailing);
        Assert.Contains("cannot be delivered", (await administrator.GetAsync("/people")).Text, StringComparison.Ordinal);
        await EndsAsync(EffectEnd.Accepted);
        Assert.DoesNotContain("cannot be delivered", (await administrator.GetAsync("/people")).Text, StringComparison.Ordinal);
    }

    private Person Dana => site.Get<IPeopleDirectory>().FindByEmail(DemoSite.Manager)!;

    /// <summary>What the driver puts on record when a mail server has answered.</summary>
    private async Task EndsAsync(EffectEnd end)
    {
        var stream = DigestDesk.StreamOf(Dana.Id);
        var id = Guid.NewGuid().ToString("N");
        await site.Get<DigestDesk>().AddAsync(Dana, new DigestLine("takedown-unknown", "tell-new-report"), id);
        var about = new Effect(DigestLetters.Digest, Effect.ToPerson(Dana.Id), DigestLetters.About(Day));
        var done = await site.Get<CaseEngine<DigestState>>().ExecuteAsync(new CaseRequest(
            stream, new RecordEffect(about, end, "m@demo.invalid", false, null, null), Actor.System, "test:" + id));
        Assert.IsType<Execution<DigestState>.Done>(done);
    }
}

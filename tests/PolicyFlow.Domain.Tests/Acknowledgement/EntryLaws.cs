using CsCheck;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Acknowledgement;

/// <summary>What holds whatever people, managers and the walks of a campaign do, in whatever order.</summary>
public sealed class EntryLaws
{
    private const int Steps = 40;

    private static readonly EntryStatus[] Final =
    [
        EntryStatus.Acknowledged, EntryStatus.RecordedOnBehalf, EntryStatus.Declined, EntryStatus.Exempt,
        EntryStatus.Superseded, EntryStatus.Left, EntryStatus.Lapsed,
    ];

    [Fact]
    public void Nobody_is_mailed_twice_for_the_same_round_and_nobody_who_is_done_is_chased() => Lives(story =>
    {
        var asked = story.Effects.Where(IsOwnDigest).ToList();
        Assert.Equal(asked.Count, asked.Select(e => (e.About, e.Round)).Distinct().Count());
        Assert.True(story.Wanted.Count(IsOwnDigest) <= 1);
        if (!story.State.Status.IsOpen()) Assert.DoesNotContain(story.Wanted, IsOwnDigest);
        return true;
    });

    [Fact]
    public void Everybody_ends_in_exactly_one_final_state_when_the_campaign_ends_and_stays_there() => Lives(story =>
    {
        story.Accept(new LapseEntry());
        var end = story.State.Status;
        Assert.Contains(end, Final);
        var events = story.Events.Count;

        // Whatever comes late changes nothing.
        story.Accept(new LapseEntry());
        story.Accept(new SupersedeEntry());
        story.Accept(new CloseAsLeft());
        story.Accept(new ClaimRound(9, RoundKind.Final, Day(300)));
        story.Accept(new LookAtDay(Day(300)));
        story.Ask(new AddressChanged(true, Day(300)));
        Assert.Equal((end, events), (story.State.Status, story.Events.Count));
        Assert.DoesNotContain(story.Wanted, IsOwnDigest);
        return true;
    });

    [Fact]
    public void The_mail_of_a_round_is_asked_for_in_the_same_write_that_claims_it() => Lives(story =>
    {
        var claims = story.Events.OfType<RoundClaimed>().Where(r => r.Kind != RoundKind.LineManager).ToList();
        Assert.Equal(claims.Count, claims.Select(c => (c.Day, c.Round)).Distinct().Count());
        return true;
    });

    private static void Lives(Func<EntryStory, bool> law) => Gen.Int[0, 11].Array[Steps].Sample(
        steps =>
        {
            var story = EntryStory.Enrolled(joiner: steps[0] % 3 == 0, address: steps[1] % 4 != 0);
            var (day, round) = (0, 0);
            foreach (var step in steps)
            {
                // Each step is on a day of its own, as the mail of a day is one.
                story.Now = story.Now.AddDays(1);
                day++;
                story.Ask(Command(step, day, ref round), step is 5 or 6 ? Actor.Person("p-1") : null);
            }

            return law(story);
        },
        iter: 500);

    private static ICaseCommand Command(int step, int day, ref int round) => step switch
    {
        0 or 1 => new ClaimRound(++round, round == 3 ? RoundKind.LineManager : RoundKind.Reminder, Day(day), "m-9"),
        2 or 3 => new LookAtDay(Day(day), "m-9"),
        4 => new OpenPolicy(),
        5 => new SetAwayUntil(Day(day + 3)),
        6 => EntryStory.Exempting(Day(day + 2)),
        7 => EntryStory.Declining,
        8 => new AddressChanged(day % 2 == 0, Day(day)),
        9 => new DoubtAddress(),
        10 => new ReadSection(1, 1),
        _ => day > Steps / 2 ? EntryStory.Confirmation() : new AskAgain(new BodyRef("b1", "aa"), Day(day)),
    };

    private static DateOnly Day(int n) => new DateOnly(2026, 10, 1).AddDays(n);

    private static bool IsOwnDigest(Effect e) => e is { Kind: EntryLetters.Digest, Lane: "member:m-1" };
}

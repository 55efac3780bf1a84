using System.Text.Json;
using CsCheck;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Post;

/// <summary>Services tell of one letter late, twice and in any order: it must come to the same.</summary>
public sealed class AnyOrderTests
{
    private static readonly Effect[] Sent =
    [
        new(Letters.Notice, "host:a1", "a1"), new(Letters.Receipt, "reporter", Round: 1),
    ];

    private static readonly Gen<RecordMailDelivery> Telling = Gen.Select(
        Gen.OneOf(Sent), Gen.OneOf(
            DeliveryStatus.Accepted, DeliveryStatus.Deferred, DeliveryStatus.Delivered, DeliveryStatus.OptedOut,
            DeliveryStatus.Dropped, DeliveryStatus.Bounced),
        Gen.Int[0, 120], (letter, status, minute) => new RecordMailDelivery(
            letter, "m", status, Story.Reported().Start.AddMinutes(minute), null));

    [Fact]
    public void Any_order_of_what_is_told_of_a_letter_ends_in_the_same_state() => Gen.Select(
            Sent.Select(letter => Telling.Select(t => t with { Letter = letter }).Array[0, 6]).Aggregate(
                Gen.Const(Array.Empty<RecordMailDelivery>()),
                (all, one) => Gen.Select(all, one, (a, b) => (RecordMailDelivery[])[.. a, .. b])),
            Gen.Int, Gen.Bool)
        .Sample(
            (told, seed, answered) =>
            {
                var shuffled = told.ToArray();
                new Random(seed).Shuffle(shuffled);
                Assert.Equal(After(told, answered), After(shuffled, answered));
            },
            iter: 2000);

    [Fact]
    public void What_is_told_again_changes_nothing() => Telling.Array[1, 8].Sample(
        told => Assert.Equal(After(told, answered: false), After([.. told, .. told], answered: false)), iter: 1000);

    /// <param name="answered">The host has answered, so that its letter must have arrived.</param>
    private static string After(IReadOnlyList<RecordMailDelivery> told, bool answered)
    {
        var story = Story.Reported().Approves().At(3.Hours());
        if (answered) story.HostAnswers(HostAnswer.AsksForMore);
        foreach (var one in told) story.Do(one, Actor.System);

        // Which of two letters that failed was told first is all that may differ, and the numbers of letters that follow.
        var state = story.State;
        return JsonSerializer.Serialize(state with
        {
            FailingMail = [.. state.FailingMail.OrderBy(f => f.Kind, StringComparer.Ordinal)],
            Post = new PostState([.. state.Post.Letters.Where(l => Sent.Contains(l.Letter))]),
        });
    }
}

using CsCheck;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.Domain.Tests.People.Digest;

/// <summary>What holds for any lines at any time, with any mail server. A failure prints the shortest sequence and the
/// seed: set <c>CsCheck_Seed</c> to it to run that one again.</summary>
public sealed class DigestAlwaysTests
{
    private static readonly long Sequences =
        long.TryParse(Environment.GetEnvironmentVariable("POLICYFLOW_SEQUENCES"), out var wanted) ? wanted : 3000;

    /// <summary>Five days around each change of the clocks.</summary>
    private static readonly Gen<DateTimeOffset> Start = Gen.OneOf(
        new DateTimeOffset(2026, 3, 27, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 23, 0, 0, 0, TimeSpan.Zero));

    private static readonly Gen<Step> AnyStep = Gen.Select(
        Gen.Int[0, 12 * 60], Gen.Int[0, 6], Gen.Bool, Gen.OneOf<EffectEnd?>(EffectEnd.Accepted, null, EffectEnd.RefusedForGood),
        (minutes, line, asleep, end) => new Step(minutes, line, asleep, end));

    private static readonly Gen<(DateTimeOffset Start, int Hour, Step[] Steps)> AnyDays =
        Gen.Select(Start, Gen.Int[0, 23], AnyStep.Array[1, 40]);

    [Fact]
    public void Each_line_ends_in_exactly_one_digest_or_is_left_out_with_a_reason() => AnyDays.Sample(
        days =>
        {
            var story = Live(days.Start, days.Hour, days.Steps);

            var ends = Ends(story).ToList();
            var lines = story.Events.Where(e => e.Event is DigestLineAdded).Select(e => e.Sequence).ToList();
            Assert.Equal(lines.Order(), ends.Select(e => e.Line).Order());
            Assert.All(ends, e => Assert.NotEmpty(e.How));
            Assert.Empty(story.Waiting);
            Assert.Null(story.Due);
        },
        iter: Sequences);

    [Fact]
    public void No_day_of_London_brings_two() => AnyDays.Sample(
        days =>
        {
            var sent = Live(days.Start, days.Hour, days.Steps).Events.Where(e => e.Event is DigestDue)
                .Select(e => (((DigestDue)e.Event).Day, Really: DateOnly.FromDateTime(UkTime.Local(e.At)))).ToList();

            Assert.Equal(sent.Select(s => s.Day).Distinct(), sent.Select(s => s.Day));
            Assert.Equal(sent.Select(s => s.Really).Distinct(), sent.Select(s => s.Really));
        },
        iter: Sequences);

    private static DigestStory Live(DateTimeOffset start, int hour, Step[] steps)
    {
        var story = new DigestStory(hour);
        var (now, number) = (start, 0);
        foreach (var step in steps)
        {
            Pass(story, now, now += TimeSpan.FromMinutes(step.Minutes), step);

            // Now and then the same line once more.
            story.Add(now, step.Line == 0 ? "same" : $"{++number}");
        }

        Pass(story, now, now.AddDays(3), new Step(0, 0, Asleep: false, EffectEnd.Accepted));
        return story.Post(now.AddDays(3));
    }

    private static void Pass(DigestStory story, DateTimeOffset from, DateTimeOffset until, Step step)
    {
        if (!step.Asleep)
        {
            while (story.Due is { } due && due <= until)
            {
                var at = due > from ? due : from;
                story.Wake(at).Post(at, step.End, LeftOut(story));
            }
        }

        story.Wake(until).Post(until, step.End, LeftOut(story));
    }

    /// <summary>Every third line is not told any more.</summary>
    private static LeftOutLine[] LeftOut(DigestStory story) =>
    [
        .. story.State.Leaving?.Lines.Where(l => l.Number % 3 == 0).Select(l => new LeftOutLine(l.Number, "overtaken")) ?? [],
    ];

    /// <summary>How each line ended: as the digest of its day was composed last, once that one went or was refused.
    /// </summary>
    private static IEnumerable<(int Line, string How)> Ends(DigestStory story)
    {
        DigestComposed? last = null;
        foreach (var e in story.Events.Select(r => r.Event))
        {
            if (e is DigestComposed composed) last = composed;
            var ended = e switch
            {
                MailSent m => m.About,
                MailFailing { ForGood: true } f => f.About,
                LetterSkipped s => s.About,
                _ => null,
            };
            if (last is null || ended != DigestLetters.About(last.Day)) continue;

            // Taken up by the next one, if it was skipped with something to list.
            if (e is LetterSkipped && last.Listed.Count > 0) continue;
            foreach (var line in last.Listed) yield return (line, e.GetType().Name);
            foreach (var line in last.LeftOut) yield return (line.Line, line.Reason);
        }
    }

    private sealed record Step(int Minutes, int Line, bool Asleep, EffectEnd? End);
}

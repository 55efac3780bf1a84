using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview;

/// <summary>The reviews of the policy (19.2): in the calendar, opened, worked on and ended.</summary>
public sealed class ReviewDesk(CaseEngine<PolicyReviewState> engine, CaseClock clock, Rules rules)
{
    private const string Note = "note";
    private const string Owner = "staff";

    /// <summary>Beyond any that a year could have.</summary>
    private const int MostEarly = 100;

    /// <summary>Makes sure that the coming review is in the calendar: at the first start, and should one ever not have led to
    /// the next. Asking again changes nothing.</summary>
    /// <returns>Its year.</returns>
    public async Task<int> EnsureAsync(CancellationToken cancel = default)
    {
        var year = ReviewCalendar.YearAt(clock.Now);
        await ScheduleAsync(year, cancel);

        // One that was overdue before reviews climbed has no time at which the store would wake it.
        if (await FindAsync(ReviewStreams.IdOf(year - 1), cancel) is { } last && engine.Decider.Due(last.State) <= clock.Now)
        {
            await engine.ExecuteAsync(
                new CaseRequest(last.Stream, new Wake(), Actor.System, $"wake:{last.Version}"), cancel);
        }

        return year;
    }

    /// <summary>Puts the review of a year into the calendar, and with it when governors are told of the terms.</summary>
    public async Task ScheduleAsync(int year, CancellationToken cancel = default)
    {
        var stream = ReviewStreams.Of(ReviewStreams.IdOf(year));
        await engine.ExecuteAsync(new CaseRequest(stream, ReviewCalendar.Of(year), Actor.System, "schedule"), cancel);

        // A review that was scheduled before there was an index gets its entry together with its terms.
        var scheduled = (await engine.LoadAsync(stream, cancel))!.State;
        await engine.ExecuteAsync(
            new CaseRequest(stream, ReviewCalendar.TermsOf(year, rules.Holidays), Actor.System, "plan-terms")
            {
                AddKeys = [ReviewKeys.KeyOf(scheduled)],
            },
            cancel);
    }

    /// <summary>A review by its id, or null where there is none.</summary>
    public async Task<LoadedCase<PolicyReviewState>?> FindAsync(string id, CancellationToken cancel = default) =>
        ReviewStreams.IsId(id) ? await engine.LoadAsync(ReviewStreams.Of(id), cancel) : null;

    /// <summary>Opens a review at once because national guidance changed. The same command again finds the same review.
    /// </summary>
    /// <param name="takesEffect">The day, Europe/London.</param>
    /// <returns>Its id.</returns>
    public async Task<string> OpenEarlyAsync(
        string commandId, Actor by, string title, string? link, DateOnly takesEffect, CancellationToken cancel = default)
    {
        var year = Web.UkTime.Date(clock.Now).Year;
        for (var number = 1; number <= MostEarly; number++)
        {
            var id = ReviewStreams.IdOfEarly(year, number);
            var vault = new BodyVault(commandId);
            var command = new OpenEarlyReview(
                year, number, vault.Keep("title", Owner, title), vault.Add("link", Owner, link), takesEffect,
                ReviewCalendar.OverdueOfEarly(clock.Now, takesEffect));
            var done = await engine.ExecuteAsync(
                new CaseRequest(ReviewStreams.Of(id), command, by, commandId) { Bodies = vault.Bodies }, cancel);
            if (done is Execution<PolicyReviewState>.Done) return id;
        }

        throw new StoreUnavailableException($"There is no place for a further early review in {year}.");
    }

    /// <summary>Opens the year's review before October.</summary>
    /// <returns>Why not, or null; so for all that follows.</returns>
    public Task<string?> OpenAsync(string id, string commandId, Actor by, CancellationToken cancel = default) =>
        DoAsync(id, new OpenReview(), commandId, by, [], cancel);

    /// <summary>Has the checklist filled anew.</summary>
    public Task<string?> RefreshAsync(string id, string commandId, Actor by, CancellationToken cancel = default) =>
        DoAsync(id, new AskForChecklist(), commandId, by, [], cancel);

    public Task<string?> TickAsync(
        string id, string commandId, Actor by, string point, TickAnswer answer, string? note,
        CancellationToken cancel = default)
    {
        var vault = new BodyVault(commandId);
        return DoAsync(id, new TickPoint(point, answer, vault.Add(Note, Owner, note)), commandId, by, vault.Bodies, cancel);
    }

    public Task<string?> UntickAsync(
        string id, string commandId, Actor by, string point, CancellationToken cancel = default) =>
        DoAsync(id, new UntickPoint(point), commandId, by, [], cancel);

    /// <summary>Records that it was held and led to no new version in PolicyFlow.</summary>
    /// <param name="heldAt">UTC.</param>
    public Task<string?> RecordAsync(
        string id, string commandId, Actor by, DateTimeOffset heldAt, bool changes, string? note,
        CancellationToken cancel = default)
    {
        var vault = new BodyVault(commandId);
        var command = new RecordReview(heldAt, changes, vault.Add(Note, Owner, note));
        return DoAsync(id, command, commandId, by, vault.Bodies, cancel);
    }

    /// <summary>Says that a new version of a policy is being written.</summary>
    public Task<string?> DraftAsync(
        string id, string commandId, Actor by, string policy, string? note, CancellationToken cancel = default)
    {
        var vault = new BodyVault(commandId);
        return DoAsync(id, new StartDraft(policy, vault.Add(Note, Owner, note)), commandId, by, vault.Bodies, cancel);
    }

    /// <summary>Approves the new version: it is published and its campaign opened by what drives the review.</summary>
    public Task<string?> ApproveAsync(string id, string commandId, Actor by, CancellationToken cancel = default) =>
        DoAsync(id, new ApproveVersion(), commandId, by, [], cancel);

    private async Task<string?> DoAsync(
        string id, ICaseCommand command, string commandId, Actor by, IReadOnlyList<Body> bodies, CancellationToken cancel)
    {
        var done = await engine.ExecuteAsync(
            new CaseRequest(ReviewStreams.Of(id), command, by, commandId) { Bodies = bodies }, cancel);
        return done switch
        {
            Execution<PolicyReviewState>.Done => null,
            Execution<PolicyReviewState>.Refused refused => refused.Reason,
            _ => "There is no such review.",
        };
    }
}

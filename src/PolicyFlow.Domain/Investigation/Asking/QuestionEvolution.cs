using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>Folds the events of a question.</summary>
internal static class QuestionEvolution
{
    public static QuestionState Evolve(QuestionState state, Recorded r) => r.Event switch
    {
        QuestionPut e => Said(state, r, e.Words) with
        {
            Kind = e.Kind,
            School = e.School,
            AskedBy = e.AskedBy,
            AskedAt = r.At,
            Name = e.Name,
            Email = e.Email,
            LeftOut = [.. e.LeftOut],
            LeftOutHere = [.. e.LeftOut],
            Roles = [.. e.Roles],
            People = [.. e.People],
            HolderRoles = [.. e.Roles],
            Holders = [.. e.People],
            Status = QuestionStatus.Waiting,
            RemindAt = e.RemindAt,
        },
        QuestionAdvised e => Said(state, r, e.Words) with { Status = QuestionStatus.Answered, RemindAt = null },
        QuestionContinued e => Said(state, r, e.Words) with { Status = QuestionStatus.Waiting, RemindAt = e.RemindAt },
        QuestionHandedOn e => Said(state, r, e.Reason) with
        {
            Roles = state.Roles.Add(e.To),
            People = state.People.Union(e.People),
            HolderRoles = [e.To],
            Holders = [.. e.People],
            Status = QuestionStatus.Waiting,
            RemindAt = e.RemindAt,
        },
        QuestionReminded e => state with
        {
            People = state.People.Union(e.People),
            Holders = [.. state.Holders.Union(e.People)],
            RemindAt = e.RemindAt,
        },
        LeftOutElsewhere e => Without(state with { LeftOutBy = LeavingOut.With(state.LeftOutBy, e) }, r.At),
        QuestionWithdrawn e => Said(state, r, e.Reason) with { Status = QuestionStatus.Withdrawn, RemindAt = null },
        QuestionDecided e => Said(state, r, e.Words),
        QuestionReportBegun => Said(state, r, null),
        _ => state,
    };

    /// <summary>Where it waits for nobody any more, the others of the role are asked at once.</summary>
    private static QuestionState Without(QuestionState state, DateTimeOffset at)
    {
        var left = state.LeftOutBy.Values.Aggregate(state.LeftOutHere, (all, others) => all.Union(others));
        return state with
        {
            LeftOut = left,
            RemindAt = state.Status == QuestionStatus.Waiting && state.Holders.All(left.Contains) ? at : state.RemindAt,
        };
    }

    private static QuestionState Said(QuestionState state, Recorded r, BodyRef? words) => state with
    {
        Steps = state.Steps.Add(new QuestionStep(r.Sequence, r.At, r.Actor, r.Event, words)),
    };
}

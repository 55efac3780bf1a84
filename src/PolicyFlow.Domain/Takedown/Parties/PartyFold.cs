namespace PolicyFlow.Domain.Takedown;

/// <summary>Folds what was asked of others than the host into the state.</summary>
internal static class PartyFold
{
    public static Approach Of(ComplainantAsked e, string by, DateTimeOffset at) => new(
        e.Approach, e.Party, [.. e.Items], ByMail: false, ApproachChannel.Form, by, at, Notice: e.Pack, SentAt: at,
        ReceivedAt: at, WindowEndsAt: e.WindowEndsAt)
    {
        Responsible = ResponsibleParty.Complainant,
        ChaseAt = [.. e.ChaseAt],
        ProbeAt = [.. e.ProbeAt],
    };

    public static Approach Of(AuthorAsked e, string by, DateTimeOffset at) => new(
        e.Approach, "author", [.. e.Items], ByMail: false, e.To is null ? ApproachChannel.Letter : ApproachChannel.Email, by,
        at, e.To, e.Letter, SentAt: e.To is null ? at : null, ReceivedAt: at)
    {
        Responsible = ResponsibleParty.Author,
        Author = e.Author,
        AnswerBy = e.AnswerBy,
        ProbeAt = [.. e.ProbeAt],
    };

    public static Approach Of(OwnRemovalStarted e, string by, DateTimeOffset at) => new(
        e.Approach, "ourselves", [.. e.Items], ByMail: false, ApproachChannel.InApp, by, at, Receipt: e.Account, SentAt: at,
        ReceivedAt: at, WindowEndsAt: e.WindowEndsAt)
    {
        Responsible = ResponsibleParty.Ourselves,
        ChaseAt = [.. e.ChaseAt],
        ProbeAt = [.. e.ProbeAt],
    };

    public static TakedownState Answered(TakedownState s, ComplainantAnswered e)
    {
        var next = Change(s, e.Approach, a => a with { ComplainantAnswer = e.Answer, Ticket = e.Ticket ?? a.Ticket });
        return e.DecideBy is { } by && e.WarnAt is { } warn ? GivenBack(next, e.Approach, by, warn) : next;
    }

    public static TakedownState Answered(TakedownState s, AuthorAnswered e)
    {
        var next = Change(s, e.Approach, a => a with
        {
            AuthorAnswer = e.Answer,
            Refused = e.Answer == AuthorAnswer.Disagrees,
        });
        if (e.DecideBy is { } by && e.WarnAt is { } warn) return GivenBack(next, e.Approach, by, warn);
        return e.Answer != AuthorAnswer.Removed ? next : next with
        {
            Items = next.Items.ConvertAll(i => i.Approach == e.Approach && !i.Confirmed
                ? i with { HostSays = ItemStatus.Gone, PersonSaw = null, MachineSaw = null } : i),
        };
    }

    public static TakedownState Delivered(TakedownState s, DeliveryRecorded e) => Change(s, e.Approach, a => a with
    {
        DeliveredAt = e.At,
        AnswerBy = e.AnswerBy,

        // Told anew, the person has their time anew.
        Missed = a.Missed && a.AuthorAnswer is not null,
    });

    /// <summary>What a request carried awaits a decision again.</summary>
    public static TakedownState GivenBack(TakedownState s, string approach, DateTimeOffset by, DateTimeOffset warn) => s with
    {
        Items = s.Items.ConvertAll(i => i.Approach == approach && !i.Confirmed ? i with { Approach = null } : i),
        Decision = s.Decision is { Lapsed: false } running ? running : new DecisionClock(by, warn),
    };

    private static TakedownState Change(TakedownState s, string approach, Func<Approach, Approach> change) =>
        s with { Approaches = s.Approaches.ConvertAll(a => a.Id == approach ? change(a) : a) };
}

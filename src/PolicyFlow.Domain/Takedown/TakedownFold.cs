using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Folds events into the state of a takedown.</summary>
internal static class TakedownFold
{
    public static TakedownState Evolve(TakedownState state, Recorded r)
    {
        var next = Apply(state, r);
        return next with
        {
            LastEventAt = r.At,
            Work = state.Work.With(r),
            Ladder = LadderFold.Apply(next.Ladder, r),
            Care = CareFold.Apply(next.Care, r),
            Post = PostFold.Apply(next.Post, r),
        };
    }

    private static TakedownState Apply(TakedownState s, Recorded r) => r.Event switch
    {
        TakedownReported e => Reported(s, e, r.At),
        ReportAdded e => s with
        {
            Items = s.Items.AddRange(e.Items.Select(i => new Item(i))),
            Files = s.Files.AddRange(e.Files),
            Decision = e.DecideBy is { } by && e.WarnAt is { } warn ? new DecisionClock(by, warn) : s.Decision,
        },
        ReportMailed e => Completing.Apply(s, e),
        ReportCompleted e => Completing.Apply(s, e),
        ReportOpened e => s with
        {
            FirstOpened = s.FirstOpened ?? new Opening(r.At, e.Role),
            OpenedBy = s.OpenedBy.Add(r.Actor.Id),
        },
        AlertJoined e => s with { Safeguarding = s.Safeguarding! with { AlertAt = e.AlertAt, AlertedAt = null } },
        AlertDue => s with { Safeguarding = s.Safeguarding! with { AlertAt = null, AlertedAt = r.At } },
        SafeguardingTaken => s with
        {
            Safeguarding = s.Safeguarding is { TakenAt: null } clock
                ? clock with { TakenAt = r.At, TakenBy = r.Actor.Id, AlertAt = null } : s.Safeguarding,
        },
        SafeguardingUnseen => s with { Safeguarding = s.Safeguarding! with { Climbed = true } },
        DecisionWarned => s with { Decision = s.Decision! with { Warned = true } },
        DecisionLapsed => s with { Decision = s.Decision! with { Warned = true, Lapsed = true } },
        ApproachApproved e => Decided(s with
        {
            Approaches = s.Approaches.Add(new Approach(
                e.Approach, e.Party, [.. e.Items], ByMail: true, ApproachChannel.Email, r.Actor.Id, r.At, e.To, e.Notice)
            { Ground = e.Ground, Captures = [.. e.Captures], CaptureBy = e.CaptureBy }),
        }, e.Approach, e.Items),
        ApproachRecorded e => Decided(s with
        {
            Approaches = s.Approaches.Add(new Approach(
                e.Approach, e.Party, [.. e.Items], ByMail: false, e.Channel, r.Actor.Id, r.At, Receipt: e.Receipt,
                SentAt: e.MadeAt, ReceivedAt: e.MadeAt, WindowEndsAt: e.WindowEndsAt)
            { ChaseAt = [.. e.ChaseAt], ProbeAt = [.. e.ProbeAt] }),
        }, e.Approach, e.Items),
        ComplainantAsked e => Asked(s, PartyFold.Of(e, r.Actor.Id, r.At)),
        ComplainantAnswered e => PartyFold.Answered(s, e),
        AuthorAsked e => Asked(s, PartyFold.Of(e, r.Actor.Id, r.At)) with
        {
            LeftOut = e.Author is null ? s.LeftOut : s.LeftOut.Add(e.Author),
            LeftOutHere = e.Author is null ? s.LeftOutHere : s.LeftOutHere.Add(e.Author),
        },
        LeftOutElsewhere e when LeavingOut.With(s.LeftOutBy, e) is var by => s with
        {
            LeftOutBy = by,
            LeftOut = by.Values.Aggregate(s.LeftOutHere, (all, others) => all.Union(others)),
        },
        AuthorAnswered e => PartyFold.Answered(s, e),
        AuthorSilent e => Change(s, e.Approach, a => a with { Missed = true }),
        DeliveryRecorded e => PartyFold.Delivered(s, e),
        ConsequenceReferred e => Change(s, e.Approach, a => a with { Referred = true }),
        OwnRemovalStarted e => Asked(s, PartyFold.Of(e, r.Actor.Id, r.At)),
        ApproachDeclined e => (s with
        {
            Items = Change(s.Items, e.Items, i => i with { Declined = true }),
        }).DecisionDone(),
        NoticeSent e => Delivered(Change(s, e.Approach, a => a with { SentAt = r.At }), Letters.Notice, e.Approach),
        NoticeReceived e => Change(s, e.Approach, a => a with
        {
            ReceivedAt = r.At,
            WindowEndsAt = e.WindowEndsAt,
            ChaseAt = [.. e.ChaseAt],
            HostWindowEndsAt = e.HostWindowEndsAt,
            ProbeAt = [.. e.ProbeAt],
        }),
        NoticeBounced e => GivenBack(
            Delivered(Change(s, e.Approach, a => a with { Bounced = true }), Letters.Notice, e.Approach), e.Approach) with
        {
            Decision = s.Decision is { Lapsed: false } running ? running : new DecisionClock(e.DecideBy, e.WarnAt),
        },
        ChaserDue e => Change(s, e.Approach, a => a with { NextChaser = e.Round, HeldUntil = null }),
        LetterSkipped e => Skipped(s, e),
        HostAnswered e => Receiving.Read(Answered(s, e), e),
        MailReceived e => Receiving.Received(s, e, r),
        ItemCaptured e => Delivered(LookFold.Captured(s, e, r.Sequence), Looks.Capture, e.Item),
        CaptureGivenUp e => LookFold.GivenUp(s, e, r.Sequence),
        ProbeDue e => LookFold.Due(s, e),
        ItemProbed e => Delivered(LookFold.Probed(s, e), Looks.Probe, e.Item),
        ItemChecked e => Checked(s, e),
        WindowMissed e => Change(s, e.Approach, a => a with { Missed = true, NextChaser = a.ChaseAt.Count }),
        EscalationSent e => Delivered(s, Letters.Escalation, e.Escalation),
        EscalationBounced e => Delivered(s, Letters.Escalation, e.Escalation),
        PoliceReportSent e => Delivered(s, Letters.Police, e.Report),
        PoliceReportBounced e => Delivered(s, Letters.Police, e.Report),
        HoldPlaced e => Holding.Placed(s, e, r.At),
        HoldLifted e => Holding.Lifted(s, e),
        HoldReviewDue e => Holding.Reviewed(s, e),
        ContentLocked e => Locking.Locked(s, e),
        ContentUnlocked e => Locking.Unlocked(s, e),
        DestroyedOnInstruction e => Locking.Destroyed(s, e),
        SupportRecorded e => s with { Support = e.Answer },
        MinutesAdded e => s with { Minutes = s.Minutes + e.Minutes, MinutesRecorded = true },
        CaseClosed e => s with { Closed = new Closing(r.At, e.Outcome, [.. e.LookAgainAt]), Decision = null, Rechecking = [] },
        LookAgainDue e => LookFold.LookAgain(s, e),
        LookNeeded => s with { Closed = s.Closed! with { LookDue = true } },
        ContentBack e => LookFold.Back(s, e),
        CaseReopened e => Reopened(s, e),
        MailFailing { } e when new Effect(e.Letter, e.Lane, e.About, e.Round) is var effect =>
            s with { FailingMail = s.FailingMail.Remove(effect).Add(effect) },
        MailSent { Letter: Letters.AuthorRequest, About: { } about } =>
            Delivered(Change(s, about, a => a with { SentAt = a.SentAt ?? r.At }), Letters.AuthorRequest, about),
        MailSettled e => Posting.Settled(s, e),
        MailSent e => s with { FailingMail = s.FailingMail.Remove(new Effect(e.Letter, e.Lane, e.About, e.Round)) },
        _ => s,
    };

    private static TakedownState Reported(TakedownState s, TakedownReported e, DateTimeOffset at) => s with
    {
        Exists = true,
        School = e.School,
        Channel = e.Channel,
        Category = e.Category,
        Threatening = e.Threatening,
        ChildAtRisk = e.ChildAtRisk,
        ReportedAt = at,
        SeenAt = e.SeenAt,
        Description = e.Description,
        About = e.About,
        ReporterName = e.ReporterName,
        ReporterEmail = e.ReporterEmail,
        SecretHash = e.SecretHash,
        LeftOut = [.. e.LeftOut],
        LeftOutHere = [.. e.LeftOut],
        Files = [.. e.Files],
        Items = [.. e.Items.Select(i => new Item(i))],
        Decision = new DecisionClock(e.DecideBy, e.WarnAt),
        Safeguarding = e.SafeguardingBy is { } by ? new SafeguardingClock(by) { AlertedAt = at } : null,
    };

    private static TakedownState Answered(TakedownState s, HostAnswered e)
    {
        ItemStatus? says = e.Answer switch
        {
            HostAnswer.Removed => ItemStatus.Gone,
            HostAnswer.Amended => ItemStatus.Amended,
            HostAnswer.PartlyRemoved => ItemStatus.PartlyRemoved,
            HostAnswer.Refused => ItemStatus.Up,
            _ => null,
        };
        var next = Change(s, e.Approach, a => a with
        {
            LastAnswer = e.Answer,
            HeldUntil = e.HeldUntil,
            Ticket = e.Ticket ?? a.Ticket,
            Refused = e.Answer == HostAnswer.Refused || (a.Refused && says is null),
        });
        if (says is null) return next;

        // A claim made after a person's look is news: the earlier look no longer says what is there now.
        return next with
        {
            Items = next.Items.ConvertAll(i => i.Approach == e.Approach && !i.Confirmed
                ? i with { HostSays = says, PersonSaw = null, MachineSaw = null } : i),
        };
    }

    private static TakedownState Checked(TakedownState s, ItemChecked e)
    {
        var next = s with
        {
            Items = Change(s.Items, e.Items, i => i with { PersonSaw = e.Finding }),
            Closed = s.Closed is { } c ? c with { LookDue = false } : null,
            Decision = e.DecideBy is { } by && e.WarnAt is { } warn ? new DecisionClock(by, warn) : s.Decision,
        };
        // Looking around decides nothing about a report that names no place.
        return s.Items.Count == 0 ? next : next.DecisionDone();
    }

    private static TakedownState Skipped(TakedownState s, LetterSkipped e)
    {
        var next = Delivered(s, e.Letter, e.About);
        if (e.Letter == Letters.Notice && e.About is { } about && s.Find(about) is { ReceivedAt: null })
            return GivenBack(next, about);
        return e.Letter == Letters.Chaser && e.About is not null
            ? Change(next, e.About, a => a with { NextChaser = Math.Max(a.NextChaser, e.Round) })
            : next;
    }

    /// <summary>A notice that did not go out is no approach: should what it named come back, it awaits a decision.
    /// </summary>
    private static TakedownState GivenBack(TakedownState s, string approach) => s with
    {
        Items = s.Items.ConvertAll(i => i.Approach == approach ? i with { Approach = null } : i),
    };

    /// <summary>A letter that went out, or is not wanted any more, is nobody's task; nor is a look that was made.</summary>
    private static TakedownState Delivered(TakedownState s, string letter, string? about) => s with
    {
        FailingMail = s.FailingMail.RemoveAll(f => f.Kind == letter && f.About == about),
    };

    private static TakedownState Reopened(TakedownState s, CaseReopened e) => s with
    {
        Closed = null,
        TimesReopened = s.TimesReopened + 1,
        Decision = new DecisionClock(e.DecideBy, e.WarnAt),
        Rechecking = s.Rechecking.Except(e.Items),
        Items = Change(s.Items, e.Items, i => i.Afresh()),
    };

    /// <summary>Somebody else than the host was asked.</summary>
    private static TakedownState Asked(TakedownState s, Approach approach) =>
        Decided(s with { Approaches = s.Approaches.Add(approach) }, approach.Id, approach.Items);

    private static TakedownState Decided(TakedownState s, string approach, IReadOnlyList<string> items) =>
        (s with
        {
            // What was recorded late takes nothing away from what a person has confirmed since.
            Items = Change(s.Items, items, i => i.Confirmed
                ? i with { Approach = approach } : i.Afresh(approach) with { Captured = i.Captured }),
        }).DecisionDone();

    private static TakedownState Change(TakedownState s, string approach, Func<Approach, Approach> change) =>
        s with { Approaches = s.Approaches.ConvertAll(a => a.Id == approach ? change(a) : a) };

    private static ImmutableList<Item> Change(
        ImmutableList<Item> items, IReadOnlyList<string> ids, Func<Item, Item> change) =>
        items.ConvertAll(i => ids.Contains(i.Id) ? change(i) : i);
}

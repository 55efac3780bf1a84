using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Asked just before a letter goes: whether events have overtaken it.</summary>
internal static class Withdrawals
{
    public static Withdrawal? Of(TakedownState s, Effect effect)
    {
        if (Looks.Is(effect.Kind)) return Look(s, effect);
        if (s.Held && Letters.HeldBack(effect.Kind)) return new Withdrawal("held", Holding.Reason);
        if (LettersNaming.Stopped(s, effect.Kind, effect.About ?? "") is { } locked) return locked;
        if (effect.Lane == Letters.AffectedLane && s.AffectedLeftOut) return new Withdrawal("left-out", CareWords.PageClosed);
        if (effect.Kind == Letters.Receipt && s.Mail?.Receipt is { } left) return left;
        if (effect.Kind == Letters.Police) return Police(s, effect);
        if (OutlivesClosing(effect.Kind)) return null;
        if (s.Closed is not null && !IsAlert(effect.Kind))
            return new Withdrawal("closed", "The case was closed before this letter went out.");
        return effect.Kind switch
        {
            Letters.Notice => Notice(s, effect),
            Letters.Chaser => Chaser(s, effect),
            Letters.Reminder => Chaser(s, effect),
            Letters.NewReport or Letters.DecisionWarning or Letters.DecisionLapsed when s.Decision is null =>
                new Withdrawal("decided", "The decision was taken before this letter went out."),
            Letters.ReporterApproached when s.Find(effect.About ?? "") is { Bounced: true } =>
                new Withdrawal("bounced", "The letter to the host came back before this one went out."),
            Letters.Escalation or Letters.Governors when s.Ladder.Find(effect.About ?? "")
                    is { Bounced: true } or { Past: true } =>
                new Withdrawal("overtaken", "A hold was placed or the case was closed before this letter went out."),
            Letters.Escalation or Letters.Governors when !Climbing.Is(s) && s.Ladder.Find(effect.About ?? "")?.Rung
                    != EscalationRung.Helpline =>
                new Withdrawal("settled", "The content was said or seen to be gone before this letter went out."),
            Letters.RingAffected or Letters.PoliceConsent when s.Care.Consent is { Answer: not null } =>
                new Withdrawal("answered", "The person concerned has answered."),
            Letters.AuthorRequest when s.Find(effect.About ?? "") is { } asked && !s.ItemsOf(asked).Any() =>
                new Withdrawal("overtaken", "Another decision was taken before the request went out."),
            Letters.RungLapsed or Letters.EscalationUndecided when s.Ladder.Decision is null =>
                new Withdrawal("decided", "The next step was decided before this letter went out."),
            Letters.SafeguardingUnseen when s.Safeguarding is { TakenAt: not null } =>
                new Withdrawal("taken", "A Designated Safeguarding Lead took the report before this letter went out."),
            _ => null,
        };
    }

    private static bool OutlivesClosing(string letter) => letter is Letters.ReporterClosed or Letters.LookAgain
        or Letters.Receipt or Letters.ReportAdded or Letters.MailReceived or Letters.AffectedPage or Letters.PoliceConsent
        or Letters.ConsentAnswered or Letters.RingAffected or Letters.PoliceBounced or Letters.SexualImage
        or Letters.HoldReview;

    private static bool IsAlert(string letter) => letter is Letters.ChildAtRisk or Letters.SafeguardingUnseen
        or TextLetters.ChildAtRisk or TextLetters.Threat;

    /// <summary>Nothing is fetched of what is locked, nor of what needs no look any more.</summary>
    private static Withdrawal? Look(TakedownState s, Effect effect) => s.Items.Find(i => i.Id == effect.About) switch
    {
        null => new Withdrawal("no-item", "There is no such item."),
        { } i when !Looks.MayLook(i) => new Withdrawal("locked", "Nothing is fetched of this item."),
        { Captured: true } when effect.Kind == Looks.Capture => new Withdrawal("captured", "The page was captured already."),
        { Confirmed: true } i when effect.Kind == Looks.Probe && s.Closed is null && !s.Rechecking.Contains(i.Id) =>
            new Withdrawal("confirmed", "A person has confirmed it."),
        _ => null,
    };

    /// <summary>Consent is asked again just before the message goes.</summary>
    private static Withdrawal? Police(TakedownState s, Effect effect) =>
        s.Care.PoliceReports.Find(p => p.Id == effect.About) switch
        {
            null => new Withdrawal("no-report", "There is no such message."),
            { SentAt: not null } => new Withdrawal("sent", "This message was sent already."),
            { Override: null } when !s.Care.Consents =>
                new Withdrawal("no-consent", "The person concerned does not agree any more."),
            _ => null,
        };

    private static Withdrawal? Notice(TakedownState s, Effect effect) => s.Find(effect.About!) switch
    {
        { SentAt: not null } => new Withdrawal("sent", "This notice was sent already."),
        { } a when !s.ItemsOf(a).Any() =>
            new Withdrawal("overtaken", "Another decision was taken about its addresses before the notice went out."),
        { } a when s.ItemsOf(a).All(i => i.Confirmed) =>
            new Withdrawal("gone", "The content was gone before the notice went out."),
        { } => null,
        null => new Withdrawal("no-approach", "There is no such approach."),
    };

    private static Withdrawal? Chaser(TakedownState s, Effect effect)
    {
        if (s.Find(effect.About!) is not { } a) return new Withdrawal("no-approach", "There is no such approach.");
        if (a.Bounced) return new Withdrawal("bounced", "The letter that it reminds of came back.");
        if (a.Missed) return new Withdrawal("window-ended", "The removal window had ended.");
        if (a.Refused) return new Withdrawal("refused", "The host refused; a further chaser would not help.");
        if (a.NextChaser > effect.Round) return new Withdrawal("overtaken", "A later chaser has taken its place.");
        if (a.HeldUntil is not null) return new Withdrawal("answered", "The host has answered; a person reads it first.");
        return s.IsUnsettled(a)
            ? null
            : new Withdrawal("settled", "The content was said or seen to be gone.");
    }
}

using CsCheck;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Cases.Always;
using PolicyFlow.Domain.Tests.Telling;
using static PolicyFlow.Domain.Tests.Telling.Crew;

namespace PolicyFlow.Domain.Tests.Takedown.Always;

/// <summary>Makes whatever may happen to a case, sensible or not.</summary>
internal static class Steps
{
    private static readonly Gen<Actor> Anybody = Gen.OneOf(
        TheManager, TheManager, TheLead, TheLead, Actor.Person(Principal), Actor.Reporter, Actor.Affected, Actor.Author,
        Actor.System, Actor.Host);

    private static readonly Gen<string> AnItem = Gen.OneOf("i1", "i2", "i3", "i4", "i9");

    private static readonly Gen<string[]> SomeItems = AnItem.Array[0, 3];

    private static readonly Gen<BodyRef?> MaybeWords = Gen.OneOf<BodyRef?>(null, Words("w"));

    private static readonly Gen<DateTimeOffset?> SomeTime = Gen.OneOf(
        Gen.Const((DateTimeOffset?)null),
        Gen.Int[-72 * 60, 72 * 60].Select(m => (DateTimeOffset?)Happening.Start.AddMinutes(m)));

    private static readonly Gen<Effect> SomeLetter = Gen.OneOf(
        Gen.OneOf("a1", "a2", "a7").Select(a => new Effect(Letters.Notice, "host:" + a, a)),
        Gen.Const(new Effect(Letters.Chaser, "host:a1", "a1", 1)),
        Gen.Const(new Effect(Letters.Escalation, "rung:e1", "e1")),
        Gen.Const(new Effect(Letters.Police, "police:p1", "p1")),
        Gen.Const(new Effect(Letters.Receipt, "reporter", null, 1)));

    private static readonly Gen<ICaseCommand> Reporting = Gen.OneOf<ICaseCommand>(
        SomeItems.Select(ids => (ICaseCommand)new AddToReport(Words("more"), [.. ids.Select(Story.Place)], [])),
        Gen.Const((ICaseCommand)new AddToReport(null, [], [])),
        Gen.Select(SomeItems, SomeItems, SomeTime, (added, gone, at) => (ICaseCommand)new CompleteReport(
            [.. added.Select(Story.Place)], [.. gone.Distinct()], at, null)),
        Gen.Const((ICaseCommand)new OpenReport("manager")),
        Gen.Const((ICaseCommand)new TakeSafeguarding()));

    private static readonly Gen<ICaseCommand> Approaching = Gen.OneOf<ICaseCommand>(
        SomeItems.Select(i => (ICaseCommand)new ApproveApproach("provider:demo-host", i, Words("to"), Words("n"))),
        Gen.Const((ICaseCommand)new ApproveApproach("provider:demo-host", ["i1"], Words("to"), Words("n"))),
        Gen.Select(SomeItems, Gen.Enum<ApproachChannel>(), SomeTime,
            (i, by, at) => (ICaseCommand)new RecordApproach(i, by, at, null)),
        Gen.Select(SomeItems, MaybeWords, (i, why) => (ICaseCommand)new DeclineApproach(i, why)));

    private static readonly Gen<ICaseCommand> Following = Gen.OneOf<ICaseCommand>(
        Gen.Select(Gen.OneOf<string?>(null, "a1", "a2", "a7"), Gen.Enum<HostAnswer>(),
            (a, answer) => (ICaseCommand)new RecordHostAnswer(a, answer, null)),
        Gen.Select(Gen.Enum<MailSender>(), Gen.OneOf<string?>(null, "a1", "a2", "a7"), Gen.Bool, MaybeWords,
            (from, a, auto, text) => (ICaseCommand)new ReceiveMail(from, a, auto, null, null, text, [], Words("t"), [])),
        Gen.Select(AnItem, Gen.Enum<ItemStatus>(), (i, saw) => (ICaseCommand)new RecordProbe(i, saw, "w")),
        Gen.Select(SomeItems, Gen.Enum<ItemStatus>(), (i, saw) => (ICaseCommand)new CheckItems(i, saw, null)),
        SomeLetter.Select(l => (ICaseCommand)new RecordReturn(l, null)),
        Gen.Select(SomeLetter, Gen.Enum<DeliveryStatus>(), SomeTime, Gen.Bool,
            (l, how, at, sure) => (ICaseCommand)new RecordMailDelivery(l, "m", how, at ?? Happening.Start, null, sure)),
        SomeLetter.Select(l => (ICaseCommand)new SettleMail(l.Lane, null)),
        Gen.Select(Gen.Enum<EscalationRung>(), SomeTime, (r, at) => (ICaseCommand)new RecordEscalation(r, at, null)));

    private static readonly Gen<ICaseCommand> Ending = Gen.OneOf<ICaseCommand>(
        Gen.Enum<SupportAnswer>().Select(a => (ICaseCommand)new RecordSupport(a, null)),
        Gen.Int[-5, 8000].Select(m => (ICaseCommand)new AddMinutes(m)),
        Gen.Const((ICaseCommand)new AddNote(Words("note"))),
        Gen.Select(Gen.OneOf<ClosingOutcome?>(null, ClosingOutcome.Removed, ClosingOutcome.NotRemoved), MaybeWords,
            (outcome, why) => (ICaseCommand)new CloseCase(outcome, why, 5)),
        Gen.Const((ICaseCommand)new CloseCase(ClosingOutcome.NotRemoved, Words("why"), 5)),
        Gen.Select(MaybeWords, SomeItems, (why, i) => (ICaseCommand)new ReopenCase(why, i)),
        Gen.Const((ICaseCommand)new ReopenCase(Words("why"), [])),
        Gen.Const((ICaseCommand)new EraseBodies(["b-w"], "rule", "reason")));

    private static readonly Gen<string> ARequest = Gen.OneOf("a1", "a2", "a3", "a7");

    private static readonly Gen<string[]> OneItem = Gen.OneOf("i1", "i2", "i3").Select(i => (string[])[i]);

    private static readonly Gen<ICaseCommand> AskingOthers = Gen.OneOf<ICaseCommand>(
        OneItem.Select(i => (ICaseCommand)new AskComplainant(i, Words("pack"))),
        Gen.Select(ARequest, Gen.Enum<ComplainantAnswer>(), (a, x) => (ICaseCommand)new AnswerAsComplainant(a, x, null)),
        Gen.Select(OneItem, MaybeWords, (i, to) => (ICaseCommand)new AskAuthor(i, "p-author", to, Words("letter"))),
        Gen.Select(ARequest, Gen.Enum<AuthorAnswer>(), (a, x) => (ICaseCommand)new AnswerAsAuthor(a, x, null)),
        Gen.Select(ARequest, Gen.Enum<DeliveryWay>(), SomeTime, (a, by, at) => (ICaseCommand)new RecordDelivery(a, by, at)),
        Gen.Select(ARequest, MaybeWords, (a, why) => (ICaseCommand)new ReferConsequence(a, why)),
        OneItem.Select(i => (ICaseCommand)new RemoveOurselves(i, null)));

    private static readonly Gen<ICaseCommand> ClimbingUp = Gen.OneOf<ICaseCommand>(
        Gen.Select(Gen.Enum<EscalationRung>(), MaybeWords,
            (r, to) => (ICaseCommand)new SendEscalation(r, null, to, Words("letter"))),
        MaybeWords.Select(why => (ICaseCommand)new DeclineEscalation(why)));

    private static readonly Gen<ICaseCommand> Caring = Gen.OneOf<ICaseCommand>(
        Gen.Select(MaybeWords, Gen.OneOf<string?>(null, "p-author"),
            (mail, she) => (ICaseCommand)new RecordAffected(null, mail, false, she)),
        Gen.Const((ICaseCommand)new ShowPrivateLink()),
        Gen.Bool.Select(named => (ICaseCommand)new ChooseNaming(named, null)),
        Gen.Const((ICaseCommand)new RequestPoliceConsent()),
        Gen.Select(Gen.Enum<ConsentAnswer>(), Gen.Enum<AnswerWay>(),
            (a, way) => (ICaseCommand)new AnswerPoliceConsent(a, way, null, null)),
        Gen.Select(Gen.OneOf<PoliceOverride?>(null, PoliceOverride.DangerToLife), MaybeWords,
            (danger, why) => (ICaseCommand)new ReportToPolice(Words("to"), Words("letter"), danger, why)),
        Gen.Select(Gen.Enum<ApproachChannel>(), SomeTime, (by, at) => (ICaseCommand)new RecordPoliceReport(by, at, null)),
        OneItem.Select(i => (ICaseCommand)new ApproveApproach(
            "provider:demo-host", i, Words("to"), Words("n"), NoticeGround.PersonalData, Named: true)));

    private static readonly Gen<ICaseCommand> Stopping = Gen.OneOf<ICaseCommand>(
        Gen.Select(Gen.Enum<HoldKind>(), MaybeWords, (k, why) => (ICaseCommand)new PlaceHold(k, why)),
        Gen.Select(Gen.Enum<HoldKind>(), MaybeWords, (k, why) => (ICaseCommand)new LiftHold(k, why)),
        Gen.Const((ICaseCommand)new LiftHold(HoldKind.Police, Words("over"))),
        OneItem.Select(i => (ICaseCommand)new LockContent(i, [])),
        Gen.Select(OneItem, MaybeWords, (i, why) => (ICaseCommand)new UnlockContent(i, [], why)),
        Gen.Select(OneItem, MaybeWords, (i, why) => (ICaseCommand)new DestroyOnInstruction(i, [], [], Instructor.Police, why)));

    private static readonly Gen<OnDuty> SomeDuty = Gen.OneOf(
        Everybody, Everybody with { Governors = [Governor] }, OnDuty.Nobody, new OnDuty([OtherManager], [], []), new OnDuty([], [Lead], []),
        new OnDuty([], [], [Principal]));

    /// <summary>An investigation that belongs to the case says whom it is about.</summary>
    private static readonly Gen<string[]> SomeLeftOut = Gen.OneOf<string[]>([], [Manager], [Lead, "p-author"]);

    private static readonly Gen<int> SomeMinutes = Gen.OneOf(Gen.Int[0, 60], Gen.Int[60, 600], Gen.Int[600, 4000]);

    public static readonly Gen<Step> Any = Gen.Frequency(
        (6, Gen.Select(Gen.OneOf(Approaching, Following, Ending, Reporting), Anybody,
            (c, by) => (Step)new Step.Ask(c, by))),
        (4, Gen.Select(Gen.OneOf(AskingOthers, ClimbingUp, Caring, Stopping), Anybody,
            (c, by) => (Step)new Step.Ask(c, by))),
        (3, SomeMinutes.Select(m => (Step)new Step.Wait(m))),
        (1, SomeMinutes.Select(m => (Step)new Step.Sleep(m))),
        (2, Gen.Select(Gen.Int[1, 8], Gen.Frequency(
            (6, Gen.Const(Fate.Takes)), (1, Gen.Const(Fate.Refuses)), (1, Gen.Const(Fate.KeepsFailing))),
            (n, fate) => (Step)new Step.Post(n, fate))),
        (1, SomeLeftOut.Select(p => (Step)new Step.Ask(new LeaveOut("investigation-1", p), Actor.System))),
        (1, SomeDuty.Select(d => (Step)new Step.Duty(d))));

    /// <summary>Some stories begin far in, so that what comes late in a case is reached often enough.</summary>
    private static readonly Gen<Step[]> Beginnings = Gen.Frequency(
        (6, Gen.Const(Array.Empty<Step>())),
        (1, Gen.Const<Step[]>(
        [
            ByManager(new AskAuthor(["i1"], "p-author", null, Words("letter"))),
            ByManager(new RecordDelivery("a1", DeliveryWay.Phone, null)), new Step.Wait(1500),
        ])),
        (1, Gen.Const<Step[]>(
        [
            ByManager(new ApproveApproach("provider:demo-host", ["i1"], Words("to"), Words("n"))),
            new Step.Post(9, Fate.Takes), ByManager(new CheckItems([], ItemStatus.Gone, null)),
            ByManager(new RecordSupport(SupportAnswer.Offered, null)), ByManager(new CloseCase(null, null, 5)),
            new Step.Wait(1440),
        ])));

    /// <summary>A report, and up to forty things that follow.</summary>
    public static readonly Gen<Happening> Happenings = Gen.Select(
        Gen.Int[0, 3], Gen.Bool, Gen.Bool, Beginnings, Any.Array[1, 40],
        (places, child, email, begins, steps) => new Happening(places, child, email, [.. begins, .. steps]));

    private static Step.Ask ByManager(ICaseCommand command) => new Step.Ask(command, TheManager);
}

/// <summary>What happens to one case, from its report on.</summary>
internal sealed record Happening(int Places, bool ChildAtRisk, bool WithEmail, Step[] Steps)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero);

    public override string ToString() =>
        $"{Places} places, child at risk: {ChildAtRisk}, email: {WithEmail}\n  {string.Join("\n  ", Steps.Select(s => $"{s}"))}";
}

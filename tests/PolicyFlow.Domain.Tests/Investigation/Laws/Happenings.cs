using CsCheck;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Cases.Always;
using static PolicyFlow.Domain.Tests.Telling.Crew;

namespace PolicyFlow.Domain.Tests.Investigation.Laws;

/// <summary>Makes whatever may happen to an investigation, sensible or not.</summary>
internal static class Happenings
{
    private static readonly string[] Everybody =
        [Manager, OtherManager, Lead, Principal, ItDirector, Inquiry.Deputy, Inquiry.Chair, Inquiry.Coach];

    private static readonly Gen<string> Person = Gen.OneOf(Everybody);

    private static readonly Gen<string> Who = Gen.OneOf("n1", "n2", "n3", "n9");

    private static readonly Gen<Actor> Anybody = Gen.Frequency(
        (6, Person.Select(Actor.Person)),
        (1, Gen.OneOf(Actor.Reporter, Actor.System, Actor.Accused("n1"), Actor.Accused("n2"))));

    private static readonly Gen<BodyRef?> MaybeWords = Gen.Frequency((4, Gen.Const((BodyRef?)Words("w"))), (1, Gen.Const((BodyRef?)null)));

    private static readonly Gen<DateTimeOffset?> SomeTime = Gen.OneOf(
        Gen.Const((DateTimeOffset?)null),
        Gen.Int[-5 * 24, 30 * 24].Select(h => (DateTimeOffset?)Inquiry.Wednesday.AddHours(h)));

    private static readonly Gen<ICaseCommand> Telling = Gen.OneOf<ICaseCommand>(
        Gen.Bool.Select(quietly => (ICaseCommand)new AddToMisuse(Words("more"), [Inquiry.Post], [], quietly)),
        Gen.Const((ICaseCommand)new OpenReport("manager")),
        Gen.Select(Gen.Enum<ConcernKind>(), MaybeWords, (k, w) => (ICaseCommand)new RaiseConcern(k, w)),
        Gen.Select(Gen.Enum<ConcernKind>(), MaybeWords, (k, w) => (ICaseCommand)new ClassifyConcern(k, w)),
        Gen.Const((ICaseCommand)new TakeSafeguarding()),
        Gen.Select(Person, MaybeWords, (p, w) => (ICaseCommand)new GiveSight(p, w)),
        Gen.Select(Person, MaybeWords, (p, w) => (ICaseCommand)new EndSight(p, w)),
        Gen.Select(SomeTime, MaybeWords, (at, w) => (ICaseCommand)new RecordLadoContact(at, w)));

    private static readonly Gen<ICaseCommand> Deciding = Gen.OneOf<ICaseCommand>(
        Gen.Select(Gen.Enum<Branch>().Array[0, 3], MaybeWords, SomeTime,
            (b, w, at) => (ICaseCommand)new TriageReport(null, Severity.High, b, w, at)),
        MaybeWords.Select(w => (ICaseCommand)new ReferPupil(w, null)),
        Gen.Select(Gen.Bool, SomeTime, MaybeWords, (yes, at, w) => (ICaseCommand)new RecordBreachDecision(yes, at, w)),
        Gen.Const((ICaseCommand)new AskForTakedown([])),
        Gen.OneOf("takedown-1", "takedown-2").Select(t => (ICaseCommand)new RecordTakedown(t, ["i1"])),
        Gen.Select(Person, Gen.Bool, MaybeWords, (p, ok, w) => (ICaseCommand)new AssignInvestigator(p, ok, w)));

    private static readonly Gen<ICaseCommand> Involving = Gen.OneOf<ICaseCommand>(
        Gen.Select(Gen.Enum<Part>(), Gen.OneOf(Person.Select(p => (string?)p), Gen.Const((string?)null)), MaybeWords,
            (part, p, mail) => (ICaseCommand)new InvolvePerson(part, Words("name"), mail, p, Pupil: false)),
        Gen.Select(Who, Gen.Enum<Part>(), MaybeWords, (n, part, w) => (ICaseCommand)new ChangePart(n, part, w)),
        Gen.Select(Who, MaybeWords, (n, w) => (ICaseCommand)new RemovePerson(n, w)),
        Gen.Select(Gen.OneOf<string?>(null, "n1", "n2"), Gen.Enum<SupportAnswer>(),
            (n, a) => (ICaseCommand)new OfferSupport(n, a, null)));

    private static readonly Gen<ICaseCommand> Working = Gen.OneOf<ICaseCommand>(
        Person.Select(p => (ICaseCommand)new PlanTasks([new PlannedTask("Ask", null, p, null)])),
        Gen.Select(Gen.OneOf("t1", "t2"), MaybeWords, (t, w) => (ICaseCommand)new FinishTask(t, w)),
        Gen.Select(Gen.OneOf("t1", "t2"), MaybeWords, (t, w) => (ICaseCommand)new DropTask(t, w)),
        Gen.Const((ICaseCommand)new WriteNote(Words("note"))),
        Gen.OneOf("e1", "e2", "e9").Select(e => (ICaseCommand)new CorrectEntry(e, Words("right"))),
        Gen.Select(Who, SomeTime, (n, at) => (ICaseCommand)new PlanInterview(n, at ?? Inquiry.Wednesday, null)),
        Gen.Select(Gen.OneOf<string?>(null, "e1", "e2"), Who, SomeTime, MaybeWords,
            (e, n, at, w) => (ICaseCommand)new RecordInterview(e, n, at, null, w)),
        Gen.Select(Gen.OneOf("e1", "e2"), MaybeWords, (e, w) => (ICaseCommand)new CancelInterview(e, w)),
        Gen.Select(MaybeWords, SomeTime, (w, at) => (ICaseCommand)new UpdateReporter(w, at)));

    private static readonly Gen<ICaseCommand> Holding = Gen.OneOf<ICaseCommand>(
        Gen.Select(Gen.Enum<HoldKind>(), Person, MaybeWords, SomeTime,
            (k, p, w, at) => (ICaseCommand)new HoldCase(k, p, w, at)),
        Gen.Select(Gen.Enum<HoldKind>(), MaybeWords, (k, w) => (ICaseCommand)new ReleaseHold(k, w)),
        Gen.Select(Who, Gen.Enum<AccusedLetterKind>(), Person, Gen.Bool,
            (n, k, p, mail) => (ICaseCommand)new ReleaseLetter(n, k, Words("letter"), p, mail)),
        Gen.Select(Who, MaybeWords, (n, w) => (ICaseCommand)new ReplyAsAccused(n, w, [])));

    private static readonly Gen<ICaseCommand> Ending = Gen.OneOf<ICaseCommand>(
        Gen.Select(Gen.Enum<Finding>(), Gen.Enum<Consequence>(), MaybeWords,
            (f, c, w) => (ICaseCommand)new ProposeOutcome(f, [], [c], w)),
        Gen.Select(Gen.Bool, MaybeWords, (yes, w) => (ICaseCommand)new AnswerOutcome(yes, w)),
        Gen.Const((ICaseCommand)new CloseInvestigation(10, null)),
        MaybeWords.Select(w => (ICaseCommand)new ReopenInvestigation(w)),
        MaybeWords.Select(w => (ICaseCommand)new MergeInto("investigation-2", w)),
        Person.Select(p => (ICaseCommand)new TakeMerged("investigation-3", [p])),
        Person.Array[0, 2].Select(p => (ICaseCommand)new LeaveOut("investigation-4", p)),
        Gen.Const((ICaseCommand)new EraseBodies(["b"], "asked", "why")));

    private static readonly Gen<Step> AStep = Gen.Frequency(
        (12, Gen.Select(Gen.OneOf(Telling, Deciding, Involving, Working, Holding, Ending), Anybody,
            (c, by) => (Step)new Step.Ask(c, by))),
        (4, Gen.Select(Gen.OneOf(Deciding, Ending), (c) => (Step)new Step.Ask(c, TheManager))),
        (3, Gen.Int[1, 5 * 24 * 60].Select(m => (Step)new Step.Wait(m))),
        (1, Gen.Int[1, 20 * 24 * 60].Select(m => (Step)new Step.Sleep(m))),
        (3, Gen.Select(Gen.Int[1, 6], Gen.Enum<Fate>(), (n, f) => (Step)new Step.Post(n, f))),
        (1, Gen.OneOf(
            Inquiry.Everyone, OnDuty.Nobody with { Chairs = [Inquiry.Chair] },
            Inquiry.Everyone with { Managers = [], SafeguardingLeads = [], WereAllThere = Inquiry.Everyone })
            .Select(d => (Step)new Step.Duty(d))));

    /// <summary>A report, and what comes after it.</summary>
    public static readonly Gen<(ReportMisuse Report, Step[] Steps)> All = Gen.Select(
        Gen.Select(Gen.Bool, Gen.Bool, Person.Array[0, 2], (risk, threat, about) =>
            Inquiry.Report with { ChildAtRisk = risk, Threatening = threat, LeftOut = about }),
        AStep.Array[0, 40]);
}

using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;
using static PolicyFlow.Domain.Tests.Telling.Crew;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>An investigation told step by step, with a clock that is stepped through each due instant as the driver would, and
/// a mail server that takes letters at once unless the story says otherwise. It begins on a Wednesday at ten in London.
/// </summary>
internal sealed class Inquiry
{
    public const string Deputy = "p-deputy";
    public const string Chair = "p-chair";
    public const string Coach = "p-coach";
    public static readonly DateTimeOffset Wednesday = new(2026, 9, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly OnDuty Everyone = Everybody with
    {
        SafeguardingDeputies = [Deputy],
        AllSafeguardingLeads = [Lead, Deputy],
        ItDirectors = [ItDirector],
        Chairs = [Chair],
    };

    public static readonly Routed ToManagersAndPrincipal = new(
        new Route("misuse", "11.7", RouteMode.AllOf, [Role.Manager, Role.Principal]),
        [
            new RoutedPlace(Role.Manager, Role.Manager, [Manager, OtherManager]),
            new RoutedPlace(Role.Principal, Role.Principal, [Principal]),
        ]);

    public static readonly ListedItem Post = new("i1", "address", Words("i1"), "provider:demo-host");

    public static readonly ReportMisuse Report = new(
        "form", null, "s-1", "misuse", Threatening: false, ChildAtRisk: false, null, [Post], [], Words("description"), null,
        Words("name"), Words("email"), "hash", [], ToManagersAndPrincipal);

    private static readonly InvestigationDecider Decider = new();
    private readonly List<Effect> _outbox = [];

    private Inquiry(DateTimeOffset start) => (Start, Clock) = (start, start);

    public DateTimeOffset Start { get; }
    public DateTimeOffset Clock { get; private set; }
    public InvestigationState State { get; private set; } = InvestigationState.Initial;
    public OnDuty Duty { get; private set; } = Everyone;
    public List<Recorded> Timeline { get; } = [];
    public List<Effect> Sent { get; } = [];
    public bool MailWorks { get; private set; } = true;
    public DateTimeOffset? Due => Decider.Due(State);

    public static Inquiry Reported(
        ReportMisuse? report = null, DateTimeOffset? at = null, OnDuty? duty = null) =>
        new Inquiry(at ?? Wednesday) { Duty = duty ?? Everyone }.Do(report ?? Report, Actor.Reporter);

    /// <summary>A child is at risk.</summary>
    public static Inquiry AtRisk(DateTimeOffset? alert = null) =>
        Reported(Report with { ChildAtRisk = true, Alert = alert });

    public static Inquiry Triaged(params Branch[] branches) =>
        Reported().Do(Triage(branches.Length == 0 ? [Branch.Conduct] : branches));

    /// <summary>The other manager looks into it; <c>n1</c> is a subject with an address, <c>n2</c> is affected.</summary>
    public static Inquiry Assigned(params Branch[] branches) => Triaged(branches)
        .Do(Assign(OtherManager))
        .Do(new InvolvePerson(Part.Subject, Words("coach"), Words("coach-mail"), Coach, Pupil: false))
        .Do(new InvolvePerson(Part.Affected, Words("pupil"), null, null, Pupil: true));

    /// <summary>All that closing needs but the closing itself.</summary>
    public static Inquiry Ready() => Assigned()
        .Do(new OfferSupport("n2", SupportAnswer.Offered, null))
        .Do(Propose, Investigator)
        .Do(new AnswerOutcome(true, null))
        .Do(new AddMinutes(30));

    public static readonly Actor Investigator = Actor.Person(OtherManager);
    public static readonly Actor ThePrincipal = Actor.Person(Crew.Principal);

    public static readonly ProposeOutcome Propose =
        new(Finding.Substantiated, ["data-protection"], [Consequence.Training], Words("reason"));

    public static TriageReport Triage(params Branch[] branches) => new(null, Severity.Medium, branches, Words("reason"));

    public static AssignInvestigator Assign(string who) => new(who, NoInterest: true, Words("asked"));

    public static ReleaseLetter Letter(AccusedLetterKind kind = AccusedLetterKind.Allegation, bool byMail = true) =>
        new("n1", kind, Words("letter"), Crew.Principal, byMail);

    public IReadOnlyList<TimeSpan> When<T>()
        where T : ICaseEvent => [.. Timeline.Where(r => r.Event is T).Select(r => r.At - Start)];

    public T Last<T>()
        where T : ICaseEvent => Timeline.Select(r => r.Event).OfType<T>().Last();

    /// <summary>Who got letters of one kind.</summary>
    public IReadOnlyList<string> Told(string letter) => [.. Sent.Where(e => e.Kind == letter)
        .Select(e => e.Lane.Replace("person:", "", StringComparison.Ordinal))];

    public IReadOnlyList<string> Skipped(string letter) =>
        [.. Timeline.Select(r => r.Event).OfType<LetterSkipped>().Where(e => e.Letter == letter).Select(e => e.Reason)];

    public Inquiry At(TimeSpan sinceReport) => Until(Start + sinceReport);

    /// <summary>Moves the clock, waking the case at each instant at which it wants to be woken.</summary>
    public Inquiry Until(DateTimeOffset then)
    {
        while (Due is { } due && due <= then)
        {
            Clock = due > Clock ? due : Clock;
            Do(new Wake(), Actor.System);
        }

        Clock = then;
        return this;
    }

    /// <summary>Moves the clock while nobody wakes the case, then wakes it: the program was down.</summary>
    public Inquiry AsleepUntil(TimeSpan sinceReport)
    {
        Clock = Start + sinceReport;
        return Do(new Wake(), Actor.System);
    }

    public Inquiry WithoutMail() => Change(() => MailWorks = false);

    public Inquiry MailIsBack() => Change(() => MailWorks = true);

    public Inquiry OnDutyAre(OnDuty duty) => Change(() => Duty = duty);

    public Inquiry Do(ICaseCommand command, Actor? by = null)
    {
        var events = Assert.IsType<Decision.Accepted>(Decide(command, by)).Events;
        Record(events, by ?? TheManager);
        Deliver();
        return this;
    }

    public string Refusal(ICaseCommand command, Actor? by = null) => Refused(command, by).Code;

    public Decision.Refused Refused(ICaseCommand command, Actor? by = null) =>
        Assert.IsType<Decision.Refused>(Decide(command, by));

    public IReadOnlyList<ICaseEvent> Answer(ICaseCommand command, Actor? by = null) =>
        Assert.IsType<Decision.Accepted>(Decide(command, by)).Events;

    public bool Sees(string person, params RoleGrant[] grants) => Sight.MaySee(
        new Viewer(person, grants), Matter.Case, InvestigationSight.Of("investigation-1", State, Duty));

    private Inquiry Change(Action change)
    {
        change();
        Deliver();
        return this;
    }

    private Decision Decide(ICaseCommand command, Actor? by)
    {
        // As the App asks: whoever is left out is not on duty for the case.
        var left = State.LeftOut;
        var duty = Duty with
        {
            Managers = [.. Duty.Managers.Except(left)],
            SafeguardingLeads = [.. Duty.SafeguardingLeads.Except(left)],
            Principals = [.. Duty.Principals.Except(left)],
            ItDirectors = [.. Duty.ItDirectors.Except(left)],
            SafeguardingDeputies = [.. Duty.SafeguardingDeputies.Except(left)],
            AllSafeguardingLeads = [.. Duty.AllSafeguardingLeads.Except(left)],
            Chairs = [.. Duty.Chairs.Except(left)],
        };
        return Decider.Decide(State, command, new DecisionContext(by ?? TheManager, Clock, Rules.Default, duty));
    }

    private void Record(IReadOnlyList<ICaseEvent> events, Actor by)
    {
        foreach (var e in events)
        {
            var recorded = new Recorded(Timeline.Count + 1, Clock, by, e);
            Timeline.Add(recorded);
            State = Decider.Evolve(State, recorded);
            _outbox.AddRange(Decider.React(State, recorded));
        }
    }

    private void Deliver()
    {
        while (MailWorks && _outbox.Count > 0)
        {
            var effect = _outbox[0];
            _outbox.RemoveAt(0);
            var withdrawal = Decider.StillWanted(State, effect);
            if (withdrawal is null) Sent.Add(effect);
            var end = withdrawal is null ? EffectEnd.Accepted : EffectEnd.Withdrawn;
            var outcome = new RecordEffect(effect, end, "m" + Timeline.Count, false, withdrawal?.Reason, null);
            Record(Assert.IsType<Decision.Accepted>(Decide(outcome, Actor.System)).Events, Actor.System);
        }
    }
}

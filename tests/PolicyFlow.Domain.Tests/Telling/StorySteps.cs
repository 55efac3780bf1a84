using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using static PolicyFlow.Domain.Tests.Telling.Crew;

namespace PolicyFlow.Domain.Tests.Telling;

/// <summary>What people do in a story.</summary>
internal sealed partial class Story
{
    /// <summary>Opens a story with a report of some places (<c>i1</c>, <c>i2</c> …), all of one host.</summary>
    public static Story Reported(
        int places = 1, bool childAtRisk = false, string at = "2026-03-02T09:00:00Z", bool withEmail = true,
        OnDuty? duty = null, Rules? rules = null, TimeSpan? alertedAgo = null)
    {
        var story = new Story(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))
        {
            Duty = duty ?? Everybody,
            Rules = rules ?? Rules.Default,
        };
        return story.Do(
            Report(places, childAtRisk, withEmail, story.Duty) with { Alert = story.Start - alertedAgo }, Actor.Reporter);
    }

    public static ReportTakedown Report(
        int places, bool childAtRisk = false, bool withEmail = true, OnDuty? duty = null) => new(
        "form", null, "s-1", "abuse", Threatening: false, childAtRisk, SeenAt: null,
        [.. Enumerable.Range(1, places).Select(n => Place($"i{n}"))], [], Words("description"), About: null,
        ReporterName: null, withEmail ? Words("email") : null, "secret", LeftOut: [],
        Who.Decides(childAtRisk, duty ?? Everybody));

    /// <summary>Opens a story with a report that came by email.</summary>
    public static Story ReportedByMail(int places = 2, string? noReceipt = null)
    {
        var story = new Story(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)) { Duty = Everybody };
        return story.Do(Report(places) with { Channel = "email", Mail = ByMail(noReceipt) }, Actor.Reporter);
    }

    public static MailFacts ByMail(string? noReceipt = null) =>
        new(null, MailVerdicts.NotKnown, Words("message-id"), null, null, noReceipt);

    /// <summary>Opens a story about something in an app, which no machine can look at.</summary>
    public static Story ReportedInAnApp()
    {
        var account = Place("i1") with { Kind = "account" };
        return Reported(places: 0).Do(new AddToReport(null, [account], []), Actor.Reporter);
    }

    public static ListedItem Place(string id) => new(id, "address", Words(id), "provider:demo-host");

    public Story OnDutyNow(OnDuty duty)
    {
        Duty = duty;
        return this;
    }

    public Story RulesNow(Rules rules)
    {
        Rules = rules;
        return this;
    }

    public Story MailIsDown()
    {
        MailWorks = false;
        return this;
    }

    public Story MailIsBack()
    {
        MailWorks = true;
        Deliver();
        return this;
    }

    /// <summary>What the machine sees from now on.</summary>
    public Story SiteShows(ItemStatus status)
    {
        Shown = status;
        return this;
    }

    /// <summary>Pages cannot be captured for now.</summary>
    public Story SiteHangs()
    {
        Captures = false;
        return this;
    }

    /// <summary>Pages answer again, and what waited is captured.</summary>
    public Story SiteAnswersAgain()
    {
        Captures = true;
        Deliver();
        return this;
    }

    public Story HostRefusesMail()
    {
        HostTakesMail = false;
        return this;
    }

    public Story HostTakesMailAgain()
    {
        HostTakesMail = true;
        return this;
    }

    public Story Approves(params string[] items) =>
        Do(new ApproveApproach("provider:demo-host", Or(items), Words("to"), Words("notice")));

    public Story RecordsApproach(TimeSpan? madeAt = null, params string[] items) =>
        Do(new RecordApproach(items, ApproachChannel.Form, Start + madeAt, Words("receipt")));

    public Story Declines(params string[] items) => Do(new DeclineApproach(items, Words("reason")));

    public Story HostAnswers(HostAnswer answer, string? approach = null) =>
        Do(new RecordHostAnswer(approach, answer, Words("answer")), answer == HostAnswer.Unread ? Actor.Host : TheManager);

    public Story MachineSees(ItemStatus verdict, string item = "i1") => Do(new RecordProbe(item, verdict), Actor.System);

    public Story PersonSees(ItemStatus finding, params string[] items) => Do(new CheckItems(items, finding, null));

    public Story OffersSupport() => Do(new RecordSupport(SupportAnswer.Offered, null));

    public Story Spends(int minutes) => Do(new AddMinutes(minutes));

    public Story ReporterAdds(params string[] places) =>
        Do(new AddToReport(Words("more"), [.. places.Select(Place)], []), Actor.Reporter);

    public Story Closes(ClosingOutcome? outcome = null, bool withReason = false) =>
        Do(new CloseCase(outcome, withReason ? Words("why") : null, null));

    /// <summary>Records support and minutes, and closes.</summary>
    public Story ClosesProperly() => OffersSupport().Spends(10).Closes();

    public Story Reopens(params string[] items) => Do(new ReopenCase(Words("back"), items));

    private string[] Or(string[] items) => items.Length > 0 ? items : [.. State.Items.Select(i => i.Id)];
}

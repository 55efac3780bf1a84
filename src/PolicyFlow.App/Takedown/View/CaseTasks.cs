using PolicyFlow.App.Cases.Actions;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.View;

/// <summary>What waits for a person beside the decision on an approach. One place says it for Today and for the case.
/// </summary>
public static class CaseTasks
{
    /// <param name="recipientOf">What a lane is called for whoever reads it; null where only the number counts.</param>
    public static IReadOnlyList<CaseTask> Of(TakedownState s, Func<string, string>? recipientOf = null)
    {
        var tasks = new List<CaseTask>();
        if (s.Care.Consent is { Answer: null } && s.AffectedLeftOut)
            tasks.Add(new CaseTask(LeftOut("ask them yourself about the police"), "record-police-consent"));
        else if (s.Care.Consent is { Ring: true, Answer: null })
            tasks.Add(new CaseTask("Ring the person concerned: no answer about the police", "record-police-consent"));
        if (s.Care.Consents && !s.Care.PoliceReports.Exists(p => p is { Bounced: false, Withdrawn: false }))
            tasks.Add(new CaseTask("Tell the police: the person concerned has agreed", "report-to-police"));
        if (s.Care.PoliceReports.Exists(p => p.Bounced) && !s.Care.PoliceReports.Exists(p => p.SentAt is not null && !p.Bounced))
            tasks.Add(new CaseTask("The message to the police did not arrive: tell them another way", "record-police-report"));
        foreach (var lane in Unreachable.Lanes(s))
        {
            var who = recipientOf?.Invoke(lane) ?? Somebody(lane);
            tasks.Add(new CaseTask($"Cannot reach {who}: check the address", "settle-mail"));
        }

        if (s.Closed is not null) return tasks;
        if (s is { Mail.Checked: false, Held: false } && s.Undecided.Any())
            tasks.Add(new CaseTask("Check the addresses and times found in the email", ByMail.CompleteReportAction.Id));
        if (Climbing.Is(s) && s.Ladder is { Declined: false, Decision: not null })
            tasks.Add(new CaseTask("A host has not acted: decide on the next step", "send-escalation"));
        if (s.Approaches.Exists(a => a.LastAnswer == HostAnswer.Unread))
            tasks.Add(new CaseTask("Read the host's answer", "record-host-answer"));
        foreach (var a in s.Approaches.Where(a => s.ItemsOf(a).Any(i => !i.Settled)))
        {
            if (a is { Responsible: ResponsibleParty.Author, Missed: true, DeliveredAt: null })
                tasks.Add(new CaseTask("The author has not answered: give the request in person or by phone", "record-delivery"));
            else if (a is { Responsible: ResponsibleParty.Author, Missed: true, Referred: false })
                tasks.Add(new CaseTask("The author has not answered", "refer-to-employer"));
            else if (a is { Responsible: ResponsibleParty.Ourselves, Missed: false })
                tasks.Add(new CaseTask("Remove it from our own account, then say what you see", "confirm-removed"));
            else if (a is { Responsible: ResponsibleParty.Complainant, ComplainantAnswer: null } && s.AffectedLeftOut)
                tasks.Add(new CaseTask(LeftOut("ask them yourself whether they ask the site"), "record-complainant-answer"));
            else if (a is { ComplainantAnswer: ComplainantAnswer.WantsHelp })
                tasks.Add(new CaseTask("The person concerned wants help with asking", "record-complainant-answer"));
        }

        return tasks;
    }

    private static string LeftOut(string task) =>
        $"The private page of the person concerned is closed, since the matter is about them too: {task}";

    private static string Somebody(string lane) => lane switch
    {
        Names.ReporterLane => "the reporter",
        Names.AffectedLane => "the person concerned",
        _ => Effect.PersonOf(lane) is null ? "a recipient" : "a colleague",
    };
}

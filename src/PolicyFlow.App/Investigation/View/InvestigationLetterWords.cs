using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Investigation.InvestigationLetters;

namespace PolicyFlow.App.Investigation.View;

/// <summary>The letters of an investigation in words.</summary>
internal static class InvestigationLetterWords
{
    public static string Of(string letter) => letter switch
    {
        Names.NewReport => "the mail about a new report",
        Names.Nobody => "the mail to the administrators that nobody is there to see it",
        Names.Alert => "the alert that a child may be at risk",
        TextLetters.ChildAtRisk => "the text message that a child may be at risk",
        Names.Deputies => "the alert to the safeguarding leads' deputies",
        Names.SafeguardingUnseen => "the alert that nobody has taken this",
        Names.Receipt => "the receipt to the reporter",
        Names.Added => "the mail about the addition",
        Names.TriageLapsed => "the mail that nobody has decided",
        Names.PlaceUnseen => "the mail that the report has not been opened",
        Names.PlaceTaken => "the mail to whoever takes somebody's place",
        Names.DataProtection => "the mail about disclosed data",
        Names.BreachReminder => "the reminder of the 72 hours",
        Names.LadoOverdue => "the reminder to tell the Local Authority Designated Officer",
        Names.Assigned => "the mail to whoever looks into it",
        Names.AssignmentLapsed => "the mail that nobody looks into it",
        Names.ReporterUpdate => "news to the reporter",
        Names.UpdateOverdue => "the reminder to tell the reporter",
        Names.HoldReview => "the question whether a hold is still needed",
        Names.ToAccused => "the link to a letter",
        Names.AccusedReplied => "the mail about an answer to a letter",
        Names.OutcomeProposed => "the mail about a proposed outcome",
        Names.OutcomeSentBack => "the mail about an outcome sent back",
        Names.OutcomeOverdue => "the mail that an outcome is due",
        Names.ReporterOutcome => "the outcome to the reporter",
        Names.Reopened => "the mail about the reopened case",
        Names.MergedFrom => "the mail about a merged report",
        Names.OpenTakedown => "the opening of a takedown",
        Names.TellMerged => "the message to the case in which it goes on",
        Names.LeaveOut => "the message to a case that belongs to this one",
        Names.HoldTakedown => "the hold on a takedown that was opened from it",
        _ => letter,
    };
}

namespace PolicyFlow.Domain.Investigation;

/// <summary>The letters of an investigation by their stable names, and the lanes that are nobody's of the directory.
/// </summary>
public static class InvestigationLetters
{
    /// <summary>To the people of the route: a new report.</summary>
    public const string NewReport = "misuse-reported";

    /// <summary>To the administrators: a report is there and nobody holds a role that sees it (5.3).</summary>
    public const string Nobody = "report-without-anybody";

    /// <summary>To the safeguarding leads, at once (8.1).</summary>
    public const string Alert = "safeguarding-alert";

    /// <summary>To their deputies, where no lead has it.</summary>
    public const string Deputies = "safeguarding-deputies";

    /// <summary>To everybody in line, where the hour is over.</summary>
    public const string SafeguardingUnseen = "safeguarding-unseen";
    public const string Receipt = "misuse-receipt";
    public const string Added = "misuse-added";
    public const string TriageLapsed = "triage-lapsed";
    public const string PlaceUnseen = "report-unopened";

    /// <summary>To whoever takes the place of somebody whom the matter turned out to be about.</summary>
    public const string PlaceTaken = "place-taken";
    public const string DataProtection = "data-protection";
    public const string BreachReminder = "breach-reminder";
    public const string LadoOverdue = "lado-overdue";
    public const string Assigned = "investigator-assigned";
    public const string AssignmentLapsed = "assignment-lapsed";
    public const string ReporterUpdate = "reporter-update";
    public const string UpdateOverdue = "update-overdue";
    public const string HoldReview = "investigation-hold-review";

    /// <summary>To the accused: a private link and nothing else (17.1).</summary>
    public const string ToAccused = "letter-to-accused";
    public const string AccusedReplied = "accused-replied";
    public const string OutcomeProposed = "outcome-proposed";
    public const string OutcomeSentBack = "outcome-sent-back";
    public const string OutcomeOverdue = "outcome-overdue";
    public const string ReporterOutcome = "reporter-outcome";
    public const string Reopened = "investigation-reopened";
    public const string MergedFrom = "report-merged";

    /// <summary>Not a letter: the takedown that was asked for is opened (16.3).</summary>
    public const string OpenTakedown = "open-takedown";

    /// <summary>Not a letter: the case that this one goes on in is told.</summary>
    public const string TellMerged = "tell-merged";

    /// <summary>Not a letter: a case that belongs to this one learns whom it is about.</summary>
    public const string LeaveOut = "leave-out";

    /// <summary>Not a letter: a takedown that was opened from this case is held as well.</summary>
    public const string HoldTakedown = "hold-takedown";

    public const string ReporterLane = "reporter";

    /// <summary>The lane of <see cref="OpenTakedown"/>: nobody's.</summary>
    public const string TakedownLane = "takedown";

    /// <summary>The lane of <see cref="TellMerged"/>: nobody's.</summary>
    public const string MergedLane = "merged";

    /// <summary>Whether it is a letter, and not something that the program does for the case.</summary>
    public static bool IsLetter(string kind) => kind is not (OpenTakedown or TellMerged or LeaveOut or HoldTakedown);

    /// <summary>The lane of <see cref="LeaveOut"/> and <see cref="HoldTakedown"/>: nobody's.</summary>
    /// <param name="stream">The other case.</param>
    public static string LinkedLane(string stream) => "linked:" + stream;

    /// <summary>What a letter about a hold is about.</summary>
    public static string About(Takedown.HoldKind hold) => hold.ToString().ToLowerInvariant();

    /// <summary>The lane of somebody whom the case is about, by their number in the case.</summary>
    public static string AccusedLane(string who) => "accused:" + who;
}

namespace PolicyFlow.Domain.Takedown;

/// <summary>The stable names of the letters that a takedown sends: kinds of effect, and names on the timeline.</summary>
public static class Letters
{
    /// <summary>The approved notice to a host (16.3).</summary>
    public const string Notice = "send-notice";

    /// <summary>A chaser to a host, in the thread of the notice.</summary>
    public const string Chaser = "send-chaser";

    /// <summary>An approved letter to the helpline or an internet service provider (15.2, 16.4).</summary>
    public const string Escalation = "send-escalation";

    /// <summary>The approved letter to one governor (5.1): reference and counts only.</summary>
    public const string Governors = "tell-governors";

    /// <summary>An approved message to the police (16.5).</summary>
    public const string Police = "send-police-report";

    /// <summary>The released request to a member of staff (17.2): a link to a page that shows only the letter.</summary>
    public const string AuthorRequest = "send-author-request";

    /// <summary>A link to the affected person's own page.</summary>
    public const string AffectedPage = "send-affected-page";

    /// <summary>Tells her that a pack to ask the site herself is on her page (16.3).</summary>
    public const string ComplainantPack = "send-complainant-pack";

    /// <summary>Asks her, on her page, whether the police may be told (16.5).</summary>
    public const string PoliceConsent = "ask-police-consent";

    /// <summary>Asks whoever made an approach by form to chase it there.</summary>
    public const string Reminder = "remind-to-chase";

    /// <summary>The receipt to the reporter, with the tracking link.</summary>
    public const string Receipt = "send-receipt";

    public const string NewReport = "tell-new-report";
    public const string ReportAdded = "tell-report-added";
    public const string MailReceived = "tell-mail-received";
    public const string ChildAtRisk = "alert-child-at-risk";
    public const string SafeguardingUnseen = "alert-safeguarding-unseen";
    public const string SexualImage = "alert-sexual-image";
    public const string BackAgain = "alert-back-again";
    public const string DecisionWarning = "tell-decision-about-to-lapse";
    public const string DecisionLapsed = "tell-decision-lapsed";
    public const string NoticeBounced = "tell-notice-bounced";
    public const string WindowMissed = "tell-window-missed";
    public const string RungLapsed = "tell-rung-lapsed";
    public const string EscalationUndecided = "tell-escalation-undecided";
    public const string EscalationBounced = "tell-escalation-bounced";
    public const string ComplainantAnswered = "tell-complainant-answered";
    public const string AuthorAnswered = "tell-author-answered";
    public const string AuthorSilent = "tell-author-silent";
    public const string Consequence = "tell-consequence";
    public const string OwnAccount = "tell-own-account";
    public const string RingAffected = "tell-ring-affected";
    public const string ConsentAnswered = "tell-police-consent";
    public const string PoliceBounced = "tell-police-bounced";
    public const string HoldReview = "tell-hold-review";
    public const string LookAgain = "tell-look-again";

    /// <summary>Tells the reporter that the host was approached.</summary>
    public const string ReporterApproached = "tell-reporter-approached";

    /// <summary>Tells the reporter that the case is closed.</summary>
    public const string ReporterClosed = "tell-reporter-closed";

    public const string ReporterLane = "reporter";
    public const string AffectedLane = "affected";

    /// <summary>The lane of letters to the host of an approach.</summary>
    public static string HostLane(string approach) => "host:" + approach;

    /// <summary>The lane of the request to the author.</summary>
    public static string AuthorLane(string approach) => "author:" + approach;

    /// <summary>The lane of a letter to a further body.</summary>
    public static string RungLane(string escalation) => "rung:" + escalation;

    /// <summary>The lane of a message to the police.</summary>
    public static string PoliceLane(string report) => "police:" + report;

    /// <summary>Letters that leave the organisation for a host: they need an approval and stop at closing.</summary>
    public static bool GoesOutside(string letter) => letter is Notice or Chaser;

    /// <summary>Letters that a hold keeps back: to a host, an author, the affected person or a further body.</summary>
    public static bool HeldBack(string letter) => letter is Notice or Chaser or Reminder or Escalation or Governors
        or AuthorRequest or ComplainantPack or PoliceConsent;
}

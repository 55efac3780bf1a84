namespace PolicyFlow.Domain.Takedown;

/// <summary>The stable names of the letters that a takedown sends: kinds of effect, and names on the timeline.</summary>
public static class Letters
{
    /// <summary>The approved notice to a host (16.3).</summary>
    public const string Notice = "send-notice";

    /// <summary>A chaser to a host, in the thread of the notice.</summary>
    public const string Chaser = "send-chaser";

    /// <summary>Asks whoever made an approach by form to chase it there.</summary>
    public const string Reminder = "remind-to-chase";

    /// <summary>The receipt to the reporter, with the tracking link.</summary>
    public const string Receipt = "send-receipt";

    public const string NewReport = "tell-new-report";
    public const string ReportAdded = "tell-report-added";
    public const string ChildAtRisk = "alert-child-at-risk";
    public const string SafeguardingUnseen = "alert-safeguarding-unseen";
    public const string DecisionWarning = "tell-decision-about-to-lapse";
    public const string DecisionLapsed = "tell-decision-lapsed";
    public const string NoticeBounced = "tell-notice-bounced";
    public const string WindowMissed = "tell-window-missed";
    public const string LookAgain = "tell-look-again";

    /// <summary>Tells the reporter that the host was approached.</summary>
    public const string ReporterApproached = "tell-reporter-approached";

    /// <summary>Tells the reporter that the case is closed.</summary>
    public const string ReporterClosed = "tell-reporter-closed";

    /// <summary>The lane of letters to the host of an approach.</summary>
    public static string HostLane(string approach) => "host:" + approach;

    /// <summary>Letters that leave the organisation for a host: they need an approval and stop at closing.</summary>
    public static bool GoesOutside(string letter) => letter is Notice or Chaser;
}

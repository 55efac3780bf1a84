namespace PolicyFlow.App.Telemetry;

/// <summary>What PolicyFlow measures of itself, by the names that alerts and dashboards use. No measurement carries a
/// name, an address or a word of a report.</summary>
public static class MetricNames
{
    /// <summary>The meter that has all of them.</summary>
    public const string Meter = "PolicyFlow";

    /// <summary>Gauge, hours of case time: how long ago the oldest open takedown of a status was reported, 0 where
    /// there is none. Tag <see cref="Status"/>. Clause 16.3 asks for 24 hours.</summary>
    public const string OldestOpenHours = "policyflow.takedown.oldest_open_hours";

    /// <summary>Counter: attempts at an effect (a letter, mostly) that failed after so many before that a person was
    /// told. Tag <see cref="Effect"/>.</summary>
    public const string EffectsFailing = "policyflow.effects.failing";

    /// <summary>Counter: mails that were not taken over, of whatever kind, sign-in mails too. Tag <see cref="Reason"/>.
    /// </summary>
    public const string MailFailed = "policyflow.mail.failed";

    /// <summary>Counter: mails and lists of events that came in and were set aside, since working on them failed again and
    /// again.</summary>
    public const string InboundSetAside = "policyflow.inbound.set_aside";

    /// <summary>Counter: mails that are larger than a mail may be, and were left in the shared mailbox.</summary>
    public const string InboundTooLarge = "policyflow.inbound.too_large";

    /// <summary>Counter: looks into the shared mailbox that failed, since the server was away or refused us.</summary>
    public const string InboundMailboxFailed = "policyflow.inbound.mailbox_failed";

    /// <summary>Gauge, minutes of system time: by how much the mail that we send to ourselves is late; 0 while it comes
    /// back in time.</summary>
    public const string InboundLoopLate = "policyflow.inbound.loop_late_minutes";

    /// <summary>Counter: sweeps over everything that is due which came to their end.</summary>
    public const string SweepCompleted = "policyflow.sweep.completed";

    /// <summary>Counter: cases that slept through two sweeps and that the sweep drove itself.</summary>
    public const string SweepOverslept = "policyflow.sweep.overslept";

    /// <summary>Tag: the status of a takedown, such as <c>WindowMissed</c>.</summary>
    public const string Status = "status";

    /// <summary>Tag: the kind of an effect, such as <c>send-notice</c>.</summary>
    public const string Effect = "effect";

    /// <summary>Tag: <c>refused</c> for good, <c>later</c>, or <c>out-of-reach</c>.</summary>
    public const string Reason = "reason";
}

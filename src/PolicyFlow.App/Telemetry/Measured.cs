using System.Diagnostics.Metrics;

namespace PolicyFlow.App.Telemetry;

/// <summary>The instruments behind <see cref="MetricNames"/>. Where nobody listens they cost next to nothing.</summary>
internal static class Measured
{
    private static readonly Meter Meter = new(MetricNames.Meter);

    private static readonly Gauge<double> OldestOpenHours = Meter.CreateGauge<double>(
        MetricNames.OldestOpenHours, "h", "Hours since the oldest open takedown of a status was reported");

    private static readonly Counter<long> EffectsFailing = Meter.CreateCounter<long>(
        MetricNames.EffectsFailing, "{attempt}", "Failed attempts at effects that keep failing");

    private static readonly Counter<long> MailFailed = Meter.CreateCounter<long>(
        MetricNames.MailFailed, "{mail}", "Mails that were not taken over");

    private static readonly Counter<long> InboundSetAside = Meter.CreateCounter<long>(
        MetricNames.InboundSetAside, "{mail}", "Mails and lists of events that could not be worked on");

    private static readonly Counter<long> InboundTooLarge = Meter.CreateCounter<long>(
        MetricNames.InboundTooLarge, "{mail}", "Mails that were left in the mailbox for their size");

    private static readonly Counter<long> InboundMailboxFailed = Meter.CreateCounter<long>(
        MetricNames.InboundMailboxFailed, "{look}", "Looks into the mailbox that failed");

    private static readonly Gauge<double> InboundLoopLate = Meter.CreateGauge<double>(
        MetricNames.InboundLoopLate, "min", "Minutes by which the mail to ourselves is late");

    private static readonly Counter<long> SweepCompleted = Meter.CreateCounter<long>(
        MetricNames.SweepCompleted, "{sweep}", "Sweeps that came to their end");

    private static readonly Counter<long> SweepOverslept = Meter.CreateCounter<long>(
        MetricNames.SweepOverslept, "{case}", "Cases that the sweep had to drive itself");

    public static void Oldest(string status, TimeSpan age) => OldestOpenHours.Record(
        age.TotalHours, new KeyValuePair<string, object?>(MetricNames.Status, status));

    public static void KeepsFailing(string effect) => EffectsFailing.Add(
        1, new KeyValuePair<string, object?>(MetricNames.Effect, effect));

    public static void MailNotTaken(string reason) => MailFailed.Add(
        1, new KeyValuePair<string, object?>(MetricNames.Reason, reason));

    public static void Overslept(int cases) => SweepOverslept.Add(cases);

    public static void TooLarge() => InboundTooLarge.Add(1);

    public static void MailboxFailed() => InboundMailboxFailed.Add(1);

    public static void LoopLate(TimeSpan by) => InboundLoopLate.Record(by.TotalMinutes);

    public static void SetAside() => InboundSetAside.Add(1);

    public static void Swept() => SweepCompleted.Add(1);
}

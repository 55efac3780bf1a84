using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Probe;

namespace PolicyFlow.Bench;

/// <summary>What a rig meets outside of itself, where the instant stand-ins will not do.</summary>
/// <param name="SideBySide">How many cases get their turn at the same time; null for the driver's own number.</param>
internal sealed record RigOutside(
    IMailTransport Mail, Func<CaseClock, IPageProbe> Probe, IFileStore Files, int? SideBySide = null);

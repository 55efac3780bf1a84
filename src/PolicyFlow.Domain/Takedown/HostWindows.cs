using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>The windows that the law gives hosts, as settings. The grounds that are not named here have none.</summary>
public sealed record HostWindows(HostWindow Defamation, HostWindow IntimateImage)
{
    /// <summary>The duty on intimate images is off until somebody has confirmed that it is in force: a window that is
    /// no law yet would mislead the manager, and a letter would state what is not so. Nothing is lost by waiting, since
    /// our own 24 hours, the chasers and the ladder run all the same.</summary>
    public static readonly HostWindows Default = new(
        new HostWindow(
            TimeSpan.FromHours(48), SkipsDaysOff: true, InForce: true,
            "the Defamation (Operators of Websites) Regulations 2013",
            "SI 2013/3028, regulation 1(3) and the Schedule, legislation.gov.uk"),
        new HostWindow(
            TimeSpan.FromHours(48), SkipsDaysOff: false, InForce: false,
            "section 10(3A) of the Online Safety Act 2023, as inserted by the Crime and Policing Act 2026",
            "Delegated powers memorandum of 20 March 2026, gov.uk; commencement of this duty not confirmed"));

    /// <summary>The window that counts for a ground, or null.</summary>
    public HostWindow? Of(NoticeGround ground) => ground switch
    {
        NoticeGround.Defamation when Defamation.InForce => Defamation,
        NoticeGround.IntimateImage when IntimateImage.InForce => IntimateImage,
        _ => null,
    };

    /// <summary>When the host's own window ends for a ground, or null where the law gives none.</summary>
    /// <param name="hasNoticeAt">Since when the host has the notice (UTC).</param>
    public HostDeadline? Deadline(NoticeGround ground, DateTimeOffset hasNoticeAt, BankHolidays holidays)
    {
        if (Of(ground) is not { } window) return null;
        var endsAt = window.EndsAt(hasNoticeAt, holidays);
        return new HostDeadline(
            endsAt, window.Law, window.SkipsDaysOff && holidays.RunsOutBefore(LondonDay.Of(endsAt)));
    }
}

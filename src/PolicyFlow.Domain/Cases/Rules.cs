using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Cases;

/// <summary>The settings that decisions are made by. A change of a setting never moves a clock that already runs.
/// </summary>
public sealed record Rules(TakedownRules Takedown)
{
    public static readonly Rules Default = new(TakedownRules.Default);

    /// <summary>The clocks of investigations.</summary>
    public InvestigationRules Investigation { get; init; } = InvestigationRules.Default;

    /// <summary>The windows that the law itself gives hosts.</summary>
    public HostWindows HostWindows { get; init; } = HostWindows.Default;

    /// <summary>Days off in England and Wales.</summary>
    public BankHolidays Holidays { get; init; } = BankHolidays.Shipped;

    /// <summary>When the schools are closed.</summary>
    public SchoolHolidays SchoolHolidays { get; init; } = SchoolHolidays.None;

    /// <summary>When a campaign reminds whom (5.3).</summary>
    public CampaignRules Campaign { get; init; } = CampaignRules.Default;

    /// <summary>When people are reminded of a question (5.3, 11.4, 12.5).</summary>
    public QuestionRules Questions { get; init; } = QuestionRules.Default;

    /// <summary>When a host's own legal window ends for a notice on a ground, or null where it has none.</summary>
    public DateTimeOffset? HostWindowEndsAt(NoticeGround? ground, DateTimeOffset receivedAt) =>
        ground is { } g ? HostWindows.Deadline(g, receivedAt, Holidays)?.EndsAt : null;
}

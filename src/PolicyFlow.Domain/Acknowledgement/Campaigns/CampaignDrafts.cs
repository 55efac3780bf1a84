using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>What may be written down as a campaign.</summary>
public static class CampaignDrafts
{
    /// <summary>The latest deadline, in days from now.</summary>
    private const int LongestDays = 366;

    /// <summary>What is wrong with a draft, or null.</summary>
    /// <param name="now">UTC.</param>
    public static Decision.Refused? Problem(DraftCampaign c, DateTimeOffset now)
    {
        var today = LondonDay.Of(now);
        return c.Deadline < today ? new("deadline-over", "The deadline must be today or in the future")
            : c.Deadline.DayNumber > today.DayNumber + LongestDays
                ? new("deadline-far", "The deadline must be within the next year")
            : c.Quiz.Any(q => q.Right < 0 || q.Right >= q.Answers.Count)
                ? new("bad-quiz", "Each question needs one right answer")
            : null;
    }

    internal static Decision Decide(DraftCampaign c, DateTimeOffset now) => Problem(c, now) ?? Decision.Of(new CampaignDrafted(
        c.Policy, c.Title, c.Version, c.Hash, c.Sections, c.Audience.Schools, c.Audience.JobRoles, c.Audience.Kinds,
        c.Deadline, c.Quiz));
}

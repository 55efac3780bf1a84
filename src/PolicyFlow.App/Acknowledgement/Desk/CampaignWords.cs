using PolicyFlow.App.People;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>A campaign in words.</summary>
public static class CampaignWords
{
    public static string Status(CampaignStatus status) => status switch
    {
        CampaignStatus.Closing => "Deadline over",
        CampaignStatus.Superseded => "Newer version",
        _ => status.ToString(),
    };

    public static string? Colour(CampaignStatus status) => status switch
    {
        CampaignStatus.Open => "green",
        CampaignStatus.Closing => "orange",
        CampaignStatus.Draft => "yellow",
        _ => "grey",
    };

    /// <summary>Whom it is for, one line each way of choosing.</summary>
    public static IReadOnlyList<string> Audience(Audience audience, IPeopleDirectory people)
    {
        var lines = new List<string>();
        if (audience.Schools.Count > 0)
            lines.Add(string.Join(", ", audience.Schools.Select(id => School(id, people))));
        if (audience.JobRoles.Count > 0) lines.Add("Job roles: " + string.Join(", ", audience.JobRoles));
        if (audience.Kinds.Count > 0) lines.Add(string.Join(", ", audience.Kinds.Select(OutstandingWords.KindWords)));
        return lines.Count > 0 ? lines : ["Everybody on the staff list"];
    }

    /// <param name="school">Null for people of no school.</param>
    public static string School(string? school, IPeopleDirectory people) => string.IsNullOrEmpty(school)
        ? "The whole network"
        : people.FindSchool(school)?.Name ?? "A school that is not on the list any more";

    public static string People(int n) => n == 1 ? "1 person" : $"{n:N0} people";
}

using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Drafts;

/// <summary>Makes the report of a draft, when it is sent.</summary>
public static class ReportOfDraft
{
    public static IReadOnlyList<Place> PlacesOf(ReportDraft draft, AddressPolicy? policy = null) =>
        [.. AddressReader.Read(draft.Addresses, policy).Places, .. draft.AppPlaces];

    /// <summary>The instant when it was seen; null where day or time is not known.</summary>
    public static DateTimeOffset? SeenAt(ReportDraft draft) =>
        draft.SeenDay is { } day && UkMoment.Time(draft.SeenTime) is { } time ? UkMoment.At(day, time) : null;

    /// <summary>Whether there is what a report needs: a place or a description.</summary>
    public static bool IsEnough(ReportDraft draft, AddressPolicy? policy = null) =>
        draft.Description.Length > 0 || PlacesOf(draft, policy).Count > 0;

    public static Report Make(ReportDraft draft, AddressPolicy? policy = null) => new()
    {
        Channel = draft.Channel,
        EnteredBy = draft.EnteredBy,
        School = draft.School.Length == 0 ? null : draft.School,
        Category = draft.Category,
        Places = PlacesOf(draft, policy),
        Description = DescriptionOf(draft),
        SeenAt = SeenAt(draft),
        ChildAtRisk = ReportCategory.Of(draft.Category).AtRisk,
        Threatening = draft.Threatening ?? draft.Category == "threat",
        About = draft.About,
        ReporterName = draft.Name,
        ReporterEmail = draft.Email,
        LeftOut = [.. draft.LeftOut.Select(r => r.PersonId)],
        Attachments = draft.Attachments,
        From = draft.From,
    };

    // A day without a time is no instant: it is kept in words rather than made exact.
    private static string DescriptionOf(ReportDraft draft)
    {
        var lines = new List<string>(3);
        if (draft.Description.Length > 0) lines.Add(draft.Description);
        if (draft.SeenDay is { } day && SeenAt(draft) is null)
            lines.Add($"(Seen on {UkTime.Day(day)}. The time is not known.)");
        if (draft.Told) lines.Add($"(Told {draft.ToldHow}.)");
        return string.Join("\n\n", lines);
    }
}

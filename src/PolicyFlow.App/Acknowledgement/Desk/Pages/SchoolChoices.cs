using PolicyFlow.App.People;
using PolicyFlow.App.Web.Parts;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>The schools whose people somebody sees, for choosing one of them.</summary>
internal static class SchoolChoices
{
    /// <param name="all">What it is called to choose none.</param>
    public static IReadOnlyList<Choice> Of(IPeopleDirectory people, CampaignSight sight, string all) =>
    [
        new Choice("", all),
        .. people.Schools.Where(s => sight.Sees(s.Id)).Select(s => new Choice(s.Id, s.Name)),
    ];
}

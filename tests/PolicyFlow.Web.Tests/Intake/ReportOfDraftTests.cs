using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Drafts;

namespace PolicyFlow.Web.Tests.Intake;

public sealed class ReportOfDraftTests
{
    [Fact]
    public void Day_and_time_become_an_instant()
    {
        var report = ReportOfDraft.Make(new ReportDraft { SeenDay = new DateOnly(2026, 7, 1), SeenTime = "2:05pm" });

        Assert.Equal(new DateTimeOffset(2026, 7, 1, 13, 5, 0, TimeSpan.Zero), report.SeenAt);
    }

    [Fact]
    public void A_day_without_a_time_is_kept_in_words_and_never_made_exact()
    {
        var report = ReportOfDraft.Make(new ReportDraft { SeenDay = new DateOnly(2026, 7, 1), Description = "Words." });

        Assert.Null(report.SeenAt);
        Assert.Equal("Words.\n\n(Seen on Wednesday 1 July 2026. The time is not known.)", report.Description);
    }

    [Fact]
    public void Addresses_and_other_places_stand_together()
    {
        var group = new Place(PlaceKind.Group, "Year 9", "WhatsApp");
        var report = ReportOfDraft.Make(new ReportDraft { Addresses = "www.a.example", AppPlaces = [group] });

        Assert.Equal([new Place(PlaceKind.Address, "https://www.a.example"), group], report.Places);
    }

    [Fact]
    public void A_report_that_was_told_says_who_entered_it_and_how_it_was_told()
    {
        var report = ReportOfDraft.Make(new ReportDraft
        {
            Channel = ReportChannel.Told,
            EnteredBy = "p-1",
            ToldHow = "by phone",
            Description = "Words.",
        });

        Assert.Equal((ReportChannel.Told, "p-1"), (report.Channel, report.EnteredBy));
        Assert.Equal("Words.\n\n(Told by phone.)", report.Description);
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("https://a.example", "", true)]
    [InlineData("", "Words", true)]
    public void One_of_place_and_description_is_enough(string addresses, string description, bool enough) =>
        Assert.Equal(enough, ReportOfDraft.IsEnough(new ReportDraft { Addresses = addresses, Description = description }));
}

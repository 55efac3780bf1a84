using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;

namespace PolicyFlow.Standalone.Tests.InvestigationPages;

/// <summary>What a history shows once, and what it does not tell.</summary>
public sealed class SameRowsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_mail_to_several_colleagues_is_one_line()
    {
        var rows = SameRows.Together([Row(1, 0, "Sent"), Row(2, 1, "Sent"), Row(3, 2, "Opened"), Row(4, 3, "Sent")]);

        Assert.Equal(["Sent (2 times)", "Opened", "Sent"], rows.Select(r => r.Text));
    }

    [Fact]
    public void What_somebody_wrote_and_what_came_later_have_lines_of_their_own()
    {
        var rows = SameRows.Together([Row(1, 0, "Note", "one"), Row(2, 1, "Note", "one"), Row(3, 2, "Sent"), Row(4, 90, "Sent")]);

        Assert.Equal(4, rows.Count);
    }

    [Fact]
    public void A_case_out_of_sight_has_no_reference()
    {
        LinkedCase[] linked = [new("Merged into this case", "PF-7K3M-92QX", "/x"), new("It goes on in", "PF-8K3M-92QX", null)];

        Assert.Equal("PF-7K3M-92QX", TimelineNames.Seen(linked, "investigation-7k3m92qx"));
        Assert.Equal(TimelineNames.OutOfSight, TimelineNames.Seen(linked, "investigation-8k3m92qx"));
    }

    private static TimelineRow Row(int sequence, int seconds, string text, string detail = "") =>
        new(sequence, Noon.AddSeconds(seconds), "PolicyFlow", "mail-sent", "", text, detail);
}

using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A manager's day with several cases at different stages. Where POLICYFLOW_PICTURES names a folder, the pictures
/// of the documents are taken from it.</summary>
[Collection(nameof(Running.Stories))]
public sealed class FullDayTests(World world)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("POLICYFLOW_PICTURES");

    [Fact]
    public async Task The_most_urgent_stands_first_and_each_case_on_its_own_desk()
    {
        await using var program = await RunningProgram.StartAsync();
        var day = world.Before(program);
        var (waiting, answered) = await YesterdayAsync(program);
        var untrue = await program.ReportAsync(new
        {
            category = "false-statement",
            urls = (string[])["https://townforum.example/sport/4471"],
            description = "It says that our swimming gala was called off because of a theft. There was none.",
            seenAt = "2026-11-20T16:20:00Z",
        });
        await program.AdvanceAsync(TimeSpan.FromMinutes(95));
        var threat = await program.ReportAsync(new
        {
            category = "threat",
            urls = (string[])["https://chatter.example/p/88213"],
            description = "Somebody writes that our referee had better not come on Saturday.",
            threatening = true,
        });
        await program.AdvanceAsync(TimeSpan.FromMinutes(12));

        await using var dana = await Visitor.ComeAsync(day, Screen.Wide, "Demo Dana");
        Assert.Equal([threat, untrue], await dana.DeskAsync("Decide"));
        Assert.Equal([answered], await dana.DeskAsync("Confirm"));
        Assert.Equal([waiting], await dana.DeskAsync("Waiting on others"));
        await TakeAsync(dana, "today", 1280, 1120);
        await dana.OpenCaseAsync(waiting);
        await dana.SeesAsync("1 of 2 done");
        await TakeAsync(dana, "case", 1280, 1300);

        await using var anyone = await Visitor.ComeAsync(day, Screen.Phone);
        await anyone.GoAsync("/report");
        await TakeAsync(anyone, "report-phone", 390, 1000);
    }

    /// <summary>Two letters went out yesterday; one host has answered since.</summary>
    private static async Task<(string Waiting, string Answered)> YesterdayAsync(RunningProgram program)
    {
        await program.SignInAsync("dana@demo.invalid");
        var waiting = await program.ReportAsync(new
        {
            category = "abuse",
            urls = (string[])["https://chatter.example/netball/final", "https://chatter.example/netball/final/replies"],
            description = "Cruel remarks about a young coach after the netball final. Others join in.",
            reporterEmail = "coach@demo.invalid",
        });
        await program.ActAsync(waiting, "approve-approach");
        await program.AdvanceAsync(TimeSpan.FromHours(2));
        var answered = await program.ReportAsync(new
        {
            category = "impersonation",
            urls = (string[])["https://chatter.example/invented-park-sport"],
            description = "An account pretends to be the sports desk of Invented Park School.",
        });
        await program.ActAsync(answered, "approve-approach");
        await program.AdvanceAsync(TimeSpan.FromHours(11));
        await program.ActAsync(answered, "record-host-answer", new { answer = "removed", text = "The account has been closed." });
        return (waiting, answered);
    }

    private static async Task TakeAsync(Visitor visitor, string name, int width, int height)
    {
        if (string.IsNullOrEmpty(Folder)) return;
        await visitor.Page.SetViewportSizeAsync(width, height);
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
    }
}

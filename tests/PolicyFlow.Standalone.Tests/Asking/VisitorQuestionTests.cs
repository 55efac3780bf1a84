using System.Net;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Asking;

/// <summary>Volunteers without an account ask too: by a public form, with a private link to the answer.</summary>
public sealed class VisitorQuestionTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Form = "/questions/ask?kind=post";

    [Fact]
    public async Task A_volunteer_asks_and_reads_the_answer_behind_a_private_link()
    {
        using var volunteer = site.Visitor();
        using var manager = await site.AsAsync(DemoSite.Manager);
        var asked = await AskAsync(volunteer, ("email", "volunteer@home.example"));
        var own = asked.Is(HttpStatusCode.SeeOther).Location!.Split('?')[0];
        await manager.AdvanceAsync("PT1S");
        var mail = Assert.Single(await MailsAsync(volunteer, "volunteer@home.example"));
        var reference = mail.Word("subject")[1..13];

        Assert.Contains("Demo Volunteer", (await manager.GetAsync($"/questions/{reference}")).Text, StringComparison.Ordinal);
        (await manager.DoAsync(
            $"/questions/{reference}", "advise", ("advice", "yes-with-conditions"), ("advice-words", "Without the faces.")))
            .Is(HttpStatusCode.SeeOther);
        await manager.AdvanceAsync("PT1S");

        Assert.Equal(2, (await MailsAsync(volunteer, "volunteer@home.example")).Count);
        Assert.Contains("Without the faces.", (await volunteer.GetAsync(own)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await volunteer.DoAsync(own, "more", ("more-words", "And from behind?"))).Is(HttpStatusCode.SeeOther);
        Assert.Contains("And from behind?", (await manager.GetAsync($"/questions/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_altered_opens_nothing_and_does_nothing_of_others()
    {
        using var volunteer = site.Visitor();
        var own = (await AskAsync(volunteer)).Location!.Split('?')[0];

        (await volunteer.GetAsync(own[..^4] + "AAAA")).Is(HttpStatusCode.NotFound);
        Assert.Equal(own, (await volunteer.DoAsync(own, "advise", ("advice", "yes"))).Location);
        Assert.Contains("Waits for an answer", (await volunteer.GetAsync(own)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_steps_in_for_somebody_left_out_is_shown_before_anything_is_kept()
    {
        using var volunteer = site.Visitor();
        var form = (await volunteer.GetAsync(Form)).Text;
        var first = form[(form.IndexOf("value=\"p-", StringComparison.Ordinal) + 7)..];
        var person = first[..first.IndexOf('"', StringComparison.Ordinal)];

        var shown = (await AskAsync(volunteer, ("left-out", person))).Is(HttpStatusCode.OK);
        Assert.Contains("will not see it", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Sample words", shown.Text, StringComparison.Ordinal);

        (await AskAsync(volunteer, ("left-out", person), ("seen", person))).Is(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_every_word_is_kept()
    {
        using var volunteer = site.Visitor();

        var again = (await volunteer.SubmitAsync(
            Form, "/questions/ask", ("command", Guid.NewGuid().ToString("N")), ("kind", "post"), ("words", "Kept words"),
            ("email", "no address"))).Is(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("Kept words", again.Text, StringComparison.Ordinal);
        Assert.Contains("Enter your name", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobodys_mailbox_is_filled_by_others()
    {
        using var volunteer = site.Visitor();
        for (var n = 0; n < QuestionLimits.AsksPerAddress; n++)
            (await AskAsync(volunteer, ("email", "often@home.example"))).Is(HttpStatusCode.SeeOther);

        (await AskAsync(volunteer, ("email", "Often@home.example"))).Is(HttpStatusCode.UnprocessableEntity);
    }

    private static Task<Reply> AskAsync(Caller volunteer, params (string Name, string Value)[] more) => volunteer.SubmitAsync(
        Form, "/questions/ask",
        [
            ("command", Guid.NewGuid().ToString("N")), ("kind", "post"), ("school", ""), ("words", "Sample words"),
            ("name", "Demo Volunteer"), .. more,
        ]);

    private static async Task<List<System.Text.Json.Nodes.JsonNode>> MailsAsync(Caller anybody, string to) =>
    [
        .. (await anybody.GetAsync("/demo/mailbox.json")).Json.AsArray().Select(m => m!).Where(m => m.Word("to") == to),
    ];
}

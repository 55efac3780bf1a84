using System.Net;
using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.AccusedPages;
using PolicyFlow.Standalone.Tests.Asking;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.InvestigationReports;
using PolicyFlow.Standalone.Tests.Running;
using PolicyFlow.Standalone.Tests.SightOfRoutes;

namespace PolicyFlow.Standalone.Tests.Security;

/// <summary>Whoever becomes the subject later loses sight at once, of the case and of all that belongs to it: every door
/// answers as for something that does not exist. The next in line takes the place and sees who read what before.</summary>
public sealed partial class LaterSubjectTests(OwnSite site) : IClassFixture<OwnSite>
{
    private const string Nothing = "PF-2222-222C";
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 9];

    [Fact]
    public async Task A_principal_who_becomes_the_subject_finds_nothing_any_more_and_the_chair_takes_the_place()
    {
        using var staff = await site.AsAsync(DemoSite.Staff);
        using var lead = await site.AsAsync(DemoSite.SchoolLead);
        using var principal = await site.AsAsync(DemoSite.Principal);
        using var chair = await site.AsAsync(DemoSite.Chair);
        var question = await staff.AskAsync("friends", Told.SchoolOf(site));
        var (misuse, track) = await ReportFromAsync(lead, question);
        await misuse.OpenAsync(lead);
        var sha = await PutInAsync(lead, misuse);
        await misuse.DoAsync(lead, "open-takedown", ("items", "i1"));
        await lead.AdvanceAsync("PT1M");
        var takedown = CaseReference.OfStream(Assert.Single((await misuse.StateAsync()).Takedowns));
        await misuse.OpenAsync(principal);
        (string Real, string None)[] pages =
        [
            .. new[] { "", "/report", "/evidence", "/export", "/do/add-note", "/do/nothing", "/evidence/" + sha, $"/evidence/{sha}/thumbnail" }
                .Select(p => (misuse.Path + p, $"/investigations/{Nothing}{p}")),
            ($"/api{misuse.Path}", $"/api/investigations/{Nothing}"),
            ($"/api{misuse.Path}/evidence", $"/api/investigations/{Nothing}/evidence"),
            ($"/cases/{takedown}", $"/cases/{Nothing}"), ($"/api/cases/{takedown}", $"/api/cases/{Nothing}"),
            ($"/questions/{question}", $"/questions/{Nothing}"), ($"/api/questions/{question}", $"/api/questions/{Nothing}"),
            (track, "/track/nothing"),
        ];
        foreach (var (real, _) in pages.Where(p => !p.Real.EndsWith("/nothing", StringComparison.Ordinal)))
            Assert.NotEqual(404, (await principal.GetAsync(real)).Code);
        Assert.Equal(404, (await chair.GetAsync(misuse.Path)).Code);

        await misuse.DoAsync(lead, "involve-person",
            ("name", "The principal"), ("part", "subject"), ("email", DemoSite.Principal));
        (await principal.GetAsync(misuse.Path)).Is(HttpStatusCode.NotFound);
        await lead.AdvanceAsync("PT1M");

        foreach (var (real, none) in pages)
        {
            Assert.Equal(Steady(await principal.GetAsync(none), none), Steady(await principal.GetAsync(real), real));
            Assert.Equal(
                Steady(await principal.SubmitAsync("/sign-out", none), none),
                Steady(await principal.SubmitAsync("/sign-out", real), real));
        }

        foreach (var list in (string[])
                 [
                     "/today", "/cases", "/me", "/cases?q=unmistakable", "/cases?q=" + misuse.Reference, "/questions",
                     "/api/cases?q=unmistakable", "/api/investigations", "/api/questions",
                 ])
        {
            var shown = (await principal.GetAsync(list)).Text;
            foreach (var reference in (string[])[misuse.Reference, takedown, question])
                Assert.False(shown.Contains(reference, StringComparison.Ordinal) && !list.Contains(reference, StringComparison.Ordinal), list);
        }

        var mails = await MailsToAsync(principal, DemoSite.Principal);
        await lead.AdvanceAsync("P3D");
        var after = (await MailsToAsync(principal, DemoSite.Principal)).Skip(mails.Count);
        Assert.DoesNotContain(after, m => m.Contains(misuse.Reference, StringComparison.Ordinal)
            || m.Contains(takedown, StringComparison.Ordinal) || m.Contains(question, StringComparison.Ordinal));

        Assert.Contains(await MailsToAsync(chair, DemoSite.Chair), m => m.Contains($"[{misuse.Reference}] You take", StringComparison.Ordinal));
        var seen = await misuse.OpenAsync(chair);
        Assert.Contains("Who already read what", seen, StringComparison.Ordinal);
        Assert.Contains("whom it is about, read the case", seen, StringComparison.Ordinal);
        (await chair.GetAsync($"{misuse.Path}/evidence/{sha}")).Is(HttpStatusCode.OK);
        Assert.Equal(404, (await chair.GetAsync($"/cases/{takedown}")).Code);
    }

    [Fact]
    public async Task Whoever_has_signed_in_and_is_the_subject_follows_no_case_by_a_reporters_link()
    {
        using var staff = await site.AsAsync(DemoSite.Staff);
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        var told = await Told.ReportAsync(staff, new { description = "Somebody else did it" });
        var misuse = new Misuse(site, told.Reference);
        await misuse.OpenAsync(lead);
        (await staff.GetAsync(told.Track)).Is(HttpStatusCode.OK);

        await misuse.DoAsync(lead, "involve-person", ("name", "The reporter"), ("part", "subject"), ("email", DemoSite.Staff));

        Assert.Equal(Steady(await staff.GetAsync("/track/nothing"), "/track/nothing"), Steady(await staff.GetAsync(told.Track), told.Track));
        (await staff.SubmitAsync("/track", told.Track, ("text", "More"))).Is(HttpStatusCode.NotFound);
        (await staff.SubmitAsync("/track", told.Track + "/lock")).Is(HttpStatusCode.NotFound);

        await misuse.DoAsync(lead, "change-part", ("who", "n1"), ("part", "reporter"), ("reason", "It was not them"));
        (await staff.GetAsync(told.Track)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_link_of_whom_a_case_is_not_about_any_more_opens_nothing()
    {
        var worked = await WorkedInquiry.OpenAsync(site, "link-dies", null, [], atRisk: false, Picture);
        var (misuse, link) = (new Misuse(site, worked.Reference), "/letters/" + worked.AccusedToken);
        using var accused = site.Visitor();
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        Assert.Contains(WorkedInquiry.Letter, (await accused.GetAsync(link)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);

        await misuse.OpenAsync(lead);
        await misuse.DoAsync(lead, "change-part", ("who", "n1"), ("part", "witness"), ("reason", "Somebody else wrote it"));

        Assert.Equal(Steady(await accused.GetAsync("/letters/nothing"), "/letters/nothing"), Steady(await accused.GetAsync(link), link));
        (await accused.SubmitAsync("/track", link, ("id", Guid.NewGuid().ToString("N")), ("words", "No"))).Is(HttpStatusCode.NotFound);
        var other = site.Get<AccusedTokens>().UrlOf(misuse.Stream, "n2").Split('/')[^1];
        (await accused.GetAsync("/letters/" + other)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whom_one_of_two_merged_cases_is_about_sees_neither()
    {
        var (first, second) = (await Misuse.ReportAsync(site), await Misuse.ReportAsync(site));
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var subject = await site.AsAsync(DemoSite.OtherManager);
        await first.OpenAsync(manager);
        await second.OpenAsync(manager);
        await first.DoAsync(manager, "merge", ("into", second.Reference), ("reason", "The same post"));
        await manager.AdvanceAsync("PT1M");
        (await subject.GetAsync(first.Path)).Is(HttpStatusCode.OK);

        await second.DoAsync(manager, "involve-person", ("name", "A colleague"), ("part", "subject"), ("email", DemoSite.OtherManager));
        await manager.AdvanceAsync("PT1M");
        (await subject.GetAsync(first.Path)).Is(HttpStatusCode.NotFound);
        (await subject.GetAsync(second.Path)).Is(HttpStatusCode.NotFound);

        await second.DoAsync(manager, "remove-person", ("who", "n1"), ("reason", "It was not them"));
        await manager.AdvanceAsync("PT1M");
        (await subject.GetAsync(first.Path)).Is(HttpStatusCode.OK);
    }

    /// <summary>Begins a report with the words of a question and sends it, by the form.</summary>
    private async Task<(Misuse Misuse, string Track)> ReportFromAsync(Caller lead, string question)
    {
        (await AskingSteps.DoAsync(lead, "/questions/" + question, "report")).Is(HttpStatusCode.SeeOther);
        await StepAsync("/report/where", ("addresses", "www.social.example/p/9"));
        await StepAsync("/report/what", ("category", ReportCategory.Misuse), ("description", AskingSteps.Words));
        await StepAsync("/report/threat", ("threatening", "no"));
        await StepAsync("/report/about", ("school", Told.SchoolOf(site)));
        (await lead.SubmitAsync("/report/check", "/report/send")).Is(HttpStatusCode.SeeOther);
        var sent = Codes().Matches((await lead.GetAsync("/report/sent")).Text).Select(m => m.Groups[1].Value).ToList();
        var track = (await lead.SubmitAsync("/track", "/track", ("reference", sent[0]), ("code", sent[1]))).Location!;
        return (new Misuse(site, sent[0]), track);

        async Task StepAsync(string page, params (string, string)[] fields) =>
            (await lead.SubmitAsync(page, page, fields)).Is(HttpStatusCode.SeeOther);
    }

    private static async Task<string> PutInAsync(Caller lead, Misuse misuse)
    {
        var evidence = misuse.Path + "/evidence";
        var form = (await lead.GetAsync(evidence)).Is(HttpStatusCode.OK).Text;
        (await lead.SendAsync(new HttpRequestMessage(HttpMethod.Post, evidence)
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(Html.Field(form, "__RequestVerificationToken")), "__RequestVerificationToken" },
                { new StringContent(Html.Field(form, "id")), "id" }, { new StringContent("A parent"), "from" },
                { new ByteArrayContent(Picture), "files", "shot.png" },
            },
        })).Is(HttpStatusCode.SeeOther);
        return Assert.Single((await lead.GetAsync($"/api{evidence}")).Json.All("pieces")).Word("sha256");
    }

    private static async Task<IReadOnlyList<string>> MailsToAsync(Caller anybody, string to) =>
    [
        .. (await anybody.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.Word("to") == to).Select(m => m!.Word("subject") + "\n" + m!.Word("text")),
    ];

    /// <summary>An answer without what differs each time, and without the address, which whoever asks knows.</summary>
    private static string Steady(Reply reply, string path) => $"{reply.Code} " + Random().Replace(reply.Text + reply.Location, "")
        .Replace(path, "", StringComparison.Ordinal).Replace(Uri.EscapeDataString(path), "", StringComparison.Ordinal);

    [GeneratedRegex("value=\"[^\"]*\"|<time[^>]*>[^<]*</time>|\"traceId\":\"[^\"]*\"|00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")]
    private static partial Regex Random();

    [GeneratedRegex("pf-code\">([^<]+)<")]
    private static partial Regex Codes();
}

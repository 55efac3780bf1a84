using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Investigation.AccusedPages;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.SightOfRoutes;

/// <summary>An investigation that a report opened and people have worked on, so that there is something behind each of its
/// identifiers: places and files, people, tasks, notes, an interview, a hold that was lifted, a letter with an answer.</summary>
/// <param name="Token">Of the reporter's tracking page.</param>
/// <param name="AccusedToken">Of the letters of <c>n1</c>, whom it is about.</param>
/// <param name="Picture">SHA-256 of the file that came with the report.</param>
public sealed record WorkedInquiry(string Reference, string Token, string AccusedToken, string Picture)
{
    public const string Letter = "Dear Morgan, this is what is said of you.";

    /// <param name="leftOut">Whom the reporter names as those whom it is about.</param>
    public static async Task<WorkedInquiry> OpenAsync(
        OwnSite site, string key, string? school, IReadOnlyList<string> leftOut, bool atRisk, byte[] picture)
    {
        var draft = "draft/" + Guid.NewGuid().ToString("N");
        await site.Get<IFileStore>().PutAsync(draft, new MemoryStream(picture));
        var receipt = await site.Get<IReportDesk>().ReportAsync(
            new Report
            {
                Category = ReportCategory.Misuse,
                Description = Misuse.Words,
                School = school,
                LeftOut = leftOut,
                ChildAtRisk = atRisk,
                ReporterName = "Demo Reporter",
                ReporterEmail = "reporter@demo.invalid",
                Places = [new Place(PlaceKind.Address, Steps.Address)],
                Attachments = [new Attachment(draft, "shot.png", "image/png", picture.Length)],
            },
            $"worked:{key}:{Guid.NewGuid():N}");
        var misuse = new Misuse(site, receipt.Reference);
        await WorkAsync(site, receipt.Reference, atRisk);
        return new WorkedInquiry(
            receipt.Reference, receipt.TrackingUrl.Split('/')[^1],
            site.Get<AccusedTokens>().UrlOf(misuse.Stream, "n1").Split('/')[^1], (await misuse.StateAsync()).Report.Files[0].Sha256);
    }

    /// <summary>Everybody of ours turns out to be its subject: nobody is left who sees it.</summary>
    public async Task AboutEverybodyAsync(OwnSite site)
    {
        var engine = site.Get<CaseEngine<InvestigationState>>();
        foreach (var person in site.Get<IPeopleDirectory>().All)
        {
            var vault = new BodyVault("about:" + person.Id);
            var command = new InvolvePerson(
                Part.Subject, vault.Keep("name", "involved", person.Name), null, person.Id, Pupil: false);
            Assert.IsType<Execution<InvestigationState>.Done>(await engine.ExecuteAsync(new CaseRequest(
                new Misuse(site, Reference).Stream, command, Actor.Person("p-operator"), "about:" + person.Id)
            { Bodies = vault.Bodies }));
        }
    }

    private static async Task WorkAsync(OwnSite site, string reference, bool atRisk)
    {
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        if (atRisk) await DoAsync("take-safeguarding", new { });
        await DoAsync("triage", new { branches = (string[])["conduct"], severity = "medium", reason = "It concerns a colleague" });
        await DoAsync("involve-person", new { name = "Morgan Invented", part = "subject", email = $"{reference}@invented.example" });
        await DoAsync("involve-person", new { name = "Robin Invented", part = "affected", pupil = "yes" });
        await DoAsync("assign-investigator", new
        {
            investigator = "another",
            email = DemoSite.OtherManager,
            noInterest = "yes",
            note = "Asked by phone",
        });
        await DoAsync("plan-tasks", new { tasks = "Look at the page" });
        await DoAsync("add-note", new { text = "The post is of Monday" });
        await DoAsync("correct-entry", new { entry = "e1", text = "It is of Tuesday" });
        await DoAsync("record-interview", new { with = "n2", record = "They saw it" });
        await DoAsync("place-hold", new { kind = "police", reason = "The police asked" });
        await DoAsync("lift-hold", new { kind = "police", reason = "They are done" });
        await DoAsync("release-letter", new
        {
            who = "n1",
            kind = "allegation",
            contact = DemoSite.OtherPrincipal,
            by = "hand",
            text = Letter,
        });
        await DoAsync("record-reply", new { who = "n1", answer = "It was a joke" });
        await DoAsync("update-reporter", new { words = "Somebody looks into it" });

        async Task DoAsync(string action, object fields) =>
            (await lead.PostAsync($"/api/investigations/{reference}/actions/{action}", fields)).Is(HttpStatusCode.OK);
    }
}

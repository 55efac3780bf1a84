using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Routing;
using PolicyFlow.App.Intake;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>Opens takedowns from reports (9.1, 9.2). A report is never blocked: whatever is missing is left open.
/// </summary>
public sealed class ReportDesk(
    CaseEngine<TakedownState> engine, IPeopleDirectory people, IFileStore files, CaseSecrets secrets,
    TrackTokens tokens, PlaceReader places, IRoutes routes) : IReportDesk
{
    private const int MostReferences = 20;

    public Task<IReadOnlyList<Recipient>> WhoWillSeeAsync(
        string? school, bool childAtRisk, IReadOnlyList<string> leftOut, CancellationToken cancel = default)
    {
        var sight = SightOf(school, childAtRisk, leftOut.ToHashSet());
        IReadOnlyList<Recipient> seers =
        [
            .. from person in people.All
               where MaySee(person, sight)
               select new Recipient(person.Id, person.Name, RoleNames.Of(person.Grants, school)),
        ];
        return Task.FromResult(seers);
    }

    public async Task<ReportReceipt> ReportAsync(Report report, string commandId, CancellationToken cancel = default)
    {
        report = await CarefullyAsync(report, cancel);
        if (await OpenedBeforeAsync(commandId, cancel) is { } before) return before;
        for (var attempt = 0; attempt < MostReferences; attempt++)
        {
            var reference = secrets.Reference(commandId, attempt);
            var stream = TakedownStreams.Of(reference);
            var code = secrets.Code(stream);
            var vault = new BodyVault(commandId);
            var command = await CommandAsync(report, stream, code, vault, cancel);
            var done = await engine.ExecuteAsync(
                new CaseRequest(stream, command, ActorOf(report), "report:" + commandId)
                {
                    Bodies = vault.Bodies,
                    AddKeys = SearchWords.Keys(
                        [report.Description, report.About, report.ReporterName, .. report.Places.Select(PlaceWords.Of)]),
                },
                cancel);
            if (done is not Execution<TakedownState>.Done opened) continue;
            if (ReportCategory.Of(report.Category).Locks)
            {
                var lockAll = new LockContent([.. opened.State.Items.Select(i => i.Id)], []);
                await engine.ExecuteAsync(new CaseRequest(stream, lockAll, Actor.Reporter, "lock:" + commandId), cancel);
            }

            return new ReportReceipt(reference, code, tokens.UrlOf(stream));
        }

        throw new StoreUnavailableException("No free reference was found for this report.");
    }

    /// <summary>Of a sexual image of a child no file is ever taken, and a child is at risk at once.</summary>
    private async Task<Report> CarefullyAsync(Report report, CancellationToken cancel)
    {
        if (!ReportCategory.Of(report.Category).Locks) return report;
        foreach (var file in report.Attachments) await files.DeleteAsync(file.Key, cancel);
        return report with { ChildAtRisk = true, Attachments = [] };
    }

    /// <summary>What was answered to the same report before there was the newest key: a report may be repeated over New
    /// Year, not over two.</summary>
    private async Task<ReportReceipt?> OpenedBeforeAsync(string commandId, CancellationToken cancel)
    {
        if (secrets.Earlier is not { } earlier) return null;
        var reference = earlier.Reference(commandId, 0);
        var stream = TakedownStreams.Of(reference);
        return await engine.LoadAsync(stream, cancel) is { } opened && opened.CommandIds.Contains("report:" + commandId)
            ? new ReportReceipt(reference, earlier.Code(stream), tokens.UrlOf(stream))
            : null;
    }

    private async Task<ReportTakedown> CommandAsync(
        Report report, string stream, string code, BodyVault vault, CancellationToken cancel)
    {
        const string reporter = "reporter";
        var category = ReportCategory.Of(report.Category);
        var destroyed = EvidenceRoom.Destroyed((await engine.LoadAsync(stream, cancel))?.State);
        var leftOut = report.LeftOut.Where(id => people.Find(id) is not null).Distinct().ToList();
        return new ReportTakedown(
            report.Channel.ToString().ToLowerInvariant(),
            report.EnteredBy,
            people.Schools.Any(s => s.Id == report.School) ? report.School : null,
            category.Code,
            report.Threatening || category.Code == "threat",
            report.ChildAtRisk,
            report.SeenAt,
            places.Items(report.Places, 1, reporter, vault, atLeastOne: true),
            await EvidenceRoom.TakeInAsync(files, stream, report.Attachments, reporter, vault, destroyed, cancel),
            vault.Add("description", reporter, WithUnknownCategory(report, category)),
            vault.Add("about", "affected", report.About),
            vault.Add("reporter-name", reporter, report.ReporterName),
            vault.Add("reporter-email", reporter, report.ReporterEmail),
            CaseSecrets.Hash(stream, code),
            leftOut,
            ToldOf(report, category, leftOut))
        {
            Mail = report.Mail is not { } mail ? null : new MailFacts(
                mail.Sender, mail.Verdicts, vault.Add("message-id", reporter, mail.MessageId), mail.SentAt,
                vault.Add("refused", reporter, string.Join('\n', mail.Refused)), mail.NoReceipt),
        };
    }

    /// <summary>A category that we do not know is part of what the reporter said.</summary>
    private static string WithUnknownCategory(Report report, ReportCategory category) =>
        string.IsNullOrWhiteSpace(report.Category) || category.Code == report.Category
            ? report.Description
            : $"{report.Description}\n\nThe reporter called it: {report.Category}".Trim();

    private CaseSight SightOf(string? school, bool childAtRisk, IReadOnlySet<string> leftOut)
    {
        var duty = people.DutyFor(school, leftOut);
        return new CaseSight("", school, leftOut, TakedownStreams.SafeguardingOnly(childAtRisk, duty)) { Duty = duty };
    }

    private static bool MaySee(Person person, CaseSight sight) =>
        person.Active && Sight.MaySee(new Viewer(person.Id, person.Grants), Matter.Case, sight);

    /// <summary>Who gets a mail: the deciders (16.3), everybody in line for a threat, whomever else the routes name for the
    /// category and who may see a takedown, and where nobody holds any role the administrators, who can appoint somebody.
    /// </summary>
    private IReadOnlyList<string> ToldOf(Report report, ReportCategory category, List<string> leftOut)
    {
        var without = leftOut.ToHashSet();
        var duty = people.DutyFor(report.School, without);
        var told = report.Threatening && !report.ChildAtRisk
            ? Who.Everybody(duty)
            : Who.Decides(report.ChildAtRisk, duty);
        var sight = SightOf(report.School, report.ChildAtRisk, without);
        var routed = routes.Of(category.Code, report.School, without, report.ChildAtRisk).People
            .Where(id => people.Find(id) is { } person && MaySee(person, sight));
        told = [.. told.Union(routed)];
        if (told.Count > 0) return told;
        return
        [
            .. people.All.Where(p => p.Active && !without.Contains(p.Id) && p.Grants.Any(g => g.Role == Role.Administrator))
                .Select(p => p.Id),
        ];
    }

    private static Actor ActorOf(Report report) =>
        report.EnteredBy is { } person ? Actor.Person(person) : Actor.Reporter;
}

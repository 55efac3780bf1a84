using System.Collections.Immutable;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Routing;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Opening;
using PolicyFlow.App.Investigation.Reports;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Reports;

/// <summary>Opens takedowns from reports of content (9.1, 9.2). A report is never blocked: whatever is missing is left open.
/// </summary>
public sealed class TakedownReports(
    CaseEngine<TakedownState> engine, IPeopleDirectory people, IFileStore files, PlaceReader places, IRoutes routes,
    AlertBook alerts) : IReportKind
{
    public string Prefix => TakedownStreams.Prefix;

    public bool Takes(ReportCategory category) => !category.Investigates;

    public IReadOnlyList<Recipient> WhoWillSee(Report report)
    {
        var sight = SightOf(report.School, report.ChildAtRisk, report.LeftOut.ToHashSet());
        return
        [
            .. from person in people.All
               where MaySee(person, sight)
               select new Recipient(person.Id, person.Name, RoleNames.Of(person.Grants, report.School)),
        ];
    }

    public async Task<ImmutableArray<string>?> CommandsOfAsync(string stream, CancellationToken cancel) =>
        (await engine.LoadAsync(stream, cancel))?.CommandIds;

    public async Task<bool> OpenAsync(
        Report report, string stream, string code, string commandId, CancellationToken cancel)
    {
        var vault = new BodyVault(commandId);
        var command = await CommandAsync(report, stream, code, vault, cancel);
        var done = await engine.ExecuteAsync(
            new CaseRequest(stream, command, ReportedWords.ActorOf(report), ReportDesk.CommandOf(commandId))
            {
                Bodies = vault.Bodies,
                AddKeys = [.. ReportedWords.SearchKeys(report), .. report.ChildAtRisk ? alerts.KeysOf(report) : []],
            },
            cancel);
        if (done is not Execution<TakedownState>.Done opened) return false;
        if (ReportCategory.Of(report.Category).Locks)
        {
            var lockAll = new LockContent([.. opened.State.Items.Select(i => i.Id)], []);
            await engine.ExecuteAsync(new CaseRequest(stream, lockAll, Actor.Reporter, "lock:" + commandId), cancel);
        }

        return true;
    }

    private async Task<ReportTakedown> CommandAsync(
        Report report, string stream, string code, BodyVault vault, CancellationToken cancel)
    {
        const string reporter = ReportedWords.Reporter;
        var category = ReportCategory.Of(report.Category);
        var destroyed = EvidenceRoom.Destroyed((await engine.LoadAsync(stream, cancel))?.State);
        var leftOut = report.KnownLeftOut(people);
        var words = ReportedWords.Keep(report, category, vault);
        return new ReportTakedown(
            report.Channel.ToString().ToLowerInvariant(),
            report.EnteredBy,
            report.KnownSchool(people),
            category.Code,
            report.Threatening || category.Code == "threat",
            report.ChildAtRisk,
            report.SeenAt,
            places.Items(report.Places, 1, reporter, vault, atLeastOne: true),
            await EvidenceRoom.TakeInAsync(files, stream, report.Attachments, reporter, vault, destroyed, cancel),
            words.Description,
            words.About,
            words.Name,
            words.Email,
            CaseSecrets.Hash(stream, code),
            leftOut,
            ToldOf(report, category, leftOut))
        {
            Alert = report.ChildAtRisk ? await alerts.LastAsync(report, stream, cancel) : null,
            Mail = words.Mail,
        };
    }

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
    private IReadOnlyList<string> ToldOf(Report report, ReportCategory category, IReadOnlyList<string> leftOut)
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
}

using System.Collections.Immutable;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Routing;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Opening;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>Opens investigations from reports of conduct (5.3, 8.1, 11.7, 12.7, 16.1). A report is never blocked: whatever is
/// missing is left open.</summary>
public sealed class MisuseDesk(
    CaseEngine<InvestigationState> engine, IPeopleDirectory people, IFileStore files, PlaceReader places, IRoutes routes,
    AlertBook alerts) : IReportKind
{
    private static readonly IReadOnlySet<string> NothingDestroyed = new HashSet<string>();

    public string Prefix => InvestigationStreams.Prefix;

    public bool Takes(ReportCategory category) => category.Investigates;

    /// <summary>Whoever would see the case as it will stand when it has just come in.</summary>
    public IReadOnlyList<Recipient> WhoWillSee(Report report)
    {
        var leftOut = report.LeftOut.ToHashSet();
        var state = InvestigationState.Initial with
        {
            Exists = true,
            LeftOut = [.. leftOut],
            Report = MisuseReport.None with
            {
                School = report.School,
                Threatening = report.Threatening,
                Places = [.. RoutedOf(report, leftOut).Places.Select(p => new ToldPlace(p.Wanted, p.Taken, p.People))],
            },
            Safeguarding = IsAtRisk(report)
                ? SafeguardingState.None with { Concern = ConcernKind.Concern }
                : SafeguardingState.None,
        };
        var sight = InvestigationSight.Of("", state, people.DutyFor(report.School, leftOut));
        return
        [
            .. from person in people.All
               where person.Active && Sight.MaySee(new Viewer(person.Id, person.Grants), Matter.Case, sight)
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
                AddKeys = [.. ReportedWords.SearchKeys(report), .. alerts.KeysOf(report)],
            },
            cancel);
        return done is Execution<InvestigationState>.Done;
    }

    private async Task<ReportMisuse> CommandAsync(
        Report report, string stream, string code, BodyVault vault, CancellationToken cancel)
    {
        const string reporter = ReportedWords.Reporter;
        var category = ReportCategory.Of(report.Category);
        var leftOut = report.KnownLeftOut(people);
        var words = ReportedWords.Keep(report, category, vault);
        return new ReportMisuse(
            report.Channel.ToString().ToLowerInvariant(),
            report.EnteredBy,
            report.KnownSchool(people),
            category.Code,
            report.Threatening,
            IsAtRisk(report),
            report.SeenAt,
            places.Items(report.Places, 1, reporter, vault, atLeastOne: false),
            await EvidenceRoom.TakeInAsync(files, stream, report.Attachments, reporter, vault, NothingDestroyed, cancel),
            words.Description,
            words.About,
            words.Name,
            words.Email,
            CaseSecrets.Hash(stream, code),
            leftOut,
            RoutedOf(report, leftOut.ToHashSet()),
            IsAtRisk(report) ? await alerts.LastAsync(report, stream, cancel) : null,
            report.From)
        {
            Mail = words.Mail,
            Duty = people.DutyFor(report.KnownSchool(people), leftOut.ToHashSet()),
        };
    }

    private Routed RoutedOf(Report report, IReadOnlySet<string> leftOut) => routes.Of(
        ReportCategory.Of(report.Category).Code, report.KnownSchool(people), leftOut, IsAtRisk(report));

    private static bool IsAtRisk(Report report) => report.ChildAtRisk || ReportCategory.Of(report.Category).AtRisk;
}

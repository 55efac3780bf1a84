using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Audit;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Cases.Routing.Trying;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Intake.Opening;
using PolicyFlow.App.Intake.Tracking;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Mail.Threads;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.App.Takedown.PrivatePages;
using PolicyFlow.App.Takedown.Probe;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Telemetry;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown;

/// <summary>Registers what takedowns need. The host adds the store, the clock, the directory of people and the mail
/// transport.</summary>
public static class TakedownSetup
{
    public static IServiceCollection AddTakedown(this IServiceCollection services)
    {
        services.AddSingleton<TakedownDecider>();
        services.AddSingleton<ICaseKeys<TakedownState>, TakedownKeys>();
        services.AddSingleton(s => new CaseEngine<TakedownState>(
            Setup(s.GetRequiredService<IPeopleDirectory>(), s.GetRequiredService<Rules>()),
            s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(), s.GetRequiredService<IDriveCases>()));
        services.AddSingleton<IEffectPerformer<TakedownState>, TakedownPerformer>();
        services.AddSingleton<ISubjects, TakedownSubjects>();
        services.AddSingleton<TakedownLooks>();
        services.AddSingleton<TakedownLetters>();
        services.AddSingleton<OutsideLetters>();
        services.AddSingleton(s => new ReplyAddresses(
            s.GetRequiredService<CaseSecrets>(), s.GetService<InboundOptions>()?.Domain ?? ""));
        services.AddSingleton<LetterTexts>();
        services.AddSingleton<TakedownTexts>();
        services.AddSingleton<IDigestWords, TakedownDigest>();
        services.AddSingleton<ICaseTurn>(s => ActivatorUtilities.CreateInstance<CaseTurn<TakedownState>>(
            s, TakedownStreams.Prefix));
        services.AddSingleton<PlaceReader>();
        services.AddSingleton<IReportKind, TakedownReports>();
        services.AddSingleton<TrackTokens>();
        services.AddSingleton<AddedFiles>();
        services.AddSingleton<ITrackedKind, TakedownTracks>();
        services.AddPrivatePages();
        services.AddSingleton<ActionDesk>();
        services.AddSingleton<CaseReader>();
        services.AddSingleton<TakedownRoute>();
        services.AddEvidenceSource<TakedownEvidence>(EvidenceFamily.Takedowns);
        services.AddSingleton<Eraser>();
        services.AddSingleton<Copies>();
        services.AddSingleton<Destroyer>();
        services.AddSingleton<DestroyRound>();
        services.AddSingleton<ISurvey, TakedownAges>();
        services.AddSingleton<IRoutedCases, RoutedTakedowns>();
        services.AddSingleton<CaseLists>();
        services.AddSingleton<ICaseRows, TakedownRows>();
        services.AddSingleton<CaseSearch>();
        services.AddSingleton(new NavEntry("Today", "/today", Matter.CaseList, 10));
        services.AddSingleton(new NavEntry("Cases", "/cases", Matter.CaseList, 20));
        services.AddSingleton(new NavEntry("Enter a report", "/report/told", Matter.ReportForSomebody, 30));
        return services;
    }

    public static CaseSetup<TakedownState> Setup(IPeopleDirectory people, Rules rules) =>
        Setup(state => people.DutyFor(state.School, state.LeftOut), rules);

    /// <summary>The same for a program that only erases: nobody is told anything.</summary>
    public static CaseSetup<TakedownState> SetupAlone() => Setup(_ => OnDuty.Nobody, Rules.Default);

    private static CaseSetup<TakedownState> Setup(Func<TakedownState, OnDuty> duty, Rules rules) =>
        new(new TakedownDecider(), new TakedownKeys(), duty, () => rules)
        {
            Words = new WordIndex<TakedownState>(s => s.ReportedAt),
        };
}

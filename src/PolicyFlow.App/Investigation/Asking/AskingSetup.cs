using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Investigation.Asking.Mail;
using PolicyFlow.App.Investigation.Asking.Pages;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>Registers questions before somebody acts (5.3, 11.4, 12.5).</summary>
public static class AskingSetup
{
    public static IServiceCollection AddAsking(this IServiceCollection services)
    {
        services.AddSingleton(s => new CaseEngine<QuestionState>(
            Setup(s.GetRequiredService<IPeopleDirectory>(), s.GetRequiredService<Rules>()),
            s.GetRequiredService<ICaseStore>(), s.GetRequiredService<CaseClock>(), s.GetRequiredService<IDriveCases>()));
        services.AddSingleton<IEffectPerformer<QuestionState>, QuestionMail>();
        services.AddSingleton<ICaseTurn>(s =>
            ActivatorUtilities.CreateInstance<CaseTurn<QuestionState>>(s, QuestionStreams.Prefix));
        services.AddSingleton<IDigestWords, QuestionDigest>();
        services.AddSingleton<QuestionLinks>().AddSingleton<QuestionLimits>();
        services.AddSingleton<QuestionDesk>().AddSingleton<QuestionReader>().AddSingleton<QuestionLists>();
        services.AddSingleton<QuestionDeeds>().AddSingleton<QuestionReports>().AddSingleton<QuestionEraser>();
        services.AddScoped<IWaitingNotice, QuestionNotice>();
        return services.AddSingleton(new NavEntry("Ask first", QuestionPages.AskPath, Matter.SignedIn, 38));
    }

    public static IEndpointRouteBuilder MapAsking(this IEndpointRouteBuilder routes) => routes.MapQuestions();

    /// <summary>What the engine needs.</summary>
    public static CaseSetup<QuestionState> Setup(IPeopleDirectory people, Rules rules) => new(
        new QuestionDecider(), new QuestionKeys(),
        question => people.DutyFor(question.School, QuestionStreams.Without(question)), () => rules);

    /// <summary>The same for a program that only erases: nobody is told anything.</summary>
    public static CaseSetup<QuestionState> SetupAlone() =>
        new(new QuestionDecider(), new QuestionKeys(), _ => OnDuty.Nobody, () => Rules.Default);
}

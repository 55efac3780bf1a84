using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.Mail.Tests.Running;

/// <summary>Investigations of a running program, and who sees them.</summary>
internal static class Investigations
{
    public static CaseEngine<InvestigationState> Engine(this InboundSite site) => site.Get<CaseEngine<InvestigationState>>();

    /// <summary>The only investigation, as it stands.</summary>
    public static async Task<LoadedCase<InvestigationState>> OnlyInvestigationAsync(this InboundSite site)
    {
        var listed = await site.Get<ICaseStore>().FindAsync(new KeyQuery(
            CaseIndex.List, CaseIndex.ListOf(CaseIndex.Everywhere, CaseKind.Investigation.Name), 10));
        return (await site.Engine().LoadAsync(Assert.Single(listed.Found).Stream))!;
    }

    public static Viewer ViewerOf(this InboundSite site, string email) =>
        site.Get<IPeopleDirectory>().FindByEmail(email) is { } person
            ? new Viewer(person.Id, person.Grants)
            : throw new ArgumentException($"Nobody has {email}.", nameof(email));

    /// <summary>Whether somebody may see it as it stands.</summary>
    public static bool Sees(this InboundSite site, string email, LoadedCase<InvestigationState> loaded) =>
        site.Get<InvestigationReader>().MaySee(site.ViewerOf(email), loaded.Stream, loaded.State);

    /// <summary>The words of its report, as whoever may see it reads them.</summary>
    public static async Task<string> WordsAsync(this InboundSite site, LoadedCase<InvestigationState> loaded) =>
        (await site.Get<ICaseStore>().BodiesAsync(loaded.Stream, [loaded.State.Report.Description!.Id]))
            .Text(loaded.State.Report.Description);
}

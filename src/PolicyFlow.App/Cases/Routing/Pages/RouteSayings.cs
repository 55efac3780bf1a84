using PolicyFlow.App.Web;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Cases.Routing.Pages;

/// <summary>What became of a proposal, in sentences.</summary>
public static class RouteSayings
{
    public static string Of(ToldProposal told)
    {
        var p = told.Proposal;
        var asked = p.Choice is null
            ? $"{Start(told.By)} proposed to have it go again where it went before."
            : $"{Start(told.By)} proposed: {told.Wanted}.";
        return $"{asked} {End(told)}";
    }

    private static string End(ToldProposal told)
    {
        var p = told.Proposal;
        return p.End switch
        {
            ProposalEnd.Confirmed when p.AnsweredBy == p.By => "There was nobody else to confirm it, so it held at once.",
            ProposalEnd.Confirmed => $"{Start(told.AnsweredBy!)} confirmed it on {UkTime.Long(p.AnsweredAt!.Value)}.",
            ProposalEnd.Rejected when p.AnsweredBy == p.By => "It was taken back.",
            ProposalEnd.Rejected => $"{Start(told.AnsweredBy!)} turned it down on {UkTime.Long(p.AnsweredAt!.Value)}.",
            ProposalEnd.Replaced => "Another proposal took its place.",
            _ => "It waits.",
        };
    }

    private static string Start(string name) => name == "you" ? "You" : name;
}

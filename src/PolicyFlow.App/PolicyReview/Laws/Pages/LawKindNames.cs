using PolicyFlow.App.Web.Parts;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws.Pages;

/// <summary>What people call the kinds of entries.</summary>
public static class LawKindNames
{
    public static readonly IReadOnlyList<Choice> Choices =
        [.. Enum.GetValues<LawKind>().Select(k => new Choice(k.ToString(), One(k)))];

    public static string One(LawKind kind) => kind switch
    {
        LawKind.ReplacedLaw => "A law that was replaced",
        LawKind.Guidance => "Guidance with editions",
        LawKind.Expected => "A law or guidance that the policy should name",
        LawKind.Service => "A service that has closed or changed its name",
        LawKind.Monitoring => "Words about consent to monitoring",
        _ => "Words that ask for passwords",
    };

    public static string Many(LawKind kind) => kind switch
    {
        LawKind.ReplacedLaw => "Laws that were replaced",
        LawKind.Guidance => "Guidance with editions",
        LawKind.Expected => "What the policy should name",
        LawKind.Service => "Services that have closed or changed their name",
        LawKind.Monitoring => "Words about consent to monitoring",
        _ => "Words that ask for passwords",
    };

    public static string Does(LawKind kind) => kind switch
    {
        LawKind.ReplacedLaw => "A clause that names one is a finding.",
        LawKind.Guidance => "A clause that names an older edition is a finding.",
        LawKind.Expected => "A policy that does not name one is a finding.",
        LawKind.Service => "A clause that names one is a finding.",
        _ => "A sentence with these words is a finding.",
    };
}

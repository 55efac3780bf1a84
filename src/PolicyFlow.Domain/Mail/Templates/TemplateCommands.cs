using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>Asks for other words. They have no <see cref="TemplateProblems"/>.</summary>
/// <param name="Edition">The edition that the form showed.</param>
/// <param name="Words">Null to have the letter read again as it comes with the program.</param>
public sealed record ProposeTemplate(int Edition, TemplateWords? Words) : ICaseCommand;

/// <summary>Says yes or no to proposed words, by their number.</summary>
public sealed record AnswerTemplate(int Proposal, bool Confirm) : ICaseCommand;

/// <summary>What a decision on a template may know.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Shipped">The words that come with the program.</param>
/// <param name="Administrators">The ids of all active administrators.</param>
public sealed record TemplateContext(Actor Actor, TemplateWords Shipped, IReadOnlySet<string> Administrators)
{
    public bool MayConfirm => Administrators.Any(id => Actor == Actor.Person(id));

    /// <summary>Whether the actor is the only one who could confirm what they propose. The program never is: files that
    /// were imported wait for a named person.</summary>
    public bool NobodyElseCanConfirm => MayConfirm && Administrators.Count == 1;
}

using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>A template with what the network has made of it.</summary>
public sealed record TemplateEntry(MailTemplate Template, TemplateState State)
{
    /// <summary>Why the changed words cannot be sent, or null. They were good when they were confirmed; a later release may
    /// ask for more.</summary>
    public TemplateProblem? Problem { get; } = State.Words is { } words
        ? TemplateProblems.Of(words, Template.Placeholders).FirstOrDefault()
        : null;

    /// <summary>What letters are written with now.</summary>
    public TemplateWords InForce => Problem is null && State.Words is { } words ? words : Template.Shipped;

    /// <summary>The words that wait, so that whoever confirms them has seen what becomes of them; else those in force.
    /// </summary>
    public TemplateWords Shown => State.Proposed is { } waiting && ProposedProblem is null
        ? waiting.Words ?? Template.Shipped
        : InForce;

    /// <summary>Why the words that wait cannot be confirmed any more, or null.</summary>
    public TemplateProblem? ProposedProblem => State.Proposed?.Words is { } words
        ? TemplateProblems.Of(words, Template.Placeholders).FirstOrDefault()
        : null;

    public bool Changed => State.Words is not null;
}

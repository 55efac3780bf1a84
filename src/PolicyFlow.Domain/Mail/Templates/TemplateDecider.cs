using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>The rule of templates: other words hold when a second administrator confirms them; one alone may while there
/// is nobody else.</summary>
public static class TemplateDecider
{
    public static Decision Decide(TemplateState state, ICaseCommand command, TemplateContext context) => command switch
    {
        ProposeTemplate c => Propose(state, c, context),
        AnswerTemplate c => Answer(state, c, context),
        _ => throw new ArgumentException($"A template has no command {command.GetType().Name}."),
    };

    private static Decision Propose(TemplateState state, ProposeTemplate command, TemplateContext context)
    {
        if (command.Edition != state.Edition)
        {
            return Decision.No(
                "stale", "Somebody has changed this template since you opened it. Go back and look at it again.");
        }

        var words = command.Words == context.Shipped ? null : command.Words;
        if (words == state.Words)
            return Decision.No("no-change", "These are the words that are sent already.");
        if (state.Proposed is { } waiting && waiting.Words == words)
            return Decision.No("waits-already", "These words wait for a second administrator already.");
        var number = state.History.Count + 1;
        var proposed = new TemplateProposed(number, words?.Subject, words?.Title, words?.Body);
        return context.NobodyElseCanConfirm ? Decision.Of(proposed, Confirmed(number, words)) : Decision.Of(proposed);
    }

    private static Decision Answer(TemplateState state, AnswerTemplate command, TemplateContext context)
    {
        if (state.Proposed is not { } proposed || proposed.Number != command.Proposal)
            return Decision.No("stale-answer", "Somebody has already answered this, or it has been replaced.");
        if (!context.MayConfirm) return Decision.No("not-yours", "An administrator has to answer this.");
        if (!command.Confirm) return Decision.Of(new TemplateRejected(proposed.Number));
        return proposed.By == context.Actor && !context.NobodyElseCanConfirm
            ? Decision.No("needs-another", "A second administrator has to confirm this. You proposed it yourself.")
            : Decision.Of(Confirmed(proposed.Number, proposed.Words));
    }

    private static TemplateConfirmed Confirmed(int number, TemplateWords? words) =>
        new(number, words?.Subject, words?.Title, words?.Body);
}

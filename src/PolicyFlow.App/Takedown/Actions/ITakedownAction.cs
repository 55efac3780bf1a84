using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>One action: when it is offered, and how what was sent becomes a command.</summary>
internal interface ITakedownAction
{
    string Name { get; }

    /// <summary>The action with its fields, or null while it makes no sense.</summary>
    CaseAction? Offer(CaseView view);

    /// <summary>The command; null only where <paramref name="input"/> got a problem.</summary>
    ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner);
}

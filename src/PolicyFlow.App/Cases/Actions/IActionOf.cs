using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases.Actions;

/// <summary>One action on cases of one kind: when it is offered, and how what was sent becomes a command.</summary>
public interface IActionOf<in TView>
{
    string Name { get; }

    /// <summary>The action with its fields, or null while it makes no sense.</summary>
    CaseAction? Offer(TView view);

    /// <summary>The command; null only where <paramref name="input"/> got a problem.</summary>
    ICaseCommand? Read(TView view, ActionInput input, BodyVault vault, string owner);
}

/// <summary>An action that does more than put a command to the case.</summary>
public interface ICarriesOut<TState>
{
    Task<Execution<TState>> CarryOutAsync(CaseRequest request, CancellationToken cancel);
}

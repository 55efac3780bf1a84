using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>An action that does more than put a command to the case.</summary>
internal interface ICarriesOut
{
    Task<Execution<TakedownState>> CarryOutAsync(CaseRequest request, CancellationToken cancel);
}

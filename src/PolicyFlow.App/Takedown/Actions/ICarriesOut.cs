using PolicyFlow.App.Cases.Actions;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>An action that does more than put a command to the takedown.</summary>
internal interface ICarriesOut : ICarriesOut<TakedownState>;

using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>One action on an investigation.</summary>
internal interface IInvestigationAction : IActionOf<InvestigationView>;

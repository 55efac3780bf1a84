using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.View;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>One action on a takedown.</summary>
internal interface ITakedownAction : IActionOf<CaseView>;

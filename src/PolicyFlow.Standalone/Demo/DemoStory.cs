using PolicyFlow.App.Intake;

namespace PolicyFlow.Standalone.Demo;

/// <summary>One thing that somebody does in an invented case.</summary>
/// <param name="Who">Of whom it is the address, without what follows the @.</param>
/// <param name="Action">An action of the case, or <see cref="DemoStory.Open"/>.</param>
/// <param name="Fields">As on the page of the action.</param>
internal sealed record DemoStep(string Who, string Action, params (string Name, string Value)[] Fields);

/// <summary>An invented report, and what was done with it so far.</summary>
internal sealed record DemoStory(string Name, Report Report, params DemoStep[] Steps)
{
    public const string Open = "open";
}

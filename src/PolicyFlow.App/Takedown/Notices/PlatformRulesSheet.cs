using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>The default: address, what it is, contact.</summary>
internal sealed class PlatformRulesSheet : GroundSheet
{
    public override NoticeGround Ground => NoticeGround.PlatformRules;

    public override string Title => "It breaks the site's own rules";

    public override string Help => "The usual way, and often the quickest. Nothing else is needed.";

    protected override string SubjectTitle => "Request to remove content";

    protected override IEnumerable<string?> Body(NoticeFacts facts, NoticeAnswers answers) =>
    [
        $"It was reported to us as: {facts.What}.",
        Named(facts, ""),
        "Please look at it under your own rules, and remove or amend it as soon as you can. " + WeLookAgain,
    ];
}

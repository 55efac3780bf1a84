using PolicyFlow.App.Web.Parts;

namespace PolicyFlow.App.Acknowledgement.LineManagers;

/// <summary>Why somebody is silent, as their line manager may say.</summary>
public static class TeamAnswers
{
    public const string WrongAddress = "wrong-address";
    public const string Away = "away";
    public const string Left = "left";
    public const string ByHand = "by-hand";

    public static readonly IReadOnlyList<Choice> All =
    [
        new(WrongAddress, "The email address is wrong", "We stop writing to it. A manager of the network checks the right one"),
        new(Away, "They are away for a while", "We leave them alone until they are back"),
        new(Left, "They do not work here any more", "A manager of the network checks it"),
        new(ByHand, "They do not read email", "They get a letter, or are asked in person"),
    ];
}

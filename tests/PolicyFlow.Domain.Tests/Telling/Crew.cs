using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Telling;

/// <summary>The people of the stories, all invented, and the words that they write.</summary>
internal static class Crew
{
    public const string Manager = "p-manager";
    public const string OtherManager = "p-other-manager";
    public const string Lead = "p-lead";
    public const string Principal = "p-principal";
    public const string Governor = "p-governor";

    public static readonly OnDuty Everybody = new([Manager, OtherManager], [Lead], [Principal]);

    public static readonly Actor TheManager = Actor.Person(Manager);
    public static readonly Actor TheLead = Actor.Person(Lead);

    /// <summary>A reference to words; what they say never matters to a rule.</summary>
    public static BodyRef Words(string name) => new("b-" + name, new string('0', 64));
}

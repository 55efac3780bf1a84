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
    public const string OtherGovernor = "p-other-governor";
    public const string ItDirector = "p-it-director";

    /// <summary>A member of staff who posted what the story is about.</summary>
    public const string Poster = "p-poster";

    public static readonly OnDuty Everybody = new([Manager, OtherManager], [Lead], [Principal]);

    /// <summary>The same, with governors and an IT director.</summary>
    public static readonly OnDuty WithGovernors = Everybody with
    {
        Governors = [Governor, OtherGovernor],
        ItDirectors = [ItDirector],
    };

    public static readonly Actor TheManager = Actor.Person(Manager);
    public static readonly Actor TheLead = Actor.Person(Lead);

    /// <summary>A reference to words; what they say never matters to a rule.</summary>
    public static BodyRef Words(string name) => new("b-" + name, new string('0', 64));
}

using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.Letters;

/// <summary>Where the letters to our own people lead, and who may follow them.</summary>
public static class InvestigationLinks
{
    /// <summary>What the addresses of the pages begin with.</summary>
    public const string Pages = "/investigations/";

    public static string PathOf(string stream) => Pages + CaseReference.OfStream(stream);

    /// <summary>Whether somebody may see the case as it stands now.</summary>
    public static bool MaySee(Person person, string stream, InvestigationState state, IPeopleDirectory people) =>
        Sight.MaySee(
            new Viewer(person.Id, person.Grants), Matter.Case,
            InvestigationSight.Of(stream, state, people.DutyFor(state.School, state.LeftOut)));
}

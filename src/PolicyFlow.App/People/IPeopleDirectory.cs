using PolicyFlow.App.Cases;

namespace PolicyFlow.App.People;

/// <summary>
/// Who there is and which part they play today. Answers come from memory; a change that another instance wrote is seen
/// within seconds.
/// </summary>
public interface IPeopleDirectory : IDutyRoster
{
    /// <summary>Everybody, by name; also those who have left.</summary>
    IReadOnlyList<Person> All { get; }

    /// <summary>All schools, by name.</summary>
    IReadOnlyList<School> Schools { get; }

    /// <summary>A person by id, also one who has left, or null.</summary>
    Person? Find(string id);

    /// <summary>The active person with that address in any spelling, or null.</summary>
    Person? FindByEmail(string email);

    /// <summary>A school by id, or null.</summary>
    School? FindSchool(string id);
}

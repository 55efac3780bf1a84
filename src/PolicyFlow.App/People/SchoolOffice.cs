using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>Adds and renames schools.</summary>
public sealed class SchoolOffice(PlainStreams streams, PeopleDirectory directory, CaseClock clock)
{
    /// <summary>Gives a school its name: adds it where there is none with that id.</summary>
    /// <param name="id">Null for a new school, whose id follows from the command id.</param>
    public async Task<OfficeAnswer> NameAsync(
        Actor by, string commandId, string name, string? id = null, CancellationToken cancel = default)
    {
        id ??= "s-" + PeopleOffice.Derived(commandId);
        if (DisplayName.Problem(name, "Name of the school") is { } bad)
            return OfficeAnswer.No(id, "bad-name", bad, "name");
        name = name.Trim();
        await directory.RefreshAsync(cancel);
        if (directory.Schools.Any(s => s.Id != id && s.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            return OfficeAnswer.No(id, "name-taken", "There is already a school with this name", "name");

        var answer = await streams.WriteAsync(
            DirectoryStreams.Schools,
            new StreamCommand(DirectoryStreams.SchoolPrefix + id, commandId, by, clock.Now),
            state => SchoolState.Decide(state, new NameSchool(name)),
            (before, after) => DirectoryStreams.Moved("school", before, after),
            cancel);
        await directory.RefreshAsync(cancel);
        return new OfficeAnswer(id, answer.Refusal);
    }
}

using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People;

/// <summary>A host school or academy joins the network. Its name is not personal and lies in the event.</summary>
public sealed record SchoolAdded(string Name) : ICaseEvent;

/// <summary>The school has another name from now on.</summary>
public sealed record SchoolRenamed(string Name) : ICaseEvent;

/// <summary>The stored names of the events of a school.</summary>
public static class SchoolEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<SchoolAdded>("school-added", "2.3")
        .Add<SchoolRenamed>("school-renamed", "");
}

/// <summary>Gives a school its name: the first time adds it, later times rename it.</summary>
public sealed record NameSchool(string Name) : ICaseCommand;

/// <summary>One school as the events have made it; the name is empty before it was added.</summary>
public sealed record SchoolState(string Name)
{
    public static readonly SchoolState Unknown = new("");

    public static SchoolState Evolve(SchoolState state, Recorded recorded) => recorded.Event switch
    {
        SchoolAdded e => new SchoolState(e.Name),
        SchoolRenamed e => new SchoolState(e.Name),
        _ => state,
    };

    public static Decision Decide(SchoolState state, NameSchool command) =>
        state.Name.Length == 0 ? Decision.Of(new SchoolAdded(command.Name))
        : state.Name == command.Name ? Decision.Nothing
        : Decision.Of(new SchoolRenamed(command.Name));
}

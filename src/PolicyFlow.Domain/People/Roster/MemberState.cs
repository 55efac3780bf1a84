using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People.Roster;

/// <summary>One member of the staff list as the events have made it.</summary>
/// <param name="Name">Null before the member was added.</param>
/// <param name="School">The id of the school, or null for the whole network.</param>
/// <param name="LineManager">The id of another member, or null.</param>
/// <param name="Active">False before the member was added and after they left.</param>
public sealed record MemberState(
    BodyRef? Name, BodyRef? Email, BodyRef? Number, string? School, StaffKind Kind, string JobRole, string? LineManager,
    bool Active)
{
    public static readonly MemberState Unknown = new(null, null, null, null, StaffKind.Employee, "", null, false);

    /// <summary>How the member left; null for one who is there.</summary>
    public MemberLeft? Left { get; init; }

    /// <summary>The number of the last event.</summary>
    public int Version { get; init; }

    public bool Exists => Name is not null;

    /// <summary>The state after one more event.</summary>
    public static MemberState Evolve(MemberState state, Recorded recorded) => Step(state, recorded.Event) with
    {
        Version = recorded.Sequence,
    };

    private static MemberState Step(MemberState state, ICaseEvent @event) => @event switch
    {
        MemberAdded e => state with
        {
            Name = e.Name,
            Email = e.Email,
            Number = e.Number,
            School = e.School,
            Kind = e.Kind,
            JobRole = e.JobRole,
            LineManager = e.LineManager,
            Active = true,
        },
        MemberChanged e => Change(state, e),
        MemberLeft e => state with { Active = false, Left = e },
        MemberReturned => state with { Active = true, Left = null },
        _ => state,
    };

    private static MemberState Change(MemberState state, MemberChanged e)
    {
        return state with
        {
            Name = e.Name ?? state.Name,
            Email = Kept(MemberField.Email) ? e.Email ?? state.Email : null,
            Number = Kept(MemberField.Number) ? e.Number ?? state.Number : null,
            School = Kept(MemberField.School) ? e.School ?? state.School : null,
            Kind = e.Kind ?? state.Kind,
            JobRole = e.JobRole ?? state.JobRole,
            LineManager = Kept(MemberField.LineManager) ? e.LineManager ?? state.LineManager : null,
        };

        bool Kept(MemberField field) => e.Cleared?.Contains(field) != true;
    }
}

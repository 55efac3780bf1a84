using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Investigation.Involved;

/// <summary>Somebody has to do with the case (9.1).</summary>
/// <param name="Who">The number in the case, such as <c>n1</c>.</param>
public sealed record PersonInvolved(string Who, Part Part, BodyRef Name, BodyRef? Email, string? Person, bool Pupil)
    : ICaseEvent;

/// <summary>They play another part.</summary>
public sealed record PartChanged(string Who, Part Part, BodyRef Reason) : ICaseEvent;

/// <summary>They have nothing to do with it.</summary>
public sealed record PersonRemoved(string Who, BodyRef Reason) : ICaseEvent;

/// <summary>Everybody who had a place of the route turned out to be a subject: the next in line have it from now on (5.3).
/// </summary>
/// <param name="Wanted">The role that the policy names.</param>
/// <param name="Taken">The role of those who take the place.</param>
/// <param name="Tell">Those of them who do not know of it yet.</param>
public sealed record PlaceTaken(Role Wanted, Role Taken, IReadOnlyList<string> People, IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>Somebody looks into it from now on, in place of whoever did before (16.1).</summary>
public sealed record InvestigatorAssigned(string Investigator, BodyRef? Note) : ICaseEvent;

/// <summary>Nobody was named in time to look into it.</summary>
public sealed record AssignmentLapsed(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>Support and counselling were offered (16.6).</summary>
public sealed record SupportOffered(string? Who, Takedown.SupportAnswer Answer, BodyRef? Note) : ICaseEvent;

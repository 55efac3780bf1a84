using Microsoft.AspNetCore.Http;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.SignIn;

/// <summary>Who makes this request, with the roles that hold at this moment.</summary>
public sealed class CurrentViewer(IHttpContextAccessor accessor, IPeopleDirectory people)
{
    /// <summary>Null for a visitor who has not signed in, has left, or whose session has ended.</summary>
    public Person? Person => Session.PersonOf(accessor.HttpContext?.User, people);

    /// <summary>For <see cref="Sight"/>. Proof of tracking is added by the pages that read it.</summary>
    public Viewer Viewer => Person is { } person ? new Viewer(person.Id, person.Grants) : Viewer.Anonymous;

    /// <summary>For events. Only asked on routes that need a signed-in person.</summary>
    public Actor Actor => Actor.Person((Person ?? throw new InvalidOperationException("Nobody has signed in.")).Id);
}

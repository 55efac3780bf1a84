using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown.Providers;

/// <summary>Puts a provider into the directory.</summary>
public sealed record AddProvider(ProviderEntry Entry, ProviderReach Reach) : ICaseCommand;

/// <summary>Asks for the entry to read like this. Other addresses wait for a second person.</summary>
/// <param name="Edition">The edition that the form showed, so that nobody writes over what they have not seen.</param>
public sealed record ChangeProvider(int Edition, ProviderEntry Entry, ProviderReach Reach) : ICaseCommand;

/// <summary>Says yes or no to proposed addresses, by their number.</summary>
public sealed record AnswerReach(int Proposal, bool Confirm) : ICaseCommand;

/// <summary>Vouches for the entry as it was shown.</summary>
/// <param name="On">Today, Europe/London.</param>
public sealed record CheckProvider(int Edition, DateOnly On) : ICaseCommand;

/// <summary>The provider is of no use any more.</summary>
public sealed record RetireProvider : ICaseCommand;

/// <summary>The provider is used again.</summary>
public sealed record ReturnProvider : ICaseCommand;

/// <summary>What a decision on a provider may know.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Shipped">The entry that came with the program, for a provider that nobody has changed yet.</param>
/// <param name="Confirmers">The ids of all active managers and administrators.</param>
/// <param name="TakenHosts">The host names that belong to other providers.</param>
public sealed record ProviderContext(
    Actor Actor, ProviderAdded? Shipped, IReadOnlySet<string> Confirmers, IReadOnlySet<string> TakenHosts)
{
    public bool MayConfirm => Actor.Kind == ActorKind.System || Confirmers.Any(id => Actor == Actor.Person(id));

    /// <summary>Whether the actor is the only one who could confirm what they propose.</summary>
    public bool NobodyElseCanConfirm => Actor.Kind == ActorKind.System || (MayConfirm && Confirmers.Count == 1);
}

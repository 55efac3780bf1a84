using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People;

/// <summary>Somebody asked to sign in with an address.</summary>
/// <param name="PersonId">Null where nobody active has that address: the challenge then looks the same but opens
/// nothing.</param>
/// <param name="CodeHash">Hash of the six digits with a secret that only the asking browser holds; null where codes are
/// switched off for the address because too many were asked for.</param>
/// <param name="TokenHash">Hash of the link's token.</param>
/// <param name="ExpiresAt">System time, UTC.</param>
/// <param name="ReturnTo">A path of this site.</param>
public sealed record SignInAsked(
    string? PersonId, string? CodeHash, string TokenHash, DateTimeOffset ExpiresAt, string? ReturnTo) : ICaseEvent;

/// <summary>A code was typed that is not the one.</summary>
public sealed record WrongCodeTyped : ICaseEvent;

/// <summary>Code or link was used; neither works again.</summary>
public sealed record SignedIn(bool ByLink) : ICaseEvent;

/// <summary>The stored names of the events of a sign-in.</summary>
public static class SignInEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<SignInAsked>("sign-in-asked", "")
        .Add<WrongCodeTyped>("wrong-code-typed", "")
        .Add<SignedIn>("signed-in", "");
}

/// <summary>Answers a sign-in with the hash of a code, or of a link's token.</summary>
public sealed record AnswerSignIn(string? CodeHash, string? TokenHash) : ICaseCommand;

/// <summary>One sign-in as the events have made it; <see cref="Asked"/> is null where there is none.</summary>
public sealed record SignInState(SignInAsked? Asked, int WrongCodes, bool Used)
{
    /// <summary>Wrong codes that end a sign-in.</summary>
    public const int MostWrongCodes = 5;

    /// <summary>How long code and link work.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public static readonly SignInState None = new(null, 0, false);

    public int TriesLeft => MostWrongCodes - WrongCodes;

    public bool IsOpen(DateTimeOffset now) => Asked is not null && !Used && TriesLeft > 0 && now < Asked.ExpiresAt;

    public static SignInState Evolve(SignInState state, Recorded recorded) => recorded.Event switch
    {
        SignInAsked e => state with { Asked = e },
        WrongCodeTyped => state with { WrongCodes = state.WrongCodes + 1 },
        SignedIn => state with { Used = true },
        _ => state,
    };

    /// <summary>A challenge for nobody counts wrong codes like any other, so that its answers tell nothing.</summary>
    /// <param name="now">System time, UTC.</param>
    public static Decision Decide(SignInState state, AnswerSignIn command, DateTimeOffset now)
    {
        if (!state.IsOpen(now)) return Decision.No("ended", "This sign-in has ended. Ask for a new one.");
        if (command.TokenHash is not null)
            return state.Asked!.PersonId is not null && command.TokenHash == state.Asked.TokenHash
                ? Decision.Of(new SignedIn(ByLink: true))
                : Decision.No("ended", "This link does not work.");
        return state.Asked!.PersonId is not null && state.Asked.CodeHash is { } right && command.CodeHash == right
            ? Decision.Of(new SignedIn(ByLink: false))
            : Decision.Of(new WrongCodeTyped());
    }
}

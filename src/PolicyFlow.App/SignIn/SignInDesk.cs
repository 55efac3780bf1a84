using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.SignIn;

/// <summary>What came of typing a code or using a link.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    public sealed record Welcome(Person Person, string? ReturnTo) : SignInAnswer;

    public sealed record WrongCode(int TriesLeft) : SignInAnswer;

    /// <summary>Used, too old, too many wrong codes, unknown: all the same to whoever asks.</summary>
    public sealed record Ended : SignInAnswer;
}

/// <summary>
/// Sign-in by mail. One sign-in has a link and a code; whichever is used first ends both. Everything about it is in the
/// stream <c>sign-in/&lt;id&gt;</c>, code and token as hashes only. System time.
/// </summary>
public sealed class SignInDesk(
    PlainStreams streams, IPeopleDirectory people, SignInLimits limits, SignInMail letters, SignInPost post,
    TimeProvider time, ILogger<SignInDesk> log)
{
    private static readonly StreamKind<SignInState> Kind =
        new(SignInEvents.Catalogue, SignInState.None, SignInState.Evolve);

    /// <summary>Starts a sign-in for an address, known or not, and sends the mail if somebody has it.</summary>
    /// <returns>What the asking browser must keep to be able to use the code.</returns>
    public async Task<SignInTicket> AskAsync(string email, string? returnTo, CancellationToken cancel = default)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var (browser, link) = (SignInTicket.For(id), SignInTicket.For(id));
        var code = limits.MayHaveCode(EmailAddress.Normal(email)) ? SignInCode.New() : null;
        var person = people.FindByEmail(email);
        var now = time.GetUtcNow();
        var asked = new SignInAsked(
            person?.Id, code is null ? null : browser.HashOf(code), link.Hash(), now + SignInState.Life, returnTo);
        await streams.WriteAsync(
            Kind, new StreamCommand(StreamOf(id), "ask", Actor.System, now), _ => Decision.Of(asked), cancel: cancel);
        if (person is not null && !post.TrySend(letters.Write(person, link, code, asked.ExpiresAt), asked.ExpiresAt))
            log.LogError("The queue of sign-in mail is full; sign-in {Id} gets none.", id);
        return browser;
    }

    /// <summary>Uses a code in the browser that asked.</summary>
    /// <param name="browser">What <see cref="AskAsync"/> gave that browser.</param>
    public Task<SignInAnswer> TryCodeAsync(SignInTicket browser, string code, CancellationToken cancel = default) =>
        AnswerAsync(browser.Id, new AnswerSignIn(browser.HashOf(code), null), cancel);

    /// <summary>Uses a link, in any browser.</summary>
    public Task<SignInAnswer> UseLinkAsync(SignInTicket link, CancellationToken cancel = default) =>
        AnswerAsync(link.Id, new AnswerSignIn(null, link.Hash()), cancel);

    /// <summary>Whom a link would sign in, or null where it does not work. Changes nothing.</summary>
    public async Task<Person?> LookAsync(SignInTicket link, CancellationToken cancel = default)
    {
        var state = (await streams.LoadAsync(Kind, StreamOf(link.Id), cancel)).State;
        return state.IsOpen(time.GetUtcNow()) && state.Asked!.TokenHash == link.Hash() ? ActiveOf(state) : null;
    }

    private static string StreamOf(string id) => "sign-in/" + id;

    private async Task<SignInAnswer> AnswerAsync(string id, AnswerSignIn command, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var answer = await streams.WriteAsync(
            Kind, new StreamCommand(StreamOf(id), Guid.NewGuid().ToString("N"), Actor.System, now),
            state => SignInState.Decide(state, command, now), cancel: cancel);
        var state = answer.Now.State;
        return answer.Events switch
        {
            [SignedIn] when ActiveOf(state) is { } person => new SignInAnswer.Welcome(person, state.Asked!.ReturnTo),
            [WrongCodeTyped] when state.TriesLeft > 0 => new SignInAnswer.WrongCode(state.TriesLeft),
            _ => new SignInAnswer.Ended(),
        };
    }

    private Person? ActiveOf(SignInState state) =>
        state.Asked?.PersonId is { } id && people.Find(id) is { Active: true } person ? person : null;
}

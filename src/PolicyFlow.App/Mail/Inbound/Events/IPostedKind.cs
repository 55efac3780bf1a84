using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Events;

/// <summary>One kind of case that sends letters.</summary>
public interface IPostedKind
{
    /// <summary>What the stream ids of its cases begin with.</summary>
    string Prefix { get; }

    /// <returns>Null where there is no such case.</returns>
    Task<PostedCase?> FindAsync(string stream, CancellationToken cancel);

    Task ExecuteAsync(CaseRequest request, CancellationToken cancel);
}

/// <summary>The letters of a case.</summary>
/// <param name="AddressAsync">Where a letter of it goes, in its normal form; null where that is not known, or was erased.
/// </param>
public sealed record PostedCase(
    string Stream, PostState Post, Func<Effect, CancellationToken, Task<string?>> AddressAsync);

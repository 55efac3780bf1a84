using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Keys;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>What a personal link proves: that its holder was sent it for one entry.</summary>
/// <param name="Entry">The entry's stream.</param>
/// <param name="Serial">Which of the person's links it is: an earlier one went to an address that was wrong.</param>
public sealed record PersonalProof(string Entry, int Serial);

/// <summary>Personal links: each is for one person and one campaign, works without an account, and ends.</summary>
public sealed class PersonalLinks(IDataProtectionProvider protection, CaseClock clock, SiteOptions site)
{
    /// <summary>How long a link opens the page (case time); every mail brings a fresh one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    private readonly PrivateLinks _links = new(protection.CreateProtector("PolicyFlow.Acknowledge.v1"), clock, Lifetime);

    public string UrlOf(EntryState entry) => site.Url("/confirm/" + TokenOf(entry));

    public string TokenOf(EntryState entry) => _links.Seal(new LinkProof(
        AcknowledgementStreams.Entry(entry), entry.LinkSerial.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What a token proves, or null for one that is altered, foreign or expired.</summary>
    public PersonalProof? ProofOf(string token) =>
        _links.Open(token) is { } proof
        && int.TryParse(proof.About, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            ? new PersonalProof(proof.CaseId, serial)
            : null;
}

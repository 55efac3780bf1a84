using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Mail.Threads;

/// <summary>
/// The address that leads an answer back into its case: <c>case+pf-7k3m-92qx.abcdefghijklmnop@mail.school.example</c>.
/// Behind the reference stands what only this installation can make (80 bits of an HMAC over the case), so that whoever
/// writes to it has had a letter of ours, or was handed one.
/// </summary>
/// <param name="secrets">The newest key makes addresses; those of every older one are good.</param>
/// <param name="domain">The domain whose mail reaches us; empty where none does.</param>
public sealed partial class ReplyAddresses(CaseSecrets secrets, string domain)
{
    /// <summary>The part before the domain at its longest.</summary>
    internal const string Longest = "case+pf-0000-0000.0000000000000000@";

    private const string Purpose = "reply-address";
    private const int ProofLength = 10;

    private static readonly string[] Kinds = [CaseKind.Takedown.Prefix, CaseKind.Investigation.Prefix];

    /// <summary>The address of a case, or null where no mail reaches us.</summary>
    public string? Of(string stream) => domain.Length == 0
        ? null
        : $"case+{CaseReference.OfStream(stream).ToLowerInvariant()}.{Base32.Of(secrets.Proofs(Purpose, stream, ProofLength)[0])}@{domain}";

    /// <summary>The cases whose addresses stand in a text, in order. The domain is not looked at: it may have been another
    /// one when the letter went out.</summary>
    /// <param name="text">The value of a header. Mail servers change the case of letters.</param>
    public IEnumerable<string> CasesIn(string text) =>
        Address().Matches(text).Select(Case).OfType<string>();

    /// <summary>What it proves, says of which kind the case is.</summary>
    private string? Case(Match address)
    {
        if (CaseReference.Parse(address.Groups["reference"].Value) is not { } reference) return null;
        var given = Encoding.ASCII.GetBytes(address.Groups["code"].Value.ToLowerInvariant());
        string? found = null;
        foreach (var prefix in Kinds)
        {
            var stream = CaseReference.Stream(prefix, reference);
            foreach (var proof in secrets.Proofs(Purpose, stream, ProofLength))
            {
                if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Base32.Of(proof)))) found = stream;
            }
        }

        return found;
    }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9+._-])case\+(?<reference>[A-Za-z0-9-]{8,14})\.(?<code>[A-Za-z2-7]{16})@",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.People.Roster;

/// <summary>Divides the staff list into parts of about the same size. The part of a member follows from the id alone and
/// never changes.</summary>
public static class RosterBuckets
{
    public const int Count = 64;

    /// <summary>The part that a member belongs to, 0 to 63.</summary>
    public static int Of(string memberId) => SHA256.HashData(Encoding.UTF8.GetBytes(memberId))[0] % Count;

    /// <summary>How the index calls it: <c>b00</c> to <c>b63</c>.</summary>
    public static string Name(int bucket) => "b" + bucket.ToString("D2", CultureInfo.InvariantCulture);
}

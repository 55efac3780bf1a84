using System.Globalization;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>The words that people confirm. They say that somebody has read and understood a version (5.3) and nothing else:
/// no consent to monitoring (15.1), no term of a contract (3.1).</summary>
public static class AcknowledgementWording
{
    public static string Of(int version) =>
        string.Create(CultureInfo.InvariantCulture, $"I have read and understood version {version}");
}

using System.Text;

namespace PolicyFlow.PolicyReview.Tests.Documents;

/// <summary>Invented policies in our own words.</summary>
internal static class SampleTexts
{
    public const string First =
        """
        # Online conduct of the Invented Network

        Version: 1.3

        Review date: October 2099

        ## 1. Aims

        - 1.1. We want everybody to be safe online.
        - 1.2. This holds on every device.

        ## 2. Scope

        2.1. It is for all staff.

        """;

    public static readonly string Second = First.Replace("all staff", "all staff and visitors", StringComparison.Ordinal)
        .Replace("1.3", "1.4", StringComparison.Ordinal);

    /// <summary>The least that is taken for a Word document.</summary>
    public static readonly byte[] Word =
        Encoding.ASCII.GetBytes("PK\u0003\u0004 [Content_Types].xml word/document.xml");
}

using System.Text;

namespace PolicyFlow.App.Mail;

/// <summary>Makes characters known in which mail comes and which .NET knows only when it is told to. The mail library looks
/// once, when it is first used for anything at all: that must not be earlier.</summary>
public static class MailCharacters
{
    /// <summary>Once more does no harm.</summary>
    public static void Know() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}

using System.Runtime.CompilerServices;
using PolicyFlow.App.Mail;

namespace PolicyFlow.Mail.Tests.Running;

/// <summary>Tests make mails before they start the program, which tells the mail library of characters when it starts.
/// </summary>
internal static class FirstOfAll
{
#pragma warning disable CA2255 // This is no library: it is what starts.
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void Begin() => MailCharacters.Know();
}

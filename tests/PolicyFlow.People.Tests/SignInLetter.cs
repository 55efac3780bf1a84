using System.Text.RegularExpressions;
using PolicyFlow.App.Mail;

namespace PolicyFlow.People.Tests;

/// <summary>A sign-in mail as its reader uses it.</summary>
/// <param name="Code">Six digits, or null where the mail has none.</param>
/// <param name="Link">The path of the link.</param>
public sealed partial record SignInLetter(OutgoingMail Mail, string? Code, string Link)
{
    /// <summary>A code that is not the one.</summary>
    public string WrongCode => Code == "000000" ? "111111" : "000000";

    public static SignInLetter Of(OutgoingMail mail)
    {
        var code = Digits().Match(mail.Text);
        return new SignInLetter(
            mail, code.Success ? code.Groups[1].Value + code.Groups[2].Value : null,
            Address().Match(mail.Text).Groups[1].Value);
    }

    [GeneratedRegex(@"Code: (\d{3}) (\d{3})")]
    private static partial Regex Digits();

    [GeneratedRegex(@"https://policyflow\.example(/sign-in/link/\S+)")]
    private static partial Regex Address();
}

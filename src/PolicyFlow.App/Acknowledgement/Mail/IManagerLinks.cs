namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Makes the links by which line managers see, without an account, whom of theirs a policy waits for.</summary>
public interface IManagerLinks
{
    /// <param name="memberId">The line manager, a member of the staff list.</param>
    string UrlOf(string memberId);
}

using PolicyFlow.App.Mail;

namespace PolicyFlow.People.Tests.Mail;

public static class Mails
{
    public static OutgoingMail To(string address, string messageId = "m-1@demo.invalid") =>
        new(messageId, address, "Demo Dana", "Something needs you", "Hello Dana\n", "<p>Hello Dana</p>");
}

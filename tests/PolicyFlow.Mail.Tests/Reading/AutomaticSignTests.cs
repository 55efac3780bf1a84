using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.Mail.Tests.Reading.Making;

namespace PolicyFlow.Mail.Tests.Reading;

/// <summary>What machines send is told from what people send, in both directions: a report that is filed as a machine's
/// is a report that nobody reads.</summary>
public sealed class AutomaticSignTests
{
    private static readonly OwnMail Own = OwnMail.Of(
        new SiteOptions { PublicAddress = "https://policyflow.example", NetworkName = "Demo" },
        "policyflow@school.example", "report@in.policyflow.example");

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated (by a program)")]
    [InlineData("Auto-Submitted: no\nAuto-Submitted: auto-notified")]
    [InlineData("Return-Path: <>")]
    [InlineData("Precedence: auto_reply")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Autorespond: I am away")]
    [InlineData("X-Autoresponder: demo 1.0")]
    [InlineData("X-POST-MessageClass: 9; Autoresponder")]
    public void Headers_of_a_machine(string header) => IsAutomatic(AutomaticKind.AutoReply, header: header);

    [Theory]
    [InlineData("Automatic reply: A page about our team")]
    [InlineData("Out of Office: back on Monday")]
    [InlineData("Out of office")]
    [InlineData("AUTO: Demo Wren is out of the office (returning 2 April)")]
    [InlineData("Auto-Reply: thank you")]
    [InlineData("Ateb awtomatig: Tudalen am ein tîm")]
    [InlineData("Abwesenheitsnotiz: Seite")]
    [InlineData("Automatische Antwort: Seite")]
    [InlineData("Réponse automatique : une page")]
    [InlineData("=?utf-8?Q?R=C3=A9ponse_automatique=C2=A0:_une_page?=")]
    [InlineData("Odpowiedź automatyczna: strona")]
    [InlineData("Respuesta automática: una página")]
    public void Subjects_of_somebody_who_is_away(string subject) =>
        IsAutomatic(AutomaticKind.AutoReply, subject: subject);

    [Theory]
    [InlineData("Absence: back on Monday")]
    [InlineData("Auto: thank you for your mail")]
    [InlineData("Abwesenheit: bis Montag")]
    public void A_subject_that_people_use_too_needs_a_second_sign(string subject)
    {
        IsOfPerson(subject: subject);
        IsAutomatic(AutomaticKind.AutoReply, subject: subject, header: "X-Auto-Response-Suppress: All");
    }

    [Theory]
    [InlineData("Precedence: bulk")]
    [InlineData("Precedence: list")]
    [InlineData("Precedence: junk")]
    [InlineData("List-Id: News <news.shop.example>")]
    [InlineData("List-Unsubscribe: <https://shop.example/u>")]
    [InlineData("List-Post: <mailto:all@shop.example>")]
    public void Mail_to_many(string header) => IsAutomatic(AutomaticKind.List, header: header);

    [Theory]
    [InlineData("MAILER-DAEMON@mx.example")]
    [InlineData("Mail Delivery Subsystem <mailer-daemon@mx.example>")]
    [InlineData("postmaster@school.example")]
    [InlineData("MAILER-DAEMON")]
    public void Mail_of_a_mail_server(string from) => IsAutomatic(AutomaticKind.Bounce, from: from);

    [Theory]
    [InlineData("multipart/report; report-type=delivery-status", AutomaticKind.Bounce)]
    [InlineData("multipart/report; report-type=feedback-report", AutomaticKind.Bounce)]
    [InlineData("multipart/report", AutomaticKind.Bounce)]
    [InlineData("multipart/report; report-type=disposition-notification", AutomaticKind.Receipt)]
    internal void Reports_about_mail(string type, AutomaticKind kind)
    {
        var subtype = kind == AutomaticKind.Receipt ? "disposition-notification" : "delivery-status";
        var report = $"Content-Type: message/{subtype}\n\nReporting-MTA: dns; mx.example\n\n"
            + "Final-Recipient: rfc822; x@y.example\n";

        Assert.Equal(kind, KindOf(Raw.Parts(type, Raw.Text("It could not be delivered."), report)));
        Assert.Equal(kind, KindOf(Raw.Mail($"Content-Type: message/{subtype}", "Action: failed")));
        IsAutomatic(AutomaticKind.Bounce, header: "X-Failed-Recipients: x@y.example");
    }

    [Fact]
    public void An_answer_to_an_invitation() => Assert.Equal(AutomaticKind.Receipt, KindOf(Raw.Parts(
        "multipart/alternative", Raw.Text("Accepted"),
        "Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\n")));

    [Theory]
    [InlineData("no-reply@host.example")]
    [InlineData("Host <noreply@host.example>")]
    [InlineData("do-not-reply+123@host.example")]
    public void A_sender_that_takes_no_answers(string from) => IsAutomatic(AutomaticKind.AutoReply, from: from);

    [Fact]
    public void A_form_that_sends_for_a_person_is_that_person() =>
        IsOfPerson(from: "no-reply@school.example", header: "Reply-To: Demo Wren <wren@home.example>");

    [Theory]
    [InlineData("PolicyFlow <policyflow@school.example>", "<x@mail.example>")]
    [InlineData("Report@in.policyflow.example", "<x@mail.example>")]
    [InlineData("wren@home.example", "<takedown-1a2b3c4d.7.0@policyflow.example>")]
    [InlineData("wren@home.example", "<sign-in.abc123@policyflow.example>")]
    public void Our_own_mail_that_came_back(string from, string id)
    {
        IsAutomatic(AutomaticKind.OwnMail, from: from, id: id);
        Assert.Null(AutomaticMail.Sign(Raw.Read(Make(from, "Help", id, "X-Other: x")).Message!));
    }

    [Theory]
    [InlineData("colleague@school.example", "<5A3F0C11-9C1B-4E0A-8F00-1234567890AB@school.example>")]
    [InlineData("head@policyflow.example", "<CAF9=abc@policyflow.example>")]
    public void Colleagues_who_share_our_domain_are_people(string from, string id) => IsOfPerson(from: from, id: id);

    [Theory]
    [InlineData("X-Auto-Response-Suppress: All")]
    [InlineData("X-Auto-Response-Suppress: DR, OOF, AutoReply")]
    [InlineData("Auto-Submitted: no")]
    [InlineData("Auto-Submitted: No (a person)")]
    [InlineData("Return-Path: <wren@home.example>")]
    [InlineData("Precedence: first-class")]
    [InlineData("X-Autoreply: no")]
    [InlineData("Disposition-Notification-To: wren@home.example")]
    [InlineData("Return-Receipt-To: wren@home.example")]
    [InlineData("In-Reply-To: <takedown-1a2b3c4d.7.0@policyflow.example>")]
    [InlineData("List-Id: Reports <reports.in.policyflow.example>\nPrecedence: list\nList-Help: <https://x.example>")]
    [InlineData("List-Post: <mailto:policyflow@school.example>\nPrecedence: bulk")]
    public void Headers_that_stand_on_mail_of_people(string header) => IsOfPerson(header: header);

    [Theory]
    [InlineData("Auto: somebody crashed into the gate and filmed it")]
    [InlineData("Automatic reply machines post our names")]
    [InlineData("Re: Automatic reply: A page about our team")]
    [InlineData("Fwd: Out of office: nasty")]
    [InlineData("FW: Abwesenheitsnotiz: Seite")]
    [InlineData("Out of office hours somebody posted this")]
    [InlineData("Absence of any answer")]
    [InlineData("Autobus page")]
    [InlineData("")]
    public void Subjects_that_people_write(string subject) => IsOfPerson(subject: subject);

    [Fact]
    public void What_a_person_passes_on_is_that_person_s()
    {
        var inner = "Content-Type: message/rfc822\n\nFrom: mailer-daemon@mx.example\nAuto-Submitted: auto-replied\n"
            + "Subject: Automatic reply: x\nReturn-Path: <>\n\nAway.";

        Assert.Null(KindOf(Raw.Parts("multipart/mixed", Raw.Text("They only send this:"), inner)));
        Assert.Null(KindOf(Raw.Mail(
            "Content-Type: text/plain", "Look:\n\nAuto-Submitted: auto-replied\nPrecedence: bulk\nSubject: Out of office:")));
        Assert.Null(KindOf(Raw.Parts(
            "multipart/mixed", Raw.Text("The invitation is nasty:"),
            "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\n")));
    }

    private static void IsAutomatic(
        AutomaticKind kind, string header = "X-Other: x", string subject = "Help", string from = "wren@home.example",
        string id = "<a@home.example>")
    {
        var raw = Make(from, subject, id, header);
        using var mail = MailReader.Read(raw, Own);
        Assert.Equal(kind, mail.AutomaticKind);
        Assert.Equal(AutomaticMail.Sign(mail.Message!, Own), mail.Automatic);
        Assert.NotNull(mail.Automatic);
    }

    private static void IsOfPerson(
        string header = "X-Other: x", string subject = "Help", string from = "wren@home.example",
        string id = "<a@home.example>")
    {
        using var mail = MailReader.Read(Make(from, subject, id, header), Own);
        Assert.Equal((null, null), (mail.Automatic, mail.AutomaticKind));
        Assert.Equal(Raw.Words, mail.Text);
    }

    private static AutomaticKind? KindOf(byte[] raw)
    {
        using var mail = MailReader.Read(raw, Own);
        return mail.AutomaticKind;
    }

    private static byte[] Make(string from, string subject, string id, string header) =>
        Raw.Of($"{header}\nFrom: {from}\nSubject: {subject}\nMessage-ID: {id}\n\n{Raw.Words}\n");
}

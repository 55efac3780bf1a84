using System.Text;

namespace PolicyFlow.Mail.Tests.Reading.Making;

/// <summary>Small mails of every form, from which broken ones are made.</summary>
internal static class Corpus
{
    private static readonly Lazy<IReadOnlyList<byte[]>> Made = new(() => [.. Make()]);

    public static IReadOnlyList<byte[]> All => Made.Value;

    private static IEnumerable<byte[]> Make()
    {
        yield return Raw.Mail("Content-Type: text/plain; charset=utf-8", "Łódź: " + Raw.Words);
        yield return Raw.Mail(
            "Content-Type: text/html",
            "<div style='display:none'>no</div><p>Look <a href='https://x.example/'>at</a> it<blockquote>&eacute;</blockquote>");
        yield return Raw.Mail(
            "Content-Type: text/plain; format=flowed; delsp=yes",
            "one \ntwo\n> three \n> four\n-- \nfive");
        yield return Raw.Mail("Content-Transfer-Encoding: quoted-printable", "caf=C3=A9 and =\nmore=20");
        yield return Raw.Mail(
            "Content-Type: text/plain; charset=iso-2022-jp",
            Encoding.ASCII.GetBytes("\u001b$B<L??\u001b(B"));
        yield return Raw.Mail("Content-Type: text/plain; charset=utf-16", Encoding.Unicode.GetBytes("two bytes each"));
        yield return Raw.Mail(
            "Content-Type: text/calendar; method=REQUEST",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\\nb\n c\nEND:VEVENT");
        yield return Raw.Mail("Content-Type: message/partial; id=x; number=2; total=3", "the middle");
        yield return Raw.Mail(
            "Content-Type: message/external-body; access-type=URL; URL=\"https://x.example/\"",
            "Content-Type: text/plain\n\n");
        yield return Raw.Mail(
            "Content-Type: text/plain",
            $"Look:\nbegin 644 a.png\n#0V%T\n`\nend\nand -----BEGIN PGP MESSAGE-----");
        yield return Raw.Mail(
            "Content-Type: text/rtf",
            @"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 A;}}\uc1 caf\'e9 \u8364?\par\bin3 abc}");
        yield return Raw.Mail(
            "Content-Type: text/plain",
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- a\n-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----");
        yield return Raw.Mail(
            "In-Reply-To: <a@x>\nReferences: <b@x> <c@x>",
            "No.\n\nOn 28/03/2026 12:01, PolicyFlow wrote:\n> Gone?\nYes\n> Really?\n-- \nWren");
        yield return Raw.Of(
            "From: =?utf-8?B?w6k=?= (x) <a@b.example>, T: c@d.example;\nSubject: =?utf-8?Q?=C3?=\n =?utf-8?Q?=A9?=\nFrom: x\nDate: x\n\nWords");
        yield return Raw.Parts("multipart/alternative", Raw.Text("Plain."), Raw.Html("<p>Html."));
        yield return Raw.Parts(
            "multipart/mixed",
            Raw.Text("Look."),
            Raw.Picture("filename*=UTF-8''..%2F%C3%BC.png"),
            Raw.Picture("filename=\"=?utf-8?Q?a=2Fb.png?=\""));
        yield return Raw.Parts(
            "multipart/related",
            Raw.Html("<img src='cid:1'>See"),
            Raw.Picture("filename*0=\"a\"; filename*1=\".png\""));
        yield return Raw.Parts(
            "multipart/mixed",
            "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: In\n\nInner",
            Raw.Text("Outer"));
        yield return Raw.Parts(
            "multipart/mixed",
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + Raw.Text("Deep") + "\n--b--",
            Raw.Text("Outer"));
        yield return Raw.Parts(
            "multipart/mixed",
            Raw.Base64("Content-Type: message/rfc822; name=a.eml", Raw.Of("From: a@b.example\nSubject: In\n\nInner")));
        yield return Raw.Parts(
            "multipart/report; report-type=delivery-status",
            Raw.Text("Failed."),
            "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed");
        yield return Raw.Parts(
            "multipart/report; report-type=feedback-report",
            Raw.Text("Abuse."),
            "Content-Type: message/feedback-report\n\nFeedback-Type: abuse",
            "Content-Type: text/rfc822-headers\n\nFrom: x");
        yield return Raw.Parts(
            "multipart/mixed",
            Raw.Text("Look."),
            Winmail(new Tnef().WithText("in").WithRtf(@"{\rtf1 a\par b}").WithFile("a.png", Raw.Png)));
        yield return Raw.Parts(
            "multipart/mixed",
            Winmail(new Tnef().WithHtml("<p>in").WithMessage(new Tnef().WithText("deep").ToBytes())));
        yield return Raw.Parts(
            "multipart/signed; micalg=sha-256",
            Raw.Text("Signed."),
            Raw.Base64("Content-Type: application/pkcs7-signature", [1, 2, 3]));
        yield return Raw.Mail(
            "Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64",
            Convert.ToBase64String(Signing.Around(Raw.Of(Raw.Text("Within.")))));
        yield return Raw.Of(
            "Auto-Submitted: auto-replied\nPrecedence: bulk\nList-Id: <a.b>\nReturn-Path: <>\nFrom: no-reply@b.example\nReply-To: c@d.example\nSubject: Auto: x\n\nAway");
    }

    private static string Winmail(Tnef tnef) => Raw.Base64("Content-Type: application/ms-tnef; name=winmail.dat", tnef.ToBytes());
}

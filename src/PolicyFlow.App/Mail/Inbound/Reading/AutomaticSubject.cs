namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>
/// Subjects that mail programs give to the answers of somebody who is away, in the languages of the network's families.
/// An answer to one of them ("Re: …") or one that is passed on ("Fwd: …") begins otherwise: a person sent it.
/// </summary>
internal static class AutomaticSubject
{
    private static readonly string[] Sure =
    [
        "automatic reply", "automatic response", "autoreply", "auto-reply", "auto reply", "autoresponse",
        "auto-response",
        "out of office", "out of the office", "out of office reply", "out of office autoreply",
        "ateb awtomatig", "ymateb awtomatig", "allan o'r swyddfa",
        "abwesenheitsnotiz", "automatische antwort", "abwesend",
        "réponse automatique", "reponse automatique", "message d'absence", "absence du bureau",
        "odpowiedź automatyczna", "odpowiedz automatyczna", "automatyczna odpowiedź", "poza biurem",
        "respuesta automática", "respuesta automatica", "fuera de la oficina",
    ];

    /// <summary>People begin subjects with these too, so that a second sign has to stand beside them.</summary>
    private static readonly string[] Unsure = ["auto", "absence", "abwesenheit", "nieobecność", "ausencia", "absennol"];

    private static readonly string[] Away =
        ["out of the office", "out of office", "allan o'r swyddfa", "nicht im büro", "absent du bureau", "poza biurem"];

    public static bool IsSure(string? subject)
    {
        var said = Plain(subject);
        return Array.Exists(Sure, words => Begins(said, words))
            || (Begins(said, "auto") && Array.Exists(Away, words => said.Contains(words, StringComparison.Ordinal)));
    }

    public static bool IsUnsure(string? subject)
    {
        var said = Plain(subject);
        return Array.Exists(Unsure, words => Begins(said, words));
    }

    // The words alone, or a colon after them; French has a blank before it. "Automatic reply machines…" is a sentence.
    private static bool Begins(string said, string words) =>
        said.StartsWith(words, StringComparison.Ordinal) && said[words.Length..].TrimStart() is "" or [':', ..];

    private static string Plain(string? subject) =>
        PlainText.Line(subject, 300).Replace('’', '\'').Normalize().ToLowerInvariant();
}

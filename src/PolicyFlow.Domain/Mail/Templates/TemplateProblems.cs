using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>
/// The rules for the words of a letter. A template that would lose what its letter needs, or that puts into the subject
/// what others must not read, is refused.
/// </summary>
public static class TemplateProblems
{
    public const int LineLength = 100;
    public const int BodyLength = 4000;

    /// <returns>Everything to put right; nothing where all is good.</returns>
    public static IEnumerable<TemplateProblem> Of(TemplateWords words, IReadOnlyList<Placeholder> placeholders) =>
    [
        .. OfLine("subject", "Subject", words.Subject, placeholders),
        .. MissingFromSubject(words.Subject, placeholders),
        .. OfLine("title", "Heading", words.Title, placeholders),
        .. OfBody(words.Body, placeholders),
    ];

    private static IEnumerable<TemplateProblem> OfLine(
        string field, string label, string line, IReadOnlyList<Placeholder> placeholders)
    {
        if (line.Length == 0) return [new TemplateProblem(field, $"Enter the {label.ToLowerInvariant()}")];
        if (line.AsSpan().ContainsAny('\r', '\n')) return [new TemplateProblem(field, $"{label} must be one line", 1)];
        if ((PlainWords.Problem(line, LineLength, label) ?? PlainLetter.Problem(line)) is { } plain)
            return [new TemplateProblem(field, plain, 1)];
        var fits = placeholders.Where(p => p.InSubject).ToList();
        return from token in TemplateToken.In(line)
               where token.Label is not null || fits.TrueForAll(p => p.Name != token.Name)
               select new TemplateProblem(field, NotHere(token, label.ToLowerInvariant(), fits), 1);
    }

    private static string NotHere(TemplateToken token, string field, List<Placeholder> fits) =>
        $"Take {token.Typed} out of the {field}. It shows on locked screens and in lists, so "
        + (fits.Count == 0 ? "no placeholder may stand there" : $"only {string.Join(" and ", fits.Select(p => p.Typed))} may stand there");

    private static IEnumerable<TemplateProblem> MissingFromSubject(
        string subject, IReadOnlyList<Placeholder> placeholders) =>
        from p in placeholders
        where p is { InSubject: true, Required: true } && subject.Length > 0
            && TemplateToken.In(subject).All(t => t.Name != p.Name)
        select new TemplateProblem("subject", $"Keep {p.Typed} in the subject: {Lower(p.Meaning)}");

    private static IEnumerable<TemplateProblem> OfBody(string body, IReadOnlyList<Placeholder> placeholders)
    {
        if (body.Length == 0) return [new TemplateProblem("body", "Enter the text")];
        if (body.Length > BodyLength)
            return [new TemplateProblem("body", $"Text must be {BodyLength:N0} characters or fewer. It has {body.Length:N0} now")];
        return
        [
            .. body.Split('\n').SelectMany((line, i) => OfBodyLine(line, i + 1, placeholders)),
            .. Alone(body, placeholders), .. Missing(body, placeholders),
        ];
    }

    private static IEnumerable<TemplateProblem> OfBodyLine(string line, int number, IReadOnlyList<Placeholder> placeholders)
    {
        if ((PlainWords.Problem(line, BodyLength, "Text") ?? PlainLetter.Problem(line)) is { } plain)
            yield return new TemplateProblem("body", plain, number);
        foreach (var token in TemplateToken.In(line))
        {
            if (OfToken(token, placeholders.FirstOrDefault(p => p.Name == token.Name), placeholders) is { } problem)
                yield return new TemplateProblem("body", problem, number);
        }
    }

    private static string? OfToken(TemplateToken token, Placeholder? p, IReadOnlyList<Placeholder> all) => p switch
    {
        null => $"{token.Typed} is no placeholder of this letter. It has {string.Join(", ", all.Select(x => x.Typed))}",
        { Kind: PlaceholderKind.Link } when token.Label is not { Length: > 0 } =>
            $"Say what stands on the button: {{{p.Name}: Open the page}}",
        { Kind: PlaceholderKind.Link } when token.Label.Length > LineLength / 2 =>
            $"What stands on the button must be {LineLength / 2} characters or fewer",
        { Kind: not PlaceholderKind.Link } when token.Label is not null =>
            $"Write {p.Typed} instead of {token.Typed}: it takes no words",
        _ => null,
    };

    /// <summary>A button or a list in the middle of a sentence could not be shown.</summary>
    private static IEnumerable<TemplateProblem> Alone(string body, IReadOnlyList<Placeholder> placeholders)
    {
        var paragraphs = body.Split("\n\n");
        foreach (var p in placeholders.Where(p => p.Kind is PlaceholderKind.Link or PlaceholderKind.List))
        {
            var with = paragraphs.Where(x => TemplateToken.In(x).Any(t => t.Name == p.Name)).ToList();
            if (with.Exists(x => TemplateToken.In(x) is not [var only] || only.Typed != x))
            {
                yield return new TemplateProblem(
                    "body", $"Put {p.Typed} on a line of its own, with an empty line above and below");
            }
            else if (with.Count > 1)
            {
                yield return new TemplateProblem("body", $"Have {p.Typed} once: it is there {with.Count} times");
            }
        }
    }

    private static IEnumerable<TemplateProblem> Missing(string body, IReadOnlyList<Placeholder> placeholders)
    {
        var there = TemplateToken.In(body).Select(t => t.Name).ToHashSet();
        return from p in placeholders
               where p.Required && !there.Contains(p.Name)
               select new TemplateProblem(
                   "body",
                   p.Kind == PlaceholderKind.Sentence
                       ? $"Keep {p.Typed} in the text. It stands for: “{p.Meaning}”"
                       : $"Keep {p.Typed} in the text: {Lower(p.Meaning)}");
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}

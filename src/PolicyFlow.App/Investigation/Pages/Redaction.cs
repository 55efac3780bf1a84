using System.Text.RegularExpressions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;

namespace PolicyFlow.App.Investigation.Pages;

/// <summary>Puts the part that somebody plays in place of their name, wherever it stands, and masks addresses and numbers. It
/// knows the names that were put down, whole and in parts, and no others: whoever gives the report away has to read it through.
/// </summary>
public sealed partial class Redaction
{
    public const string Address = "[address]";
    public const string Number = "[number]";

    /// <summary>For a name whose letters are written in a way that says the same only to the eye, such as with a Kelvin sign.
    /// </summary>
    public const string Name = "[name]";

    /// <summary>A part of a name that is shorter stands in too many other words.</summary>
    private const int ShortestName = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyDictionary<string, string> _labels;
    private readonly Regex? _names;

    private Redaction(IReadOnlyDictionary<string, string> labels)
    {
        _labels = labels;
        if (labels.Count == 0) return;
        var any = string.Join('|', labels.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape));
        _names = new Regex(
            $@"(?<![\p{{L}}\p{{Nd}}])(?:{any})(?![\p{{L}}\p{{Nd}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            Longest);
    }

    public static Redaction Of(InvestigationView view, IPeopleDirectory people)
    {
        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in view.People) Put(labels, person.Name, person.Label, person.Email);
        Put(labels, view.Words.ReporterName, "Reporter 1", view.Words.ReporterEmail);
        foreach (var (id, n) in view.State.LeftOut.Order().Select((id, n) => (id, n + 1)))
            if (people.Find(id) is { } subject) Put(labels, subject.Name, $"Subject {n}", subject.Email);
        if (view.State.Investigator is { } looks && people.Find(looks) is { } investigator)
            Put(labels, investigator.Name, "The investigator", investigator.Email);
        var number = 0;
        foreach (var colleague in Colleagues(view))
            if (!labels.ContainsKey(colleague)) Put(labels, colleague, $"Colleague {++number}", "");
        return new Redaction(labels);
    }

    public string Hide(string text)
    {
        if (text.Length == 0) return text;
        text = MailAddress().Replace(text, Address);
        text = WebAddress().Replace(text, Address);
        text = Handle().Replace(text, Address);
        text = _names?.Replace(text, m => _labels.GetValueOrDefault(m.Value, Name)) ?? text;
        return Digits().Replace(text, Number);
    }

    /// <summary>Everybody of ours whose name the report would show.</summary>
    private static IEnumerable<string> Colleagues(InvestigationView view) =>
    [
        .. view.Timeline.Select(r => r.Actor).Where(a => a is not ("PolicyFlow" or "The reporter")),
        .. view.Told.SelectMany(t => t.People), .. view.Given.Select(g => g.Name), .. view.Letters.Select(l => l.Contact),
        .. view.Holds.Select(h => h.Owner), .. view.Tasks.Select(t => t.For).Where(f => f.Length > 0),
    ];

    /// <summary>The first who has a name keeps it: two of one family name are told apart by what stands beside it.</summary>
    private static void Put(Dictionary<string, string> labels, string name, string label, string email)
    {
        if (name.Length >= ShortestName) labels.TryAdd(name, label);
        foreach (var part in name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => p.Length >= ShortestName))
            labels.TryAdd(part, label);
        if (email.Length > 0) labels.TryAdd(email, label);
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}._%+-]+@[\p{L}\p{Nd}.-]+\.\p{L}{2,}", RegexOptions.None, 5000)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"(?:https?://|www\.)\S+", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex WebAddress();

    /// <summary>The name of an account, such as <c>@somebody</c>.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])@[\p{L}\p{Nd}._-]{2,}", RegexOptions.None, 5000)]
    private static partial Regex Handle();

    /// <summary>Seven digits and more, as telephone numbers are written.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}-])\+?\d(?:[ ()-]{0,2}\d){6,}(?![\p{L}\p{Nd}])", RegexOptions.None, 5000)]
    private static partial Regex Digits();
}

using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Fields that several actions have, and how they are read.</summary>
internal static class Fields
{
    public static ActionField Reason(string label = "Why?", string? hint = null) =>
        new("reason", label, FieldType.LongText, Required: true) { Hint = hint };

    public static ActionField Note => new("note", "Note", FieldType.LongText);

    public static ActionField When(string label = "When", string hint = "Leave empty for now.") =>
        new("at", label, FieldType.DateTime) { Hint = hint };

    /// <summary>The answers of an enum, each with its words and what it means.</summary>
    public static IReadOnlyList<FieldOption> Options<T>(Func<T, string> words, Func<T, string>? help = null)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new FieldOption(Kebab.Of(v), words(v), help?.Invoke(v)))];

    /// <summary>Somebody of the case.</summary>
    public static ActionField Somebody(IEnumerable<InvolvedView> people, string label, string name = "who", bool required = true) =>
        new(name, label, FieldType.Choice, required)
        {
            Options = [.. people.Select(p => new FieldOption(p.Who, $"{p.Name} ({WordsOfEnds.Part(p.Part).ToLowerInvariant()})"))],
        };

    public static IEnumerable<InvolvedView> There(InvestigationView view) => view.People.Where(p => !p.Removed);

    public static IEnumerable<InvolvedView> Subjects(InvestigationView view) => There(view).Where(p => p.Part == Part.Subject);

    /// <summary>Words that are kept as a body.</summary>
    public static BodyRef? Words(
        this ActionInput input, BodyVault vault, string owner, string name, string label, bool required = false) =>
        vault.Add(name, owner, input.Text(name, label, required));

    /// <summary>One of an enum; a problem where nothing was chosen.</summary>
    public static T Chosen<T>(this ActionInput input, string name, string problem)
        where T : struct, Enum
    {
        if (input.Text(name) is null) input.Problem(name, problem);
        return input.Choice(name, "The answer", default(T));
    }

    /// <summary>Several of an enum; an unknown one is a problem.</summary>
    public static IReadOnlyList<T> ChosenMany<T>(this ActionInput input, string name)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>().ToDictionary(v => Kebab.Of(v));
        var chosen = input.Many(name);
        if (chosen.Any(c => !known.ContainsKey(c))) input.Problem(name, "Choose from the list.");
        return [.. chosen.Where(known.ContainsKey).Select(c => known[c]).Distinct()];
    }

    /// <summary>Somebody of the directory, by address; a problem where there is nobody.</summary>
    public static Person? Colleague(
        this ActionInput input, IPeopleDirectory people, string name, string label, bool required = false)
    {
        if (input.Text(name, label, required) is not { } email) return null;
        if (EmailAddress.Problem(email) is { } wrong)
        {
            input.Problem(name, wrong);
            return null;
        }

        if (people.FindByEmail(email) is { } person) return person;
        input.Problem(name, "Nobody in the list of people has this address.");
        return null;
    }
}

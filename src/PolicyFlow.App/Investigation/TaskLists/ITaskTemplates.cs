namespace PolicyFlow.App.Investigation.TaskLists;

/// <summary>The tasks that an investigation begins with.</summary>
/// <param name="Code">Whose list it is: a school's id, <c>network</c>, or <c>shipped</c>.</param>
/// <param name="Tasks">In order; no list is empty.</param>
public sealed record TaskTemplate(string Code, IReadOnlyList<string> Tasks);

/// <summary>Says which list of tasks a school has (16.1). Answers come from memory.</summary>
public interface ITaskTemplates
{
    /// <summary>The school's own list where it has one, else the network's, else the one that comes with the program.</summary>
    /// <param name="school">Null for a matter of no known school.</param>
    TaskTemplate Of(string? school);
}

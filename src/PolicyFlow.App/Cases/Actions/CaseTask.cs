namespace PolicyFlow.App.Cases.Actions;

/// <summary>Something that a person has to do about a case, in words, with the action that does it.</summary>
public sealed record CaseTask(string Text, string Action);

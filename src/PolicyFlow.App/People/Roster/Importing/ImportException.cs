namespace PolicyFlow.App.People.Roster.Importing;

/// <summary>Nothing can be done with a file of people. The message is for the person who brought it and holds no word of
/// the file.</summary>
public sealed class ImportException(string message) : Exception(message);

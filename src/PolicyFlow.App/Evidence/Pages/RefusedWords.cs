namespace PolicyFlow.App.Evidence.Pages;

/// <summary>Why somebody does not get a file.</summary>
public sealed record RefusedWords(string Title, string Text)
{
    public static readonly RefusedWords Locked = new(
        "This file is locked",
        "A sexual image of a child may be in it. Nobody can download it. The safeguarding lead has been told and takes it from "
        + "here.");

    public static readonly RefusedWords Infected = new(
        "There is a virus in this file",
        "It is kept as evidence, and nobody can download it or take it along in an export. Its hash and its history are on "
        + "the page of the evidence. If the police need the file itself, ask whoever runs PolicyFlow.");

    public static readonly RefusedWords NotChecked = new(
        "This file cannot be checked for viruses just now",
        "It is kept, and nobody can download it before it was checked. Try again in a few minutes. If it stays like this, tell "
        + "whoever runs PolicyFlow that clamd does not answer.");
}

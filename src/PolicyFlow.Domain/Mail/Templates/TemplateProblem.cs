namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>What is wrong with typed words, for the person who typed them.</summary>
/// <param name="Field"><c>subject</c>, <c>title</c> or <c>body</c>.</param>
/// <param name="Line">The line of that field, counted from 1; 0 where it is about no line, such as something missing.
/// </param>
public sealed record TemplateProblem(string Field, string Message, int Line = 0);

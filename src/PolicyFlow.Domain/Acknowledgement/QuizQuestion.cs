namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>A question of a campaign's short quiz.</summary>
/// <param name="Right">Which of the answers is right, from 0.</param>
/// <param name="Clause">Where the policy says so, for whoever answers wrongly; may be empty.</param>
public sealed record QuizQuestion(string Text, IReadOnlyList<string> Answers, int Right, string Clause);

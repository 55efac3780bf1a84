using System.Security.Cryptography;
using System.Text;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>What became of an import: nothing was taken where there are problems.</summary>
/// <param name="Problems">A line each, beginning with the name of the file.</param>
/// <param name="Proposed">The templates whose words wait for an administrator now.</param>
public sealed record TemplateImport(IReadOnlyList<string> Problems, IReadOnlyList<string> Proposed);

/// <summary>The templates as files of a folder, one a letter, for whoever likes an editor better than a form.</summary>
public sealed class TemplateFolder(TemplateBook book, TemplateOffice office)
{
    private const string Ending = ".txt";

    /// <summary>Writes the words that hold now; files of that name are written over.</summary>
    public async Task<int> WriteAsync(string folder, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        foreach (var entry in book.All)
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, entry.Template.Id + Ending), TemplateFile.Write(entry.InForce), cancel);
        }

        return book.All.Count;
    }

    /// <summary>Proposes what the files say, where it differs from what holds; all of them or, where one is wrong, none. A
    /// file is no named person: an administrator has to confirm.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<TemplateImport> ReadAsync(string folder, CancellationToken cancel = default)
    {
        var problems = new List<string>();
        var found = new List<(TemplateEntry Entry, TemplateWords Words)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal))
        {
            if (book.Find(Path.GetFileNameWithoutExtension(path)) is not { } entry)
                problems.Add($"{Path.GetFileName(path)}: There is no letter of this name.");
            else if (Read(path, entry, problems) is { } words && words != entry.InForce)
                found.Add((entry, words));
        }

        if (problems.Count > 0) return new TemplateImport(problems, []);
        var proposed = new List<string>();
        foreach (var (entry, words) in found)
        {
            var (id, edition) = (entry.Template.Id, entry.State.Edition);
            var answer = await office.ProposeAsync(
                Actor.System, $"import|{edition}|{Short(TemplateFile.Write(words))}", id, edition, words, cancel);
            if (answer.Done) proposed.Add(id);
            else problems.Add($"{id}{Ending}: {answer.Refusal!.Reason}");
        }

        return new TemplateImport(problems, proposed);
    }

    private static TemplateWords? Read(string path, TemplateEntry entry, List<string> problems)
    {
        var name = Path.GetFileName(path);
        var (words, line, unreadable) = TemplateFile.Read(File.ReadAllText(path));
        if (words is null)
        {
            problems.Add($"{name}, line {line}: {unreadable}.");
            return null;
        }

        var wrong = TemplateProblems.Of(words, entry.Template.Placeholders).ToList();
        problems.AddRange(wrong.Select(p =>
            $"{name}{(TemplateFile.LineOf(p) is { } at ? $", line {at}" : "")}: {p.Message}."));
        return wrong.Count == 0 ? words : null;
    }

    private static string Short(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}

using System.Text;
using PolicyFlow.App.People.Roster.Importing;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.People.Tests.Roster.Importing;

public class FilesAsPeopleHaveThem
{
    private const string Text = "Surname;E-mail;First name;Shoe size;Kind\r\nÅngström;zoë@x;\"Zoë\r\nAnn\";42;Officer\r\n"
        + "\r\nO'Neil;zoe@demo.invalid;Ünal;;Visitor\r\n";

    public static TheoryData<string, byte[]> Written
    {
        get
        {
            var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            return new()
            {
                { "utf-8", Encoding.UTF8.GetBytes(Text) },
                { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
                { "utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
                { "utf-16", Encoding.Unicode.GetBytes(Text) },
                { "utf-16BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
                { "windows-1252", windows.GetBytes(Text) },
                { "utf-8", Encoding.UTF8.GetBytes(Text.Replace(';', '\t')) },
                { "utf-8", Encoding.UTF8.GetBytes(Text.Replace(';', ',')) },
                { "utf-8", Encoding.UTF8.GetBytes(Text.Replace("\r\n", "\n")) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task A_file_is_understood_however_it_is_written(string encoding, byte[] file)
    {
        await using var world = await ImportWorld.CreateAsync();

        var import = await world.BringAsync(file);

        var summary = (await world.Files.SummaryAsync(import.Id, default))!;
        Assert.Equal(encoding, summary.Encoding);
        Assert.Equal(["Shoe size"], summary.Ignored);
        Assert.Equal(["First name", "Surname", "Email", "Type"], summary.Columns);
        Assert.Equal("Ünal O'Neil", Assert.Single(await world.LinesAsync(import, LineOutcome.Added)).Name);
        var refused = Assert.Single(await world.LinesAsync(import, LineOutcome.Refused));
        Assert.Equal(2, refused.Line);
        Assert.Contains("Full name must be on one line", string.Join(' ', refused.Reasons), StringComparison.Ordinal);
        Assert.EndsWith("Ångström", refused.Name, StringComparison.Ordinal);
        Assert.Equal(5, Assert.Single(await world.LinesAsync(import, LineOutcome.Added)).Line);
    }

    [Fact]
    public async Task A_spreadsheets_word_for_the_separator_is_passed_over()
    {
        await using var world = await ImportWorld.CreateAsync();

        var import = await world.BringAsync("sep=;\nName;Type\nDemo Dana;Employee\n");

        Assert.Equal(3, Assert.Single(await world.LinesAsync(import, LineOutcome.Added)).Line);
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("\n\n", "The file is empty")]
    [InlineData("Name,Type\n", "headings and no people")]
    [InlineData("Demo Dana,Employee\n", "The first line must say what the columns are")]
    [InlineData("Name,Full name\nx,y\n", "Two columns are headed as “Name”")]
    [InlineData("PK\u0003\u0004", "This is a workbook")]
    [InlineData("Name,Type\nDemo\0Dana,Employee\n", "This is not a text file")]
    public async Task A_file_of_which_nothing_can_be_made_says_why(string text, string why)
    {
        await using var world = await ImportWorld.CreateAsync();

        var import = await world.BringAsync(text);

        Assert.Equal(ImportStage.Unreadable, import.State.Stage);
        Assert.Contains(why, import.State.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_does_not_swallow_the_file()
    {
        await using var world = await ImportWorld.CreateAsync();
        var rest = string.Concat(Enumerable.Range(0, 20_000).Select(n => $"Demo {n},Employee\n"));

        var large = await world.BringAsync("Name,Type\nDemo Dana,Employee\n\"Demo Robin,Employee\n" + rest);
        var small = await world.BringAsync("Name,Type\nDemo Dana,Employee\n\"Demo Robin,Employee\nDemo Kim,Employee\n");

        Assert.Equal(ImportStage.Unreadable, large.State.Stage);
        Assert.Contains("a quotation mark is opened and not closed", large.State.Reason, StringComparison.Ordinal);
        Assert.Contains("never closed", (await world.RefusedAsync(small))[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_kept()
    {
        await using var world = await ImportWorld.CreateAsync();
        using var endless = new MemoryStream(new byte[ImportLimits.Bytes + 1]);

        await Assert.ThrowsAsync<ImportException>(() => world.Desk.BringAsync(
            RosterWorld.Manager, "large", endless, new ImportAsked(false, [], false)));

        Assert.Empty(await world.FileStore.ListAsync("roster-import/").ToListAsync());
    }
}

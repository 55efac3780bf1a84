using System.Text;
using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>The staff list, as a manager keeps it.</summary>
[Collection(nameof(Running.Stories))]
public sealed class StaffListTests(World world)
{
    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.PhoneWithoutScript)]
    public async Task Somebody_is_found_added_changed_and_leaves(Screen screen)
    {
        var name = $"Invented Newcomer {screen}";
        await using var dana = await Visitor.ComeAsync(world, screen, "Demo Dana");
        await dana.OpenMenuAsync();
        await dana.FollowAsync("Staff list");
        await dana.FillAsync("Name, email address or staff number", "demo bra");
        await dana.PressAsync("Search");
        await dana.FollowAsync("Demo Bram");
        await dana.SeesAsync("Who reports to Demo Bram");

        await dana.GoAsync("/staff/new");
        await dana.PressAsync("Add");
        await dana.IsToldAsync("Enter the full name", "Choose what the person is to the network");
        await dana.FillAsync("Full name", name);
        await dana.ChooseAsync("Volunteer");
        await dana.FillAsync("Line manager", "Demo Bram");
        await dana.PressAsync("Add");
        await dana.SeesAsync("The person is on the staff list.");
        await dana.FollowAsync("Change job title");
        await dana.FillAsync("Job title", "Timekeeper");
        await dana.PressAsync("Save");
        await dana.SeesAsync("Job title: Timekeeper");

        await dana.FollowAsync("This person leaves");
        await dana.PressAsync("They leave");
        await dana.IsToldAsync("Say why this person leaves");
        await dana.ChooseAsync("Ended volunteering");
        await dana.PressAsync("They leave");
        await dana.SeesAsync("Left: Ended volunteering.");
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.WideWithoutScript)]
    public async Task A_file_is_brought_looked_at_and_carried_out(Screen screen)
    {
        await using var ada = await Visitor.ComeAsync(world, screen, "Demo Ada");
        await ada.GoAsync("/staff");
        await ada.FollowAsync("Add or change many from a file");
        await ada.PressAsync("Show what it would do");
        await ada.IsToldAsync("Choose a CSV file that is not empty");

        await BringAsync(ada, "Name,Email,Type,Job title,Line manager,Shoe size\n"
            + $"Invented First {screen},first-{screen}@demo.invalid,Volunteer,Coach,Demo Bram,42\n"
            + $"Invented Second {screen},,Wizard,Coach,Nobody Known,\n=SUM(1),,Employee,,,\n");
        await ada.HeadingIsAsync("What the file would do");
        await ada.SeesAsync("Refused: 2");
        await ada.SeesAsync("The type must be one of");
        await ada.FollowAsync("Added: 1");
        await ada.SeesAsync("Job title: Coach");
        await ada.PressAsync("Carry it out");
        for (var look = 0; look < 50 && await ada.Page.Locator("h1").InnerTextAsync() != "The file is carried out"; look++)
            await ada.GoAsync(new Uri(ada.Page.Url).AbsolutePath);
        await ada.SeesAsync("1 person added");
    }

    [Fact]
    public async Task A_complete_list_asks_for_a_yes_to_whoever_leaves()
    {
        await using var ada = await Visitor.ComeAsync(world, Screen.Phone, "Demo Ada");
        await ada.GoAsync("/staff/import");
        await ada.ChooseAsync("Yes, of some schools");
        await ada.ChooseAsync("Sample Hill Academy");
        await BringAsync(ada, "Staff number,Name,School\nD-109,Demo Owen,Sample Hill Academy\n");
        await ada.SeesAsync("Leave the list:");
        await ada.PressAsync("Carry it out");
        await ada.IsToldAsync("Say yes to the people who would leave, or do not carry it out.");
        await ada.PressAsync("Do not carry it out");
        await ada.HeadingIsAsync("The file is not carried out");
    }

    private static async Task BringAsync(Visitor visitor, string csv)
    {
        await visitor.Page.GetByLabel("CSV file").SetInputFilesAsync(new FilePayload
        {
            Name = "people.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(csv),
        });
        await visitor.PressAsync("Show what it would do");
    }
}

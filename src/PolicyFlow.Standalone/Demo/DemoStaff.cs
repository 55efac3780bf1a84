using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;
using static PolicyFlow.Domain.People.Roster.StaffKind;

namespace PolicyFlow.Standalone.Demo;

/// <summary>The invented staff list of the demonstration: its people with accounts, and some thirty without. Two share an
/// address, and three have none.</summary>
internal sealed class DemoStaff(RosterOffice office, PeopleDirectory directory)
{
    private const string Park = "Invented Park School";
    private const string Hill = "Sample Hill Academy";
    private const string Lane = "Example Lane Primary";
    private const string Shared = "club@demo.invalid";

    /// <summary>A manager stands before whoever reports to them.</summary>
    private static readonly (string Name, string? Email, string? School, StaffKind Kind, string Role, string? Manager)[]
        People =
        [
            ("Demo Dana", "dana@demo.invalid", null, Employee, "School Sport Development Manager", null),
            ("Demo Marek", "marek@demo.invalid", null, Employee, "School Sport Development Manager", null),
            ("Demo Ada", "ada@demo.invalid", null, Employee, "Administrator", "Demo Dana"),
            ("Demo Sofia", "sofia@demo.invalid", null, Employee, "Safeguarding lead", "Demo Dana"),
            ("Demo Leo", "leo@demo.invalid", null, Employee, "Deputy manager", "Demo Dana"),
            ("Demo Nadia", "nadia@demo.invalid", null, Employee, "Deputy safeguarding lead", "Demo Sofia"),
            ("Demo Ivo", "ivo@demo.invalid", null, Contractor, "IT director", "Demo Marek"),
            ("Demo Priya", "priya@demo.invalid", Park, Employee, "Principal", null),
            ("Demo Owen", "owen@demo.invalid", Hill, Employee, "Principal", null),
            ("Demo Tariq", "tariq@demo.invalid", Park, Employee, "Safeguarding lead", "Demo Priya"),
            ("Demo Grace", "grace@demo.invalid", Park, Officer, "Governor", null),
            ("Demo Colin", "colin@demo.invalid", Park, Employee, "PE teacher", "Demo Priya"),
            ("Demo Una", "una@demo.invalid", Lane, Employee, "Head teacher", null),
            ("Demo Bram", "bram@demo.invalid", Park, Employee, "Head of PE", "Demo Priya"),
            ("Demo Cora", "cora@demo.invalid", Hill, Employee, "Head of PE", "Demo Owen"),
            ("Demo Dieter", "dieter@demo.invalid", Lane, Employee, "PE lead", "Demo Una"),
            ("Demo Elif", "elif@demo.invalid", Park, Employee, "PE teacher", "Demo Bram"),
            ("Demo Femi", "femi@demo.invalid", Park, Employee, "PE teacher", "Demo Bram"),
            ("Demo Gita", "gita@demo.invalid", Hill, Employee, "PE teacher", "Demo Cora"),
            ("Demo Hugo", "hugo@demo.invalid", Hill, Employee, "PE teacher", "Demo Cora"),
            ("Demo Ines", "ines@demo.invalid", Lane, Employee, "Class teacher", "Demo Dieter"),
            ("Demo Jonas", "jonas@demo.invalid", Lane, Employee, "Class teacher", "Demo Dieter"),
            ("Demo Kemi", "kemi@demo.invalid", Park, Volunteer, "Coach", "Demo Bram"),
            ("Demo Lars", "lars@demo.invalid", Park, Volunteer, "Coach", "Demo Bram"),
            ("Demo Mina", "mina@demo.invalid", Hill, Volunteer, "Coach", "Demo Cora"),
            ("Demo Nils", "nils@demo.invalid", Hill, Casual, "Coach", "Demo Cora"),
            ("Demo Orla", "orla@demo.invalid", Lane, Casual, "Coach", "Demo Dieter"),
            ("Demo Pavel", "pavel@demo.invalid", null, Agency, "Swimming teacher", "Demo Marek"),
            ("Demo Quinn", "quinn@demo.invalid", null, Agency, "Swimming teacher", "Demo Marek"),
            ("Demo Rosa", "rosa@demo.invalid", null, Consultant, "Dance consultant", "Demo Dana"),
            ("Demo Sven", "sven@demo.invalid", null, Contractor, "Minibus driver", "Demo Marek"),
            ("Demo Tess", "tess@demo.invalid", Park, Visitor, "Visiting athlete", "Demo Bram"),
            ("Demo Umar", "umar@demo.invalid", Hill, Officer, "Governor", null),
            ("Demo Vera", "vera@demo.invalid", Lane, Officer, "Governor", null),
            ("Demo Wim", Shared, null, Volunteer, "Club treasurer", "Demo Marek"),
            ("Demo Xenia", Shared, null, Volunteer, "Club secretary", "Demo Marek"),
            ("Demo Yusuf", null, Park, Casual, "Groundskeeper", "Demo Bram"),
            ("Demo Zoe", null, Hill, Volunteer, "Timekeeper", "Demo Cora"),
            ("Demo Abel", null, Lane, Volunteer, "Walking bus helper", "Demo Una"),
            ("Demo Bela", "bela@demo.invalid", Lane, Agency, "Supply teacher", "Demo Una"),
        ];

    /// <summary>Invents the list; what is there already stays as it is.</summary>
    public async Task EnsureAsync(CancellationToken cancel = default)
    {
        var schools = directory.Schools.ToDictionary(s => s.Name, s => s.Id);
        var number = 100;
        foreach (var (name, email, school, kind, role, manager) in People)
        {
            var details = new MemberDetails(
                name, email, $"D-{++number}", school is null ? null : schools[school], kind, role,
                manager is null ? null : RosterOffice.IdOf(Command(manager)));
            await office.AddAsync(Actor.System, Command(name), details, cancel: cancel);
        }
    }

    private static string Command(string name) => "demo-member|" + name;
}

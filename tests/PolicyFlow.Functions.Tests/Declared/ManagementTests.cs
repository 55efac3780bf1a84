using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PolicyFlow.App.Web;

namespace PolicyFlow.Functions.Tests.Declared;

/// <summary>The key in a management address can read, raise, end and purge every instance: nobody is given one.
/// </summary>
public sealed class ManagementTests
{
    [Fact]
    public void Nothing_in_the_program_makes_a_management_address()
    {
        foreach (var assembly in (string[])[DeclaredFunction.Program.Location, typeof(SitePipeline).Assembly.Location])
        {
            var called = Called(assembly);
            Assert.NotEmpty(called);
            Assert.DoesNotContain(called, name =>
                name.Contains("CheckStatusResponse", StringComparison.Ordinal)
                || name.Contains("ManagementPayload", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_function_returns_anything_but_to_its_orchestration()
    {
        var results = DeclaredFunction.All
            .Where(f => f.Method.ReturnType.IsGenericType)
            .Select(f => f.Trigger.GetType().Name).Distinct();

        Assert.Equal(["ActivityTriggerAttribute"], results);
    }

    /// <summary>The names of all members of other assemblies that an assembly uses.</summary>
    private static List<string> Called(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences.Select(r => metadata.GetString(metadata.GetMemberReference(r).Name)),
            .. metadata.TypeReferences.Select(r => metadata.GetString(metadata.GetTypeReference(r).Name)),
        ];
    }
}

using System.Reflection;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;

namespace PolicyFlow.Standalone.Tests.Architecture;

public sealed class DocumentationTests
{
    [Theory]
    [InlineData("PolicyFlow.Domain")]
    [InlineData("PolicyFlow.App")]
    public void Every_public_type_says_what_it_is(string assembly)
    {
        var documented = XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml")).Descendants("member")
            .Where(m => m.Element("summary") is { } s && s.Value.Trim().Length > 0
                || m.Element("inheritdoc") is not null)
            .Select(m => m.Attribute("name")!.Value).ToHashSet();

        var silent = Assembly.Load(assembly).GetExportedTypes()
            .Where(t => !t.IsNested && !t.IsSubclassOf(typeof(ComponentBase)) && t.Name != "_Imports")
            .Select(t => "T:" + t.FullName).Where(name => !documented.Contains(name));

        Assert.Equal("", string.Join('\n', silent));
    }
}

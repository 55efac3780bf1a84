using System.Text;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Threads;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Mail.Tests.Threads;

/// <summary>The address that leads an answer back into its case, and that nobody else can make.</summary>
public sealed class ReplyAddressTests
{
    private const string Case = "takedown-7k3m92qx";
    private static readonly string Stream = CaseReference.Stream("takedown-", CaseReference.From("invented"u8));
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("an invented key of 32 characters");
    private static readonly byte[] NextKey = Encoding.UTF8.GetBytes("the invented key of the year aft");

    private readonly ReplyAddresses _addresses = new(new CaseSecrets(Key), "in.policyflow.example");

    [Fact]
    public void It_names_the_case_and_is_good_for_every_mail_server()
    {
        var address = _addresses.Of(Case)!;

        Assert.Matches(@"^case\+pf-7k3m-92qx\.[a-z2-7]{16}@in\.policyflow\.example$", address);
        Assert.True(EmailAddress.IsGood(address));
        Assert.Equal(address, _addresses.Of(Case));
    }

    [Fact]
    public void It_leads_back_into_its_case()
    {
        var address = _addresses.Of(Stream)!;

        Assert.Equal([Stream], _addresses.CasesIn(address));
        Assert.Equal([Stream], _addresses.CasesIn($"Colleagues <a@b.example>, \"Case\" <{address}>"));
        Assert.Equal([Stream], _addresses.CasesIn(address.ToUpperInvariant()));
        Assert.Equal([Stream], _addresses.CasesIn(address.Replace("pf-", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_address_of_another_domain_of_ours_still_leads_back() =>
        Assert.Equal([Stream], new ReplyAddresses(new CaseSecrets(Key), "new.example").CasesIn(_addresses.Of(Stream)!));

    [Fact]
    public void Each_changed_character_leads_nowhere()
    {
        var address = _addresses.Of(Stream)!;
        var end = address.IndexOf('@', StringComparison.Ordinal);
        for (var i = "case+pf-".Length; i < end; i++)
        {
            if (address[i] is '-') continue;
            var changed = address[..i] + (address[i] == 'b' ? 'c' : 'b') + address[(i + 1)..];
            Assert.Empty(_addresses.CasesIn(changed));
        }
    }

    [Theory]
    [InlineData("case+pf-7k3m-92qx@in.policyflow.example")]
    [InlineData("case+pf-7k3m-92qx.@in.policyflow.example")]
    [InlineData("case+.aaaaaaaaaaaaaaaa@in.policyflow.example")]
    [InlineData("case+pf-7k3m-92qx.aaaaaaaaaaaaaaaa@in.policyflow.example")]
    [InlineData("case+pf-7k3m-92qx.aaaaaaaaaaaaaaaaa@in.policyflow.example")]
    [InlineData("report@in.policyflow.example")]
    [InlineData("")]
    public void What_we_did_not_make_leads_nowhere(string text) => Assert.Empty(_addresses.CasesIn(text));

    [Fact]
    public void The_proof_of_one_case_is_none_for_another()
    {
        var other = CaseReference.Stream("takedown-", CaseReference.From("another!"u8));
        var (one, two) = (_addresses.Of(Stream)!, _addresses.Of(other)!);

        Assert.Empty(_addresses.CasesIn(two[..two.IndexOf('.')] + one[one.IndexOf('.')..]));
    }

    [Fact]
    public void The_newest_key_makes_and_every_key_checks()
    {
        var rotated = new ReplyAddresses(new CaseSecrets([NextKey, Key]), "in.policyflow.example");

        Assert.NotEqual(_addresses.Of(Stream), rotated.Of(Stream));
        Assert.Equal([Stream], rotated.CasesIn(_addresses.Of(Stream)!));
        Assert.Equal([Stream], rotated.CasesIn(rotated.Of(Stream)!));
        Assert.Empty(_addresses.CasesIn(rotated.Of(Stream)!));
    }

    [Fact]
    public void Where_no_mail_reaches_us_letters_name_no_address() =>
        Assert.Null(new ReplyAddresses(new CaseSecrets(Key), "").Of(Case));
}

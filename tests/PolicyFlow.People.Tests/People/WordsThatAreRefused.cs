using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

public class WordsThatAreRefused
{
    [Theory]
    [InlineData("dana@demo.invalid")]
    [InlineData("d.o'neill+sport@park-school.example")]
    [InlineData("D@a.bc")]
    public void A_plain_address_is_taken(string address) => Assert.Null(EmailAddress.Problem(address));

    [Theory]
    [InlineData("")]
    [InlineData("dana")]
    [InlineData("dana@")]
    [InlineData("@demo.invalid")]
    [InlineData("dana@localhost")]
    [InlineData("dana@demo..invalid")]
    [InlineData("dana@-demo.invalid")]
    [InlineData("dana@demo.invalid\r\nBcc: all@demo.invalid")]
    [InlineData("dana@demo.invalid\n")]
    [InlineData("dana@demo.invalid, robin@demo.invalid")]
    [InlineData("Dana <dana@demo.invalid>")]
    [InlineData("=cmd|' /C calc'!A0@demo.invalid")]
    [InlineData("=sum@demo.invalid")]
    [InlineData("dana@[127.0.0.1]")]
    [InlineData("\"dana park\"@demo.invalid")]
    [InlineData("d\u0430na@demo.invalid")] // a Cyrillic a
    public void Anything_else_is_not_an_address(string address) => Assert.NotNull(EmailAddress.Problem(address));

    [Fact]
    public void An_address_is_no_longer_than_mail_can_carry()
    {
        Assert.Contains("254", EmailAddress.Problem(new string('a', 64) + "@" + new string('b', 250) + ".example"));
        Assert.NotNull(EmailAddress.Problem(new string('a', 65) + "@demo.invalid"));
    }

    [Theory]
    [InlineData("Demo Dana")]
    [InlineData("Siân O'Neill-Patel")]
    [InlineData("Łukasz Żółć")]
    public void A_name_is_taken_as_people_write_it(string name) => Assert.Null(DisplayName.Problem(name, "Full name"));

    [Theory]
    [InlineData(" ")]
    [InlineData("Dana\r\nBcc: all@demo.invalid")]
    [InlineData("Dana\tPark")]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+44 1")]
    [InlineData("<b>Dana</b>")]
    [InlineData("Dana\u202Ekram")]
    [InlineData("Dana\u2028Park")]
    public void A_name_that_would_act_as_something_else_is_refused(string name) =>
        Assert.NotNull(DisplayName.Problem(name, "Full name"));

    [Fact]
    public void A_name_has_at_most_a_hundred_characters() =>
        Assert.Contains("100", DisplayName.Problem(new string('a', 101), "Full name"));
}

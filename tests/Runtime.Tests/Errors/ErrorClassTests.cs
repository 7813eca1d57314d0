using System.Text.Json.Nodes;
using Grapnel.Errors;

namespace Grapnel.Tests.ErrorTests;

public sealed class ErrorClassTests
{
    private const string Id = "a.b.c";
    private const uint Code = 0x80010203;

    private static readonly FormatException Cause = new("cause");

    private static readonly KuzzleException[] OneOfEach =
    [
        new BadRequestException("m", Id, Code, Cause),
        new ExternalServiceException("m", Id, Code, Cause),
        new ForbiddenException("m", Id, Code, Cause),
        new GatewayTimeoutException("m", Id, Code, Cause),
        new InternalErrorException("m", Id, Code, Cause),
        new KuzzleException("m", 402, Id, Code, Cause),
        new MultipleErrorsException("m", [], Id, Code, Cause),
        new NotFoundException("m", Id, Code, Cause),
        new PartialException("m", [], Id, Code, Cause),
        new PluginImplementationException("m", Id, Code, Cause),
        new PreconditionException("m", Id, Code, Cause),
        new ServiceUnavailableException("m", Id, Code, Cause),
        new SizeLimitException("m", Id, Code, Cause),
        new TooManyRequestsException("m", Id, Code, Cause),
        new UnauthorizedException("m", Id, Code, Cause),
    ];

    [Fact]
    public void Kuzzles_classes_are_there_with_name_status_and_suffix() =>
        OneOfEach.Select(static error => (error.WireName, Status: error.GetType() == typeof(KuzzleException) ? null : (int?)error.Status, error.Message))
            .ShouldBe(ErrorFacts.All.Classes.Select(static fact => (fact.Name, fact.Status, "m" + fact.MessageSuffix)));

    [Fact]
    public void They_keep_what_they_are_given()
    {
        foreach (var error in OneOfEach)
        {
            (error.Id, error.Code, error.InnerException).ShouldBe((Id, Code, Cause));
            error.Props.ShouldBeNull();
        }

        new KuzzleException("Pay first.", 402).Status.ShouldBe(402);
        new ForbiddenException("not yours", "security.rights.forbidden", 117571586).Code.ShouldBe(117571586u);
        new NotFoundException("gone").Code.ShouldBeNull();
    }

    [Theory]
    [InlineData(99)]
    [InlineData(600)]
    [InlineData(-1)]
    public void A_status_that_is_none_is_refused(int status) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new KuzzleException("m", status)).Message.ShouldStartWith("The status of an error is one of HTTP's, 100 to 599.");

    [Fact]
    public void Entries_of_several_errors_are_copies()
    {
        var entry = new JsonObject { ["reason"] = "before" };
        var error = new PartialException("m", [entry, null]);
        entry["reason"] = "after";

        error.Count.ShouldBe(2);
        error.Errors[0].GetProperty("reason").GetString().ShouldBe("before");
        error.Errors[1].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        new MultipleErrorsException("m").Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_foreign_exception_is_an_internal_error_to_clients_and_one_of_Kuzzles_stays_itself()
    {
        var foreign = new FormatException("boom");
        var forbidden = new ForbiddenException("no");

        var error = KuzzleException.From(foreign).ShouldBeOfType<InternalErrorException>();
        (error.Message, error.Status, error.Id, error.Code, error.InnerException).ShouldBe(("boom", 500, null, null, foreign));
        KuzzleException.From(forbidden).ShouldBeSameAs(forbidden);
        Should.Throw<ArgumentNullException>(() => KuzzleException.From(null!));
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Errors;

namespace Grapnel.Tests.ErrorTests;

public sealed class ErrorWireTests
{
    private static readonly Dictionary<string, KuzzleException> Examples = new()
    {
        ["kuzzleError"] = KuzzleErrors.Plugin.Runtime.UnexpectedError("boom"),
        ["handMade"] = new BadRequestException("manual"),
        ["multiple"] = KuzzleErrors.Api.Process.IncompleteMultipleRequest("create", [new JsonObject { ["a"] = 1 }]),
        ["partial"] = new PartialException("partial", [new JsonObject { ["reason"] = "x" }], "a.b.c", 12),
    };

    public static TheoryData<string> Names => [.. ErrorFacts.All.Examples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_error_is_written_as_Kuzzle_writes_it(string name) =>
        JsonNode.Parse(Examples[name].ToJsonString())!.ToJsonString().ShouldBe(ErrorFacts.All.Examples[name].ToJsonString());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_stack_comes_only_where_asked_for(string name)
    {
        var written = JsonNode.Parse(Examples[name].ToJsonString(withStack: true))!.AsObject();

        written["stack"]!.GetValue<string>().ShouldBe($"{Examples[name].WireName}: {Examples[name].Message}");
        written.Remove("stack");
        written.ToJsonString().ShouldBe(ErrorFacts.All.Examples[name].ToJsonString());
    }

    [Fact]
    public void The_stack_has_the_frames_of_the_cause_and_not_its_message()
    {
        var cause = Should.Throw<FormatException>(ThrowSecret);
        var error = Should.Throw<ForbiddenException>(() => ThrowAround(cause));

        var lines = JsonNode.Parse(error.ToJsonString(withStack: true))!["stack"]!.GetValue<string>().Split('\n');

        lines[0].ShouldBe("ForbiddenError: no");
        lines.ShouldAllBe(static line => !line.Contains("secret", StringComparison.Ordinal));
        Array.FindIndex(lines, static line => line.Contains(nameof(ThrowSecret), StringComparison.Ordinal))
            .ShouldBeInRange(1, Array.FindIndex(lines, static line => line.Contains(nameof(ThrowAround), StringComparison.Ordinal)) - 1);
        error.ToJsonString().ShouldBe("""{"message":"no","status":403}""");
    }

    [Fact]
    public void The_error_of_a_request_is_written_whatever_it_is()
    {
        var request = new Request("document", "create") { Error = new FormatException("boom") };
        KuzzleException.From(request.Error!).ToJsonString().ShouldBe("""{"message":"boom","status":500}""");
        request.Status.ShouldBe(KuzzleException.From(request.Error!).Status);

        request.Error = KuzzleErrors.Services.Storage.WriteLimitExceeded();
        JsonNode.Parse(KuzzleException.From(request.Error).ToJsonString())!.AsObject().Select(static member => member.Key)
            .ShouldBe(["code", "id", "message", "props", "status"]);
        request.Status.ShouldBe(413);
    }

    [Fact]
    public void A_code_above_the_signed_range_is_written_as_it_is() =>
        new BadRequestException("m", "a.b.c", uint.MaxValue).ToJsonString().ShouldBe("""{"code":4294967295,"id":"a.b.c","message":"m","status":400}""");

    [Fact]
    public void A_writer_is_needed() => Should.Throw<ArgumentNullException>(() => new BadRequestException("m").WriteTo((Utf8JsonWriter)null!));

    private static void ThrowSecret() => throw new FormatException("secret");

    private static void ThrowAround(Exception cause) => throw new ForbiddenException("no", innerException: cause);
}

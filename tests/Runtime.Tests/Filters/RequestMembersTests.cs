using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.CompilerServices;
using Grapnel.Errors;

namespace Grapnel.Tests.Filters;

/// <summary>A request as filters read it: null of a typed member is missing, null inside body, arguments and result is there.</summary>
public sealed class RequestMembersTests
{
    [Fact]
    public void Open_members_are_reached_without_being_made()
    {
        var request = new Request("server", "now");

        RequestMembers.Args(request).ShouldBeNull();
        RequestMembers.Volatile(request).ShouldBeNull();
        RequestMembers.Headers(request).ShouldBeNull();
        RequestMembers.User(request).ShouldBeNull();
        RequestMembers.UserContent(request).ShouldBeNull();
        RequestMembers.Token(request).ShouldBeNull();
        RequestMembers.Connection(request).ShouldBeSameAs(RequestConnection.None);
        RequestMembers.ResponseHeaders(request).ShouldBeNull();
        RequestMembers.IsRaw(request).ShouldBeFalse();
        RequestMembers.HasDeprecations(request).ShouldBeFalse();
        RequestMembers.Result(request).Exists.ShouldBeFalse();
        RequestMembers.Result(request, new FilterPath("x")).Exists.ShouldBeFalse();
        RequestMembers.ErrorMessage(request).ShouldBeNull();
        RequestMembers.ErrorStatus(request).ShouldBeNull();
        (request.ContextOrNull, request.ResponseOrNull).ShouldBe((null, null));
    }

    [Fact]
    public void Open_members_are_read()
    {
        var request = Request.Parse("""{"controller":"c","index":"i","number":1,"nothing":null,"body":{"a":{"b":null},"x.y":2},"volatile":{"v":1}}""");
        request.Input.Headers["accept"] = "json";
        request.Response.SetHeader("X", "y");
        request.Response.Raw = true;
        request.Deprecations.Add(new Deprecation("1", "old"));
        request.Context.User = new User("u") { ProfileIds = ["admin"], Body = JsonFields.Parse("""{"name":"Ann"}""") };
        request.Context.Token = new Token { Id = "t" };
        request.Context.Connection = new RequestConnection { Id = "c", Protocol = "http", Ips = ["::1"] };

        FilterField.Of(RequestMembers.Args(request), new FilterPath("number")).Is(1d).ShouldBeTrue();
        FilterField.Of(RequestMembers.Args(request), new FilterPath("nothing")).IsNull.ShouldBeTrue();
        FilterField.Of(RequestMembers.Args(request), new FilterPath("body")).Exists.ShouldBeFalse("the body is no argument");
        FilterField.Of(RequestMembers.Args(request), new FilterPath("controller")).Exists.ShouldBeFalse();
        FilterField.Of(request.Input.Body, new FilterPath("a.b")).IsNull.ShouldBeTrue();
        FilterField.Of(request.Input.Body, new FilterPath("x.y")).Is(2d).ShouldBeTrue();
        FilterField.Of(RequestMembers.Volatile(request), new FilterPath("v")).Is(1d).ShouldBeTrue();
        FilterField.Of(RequestMembers.Headers(request), new FilterPath("accept")).Is("json"u8).ShouldBeTrue();
        FilterField.Of(RequestMembers.ResponseHeaders(request), new FilterPath("x")).Is("y"u8).ShouldBeTrue();
        FilterField.Of(RequestMembers.UserContent(request), new FilterPath("name")).Is("Ann"u8).ShouldBeTrue();
        RequestMembers.User(request)!.Id.ShouldBe("u");
        RequestMembers.Token(request)!.Id.ShouldBe("t");
        RequestMembers.Connection(request).Protocol.ShouldBe("http");
        RequestMembers.Contains(RequestMembers.User(request)?.ProfileIds, "admin").ShouldBeTrue();
        RequestMembers.Contains(RequestMembers.User(request)?.ProfileIds, "other").ShouldBeFalse();
        RequestMembers.Contains(null, "other").ShouldBeFalse();
        RequestMembers.IsRaw(request).ShouldBeTrue();
        RequestMembers.HasDeprecations(request).ShouldBeTrue();
    }

    public static TheoryData<JsonNode?, string, bool> Results => new()
    {
        { JsonNode.Parse("""{"a":{"b":1}}"""), "a.b", true },
        { JsonNode.Parse("""{"a.b":1}"""), "a.b", true },
        { JsonNode.Parse("""{"":{"b":1}}"""), "b", true },
        { JsonNode.Parse("""{"b":1}"""), "b", true },
        { JsonNode.Parse("""{"b":2}"""), "b", false },
        { JsonNode.Parse("""{"a":{"x":{"b":1}}}"""), "a.x.b", true },
        { JsonNode.Parse("[1]"), "b", false },
        { JsonNode.Parse("1"), "b", false },
        { null, "b", false },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void What_is_below_a_result_is_found_in_both_forms(JsonNode? result, string path, bool isOne)
    {
        var written = new Request(null, null) { Result = result };
        var parsed = new Request(null, null);
        parsed.SetResult(JsonElement.Parse(result?.ToJsonString() ?? "null"));

        foreach (var request in (Request[])[written, parsed, written.Snapshot(), parsed.Snapshot()])
        {
            RequestMembers.Result(request).Exists.ShouldBe(result is not null);
            RequestMembers.Result(request, new FilterPath(path)).Is(1d).ShouldBe(isOne);
        }
    }

    [Fact]
    public void A_result_may_be_a_scalar()
    {
        var request = new Request(null, null) { Result = 18 };
        RequestMembers.Result(request).Is(18d).ShouldBeTrue();

        request.SetResult(JsonElement.Parse("\"x\""));
        RequestMembers.Result(request).Is("x"u8).ShouldBeTrue();
        request.SetResult(JsonElement.Parse("""{"a":{"b":1}}"""));
        RequestMembers.Result(request, new FilterPath("a.b")).Is(1d).ShouldBeTrue();
        request.SetResult(JsonElement.Parse("""{"a.b":2}"""));
        RequestMembers.Result(request, new FilterPath("a.b")).Is(2d).ShouldBeTrue();
    }

    [Fact]
    public void Errors_are_what_clients_get()
    {
        var request = new Request(null, null) { Error = new NotFoundException("gone", "a.b.c", 5) };
        (RequestMembers.ErrorMessage(request), RequestMembers.ErrorId(request), RequestMembers.ErrorCode(request), RequestMembers.ErrorStatus(request))
            .ShouldBe(("gone", "a.b.c", 5d, 404d));

        request.Error = new FormatException("bad");
        (RequestMembers.ErrorMessage(request), RequestMembers.ErrorId(request), RequestMembers.ErrorCode(request), RequestMembers.ErrorStatus(request))
            .ShouldBe(("bad", null, null, 500d));
        RequestMembers.ErrorStatus(request).ShouldBe(KuzzleException.From(request.Error).Status);
    }
}

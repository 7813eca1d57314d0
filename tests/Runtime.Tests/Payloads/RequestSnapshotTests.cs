using System.Text.Json.Nodes;

namespace Grapnel.Tests.Payloads;

/// <summary>What a hook gets says what was emitted, whatever becomes of the request, and the other way round.</summary>
public sealed class RequestSnapshotTests
{
    [Fact]
    public void A_copy_says_the_same()
    {
        var original = Full();

        Say(original.Snapshot()).ShouldBe(Say(original));
    }

    [Fact]
    public void A_copy_does_not_see_what_the_original_becomes()
    {
        var original = Full();
        var before = Say(original);
        var copy = original.Snapshot();

        ChangeEverything(original);

        Say(copy).ShouldBe(before);
        Say(original).ShouldNotBe(before);
    }

    [Fact]
    public void The_original_does_not_see_what_a_copy_becomes()
    {
        var original = Full();
        var before = Say(original);
        var (first, second) = (original.Snapshot(), original.Snapshot());

        ChangeEverything(first);

        Say(original).ShouldBe(before);
        Say(second).ShouldBe(before);
    }

    [Fact]
    public void A_copy_of_a_request_where_nothing_is_set_is_one_of_its_own()
    {
        var original = new Request("server", "now");
        var copy = original.Snapshot();

        ChangeEverything(copy);

        original.Input.Body.ShouldBeNull();
        original.Input.Args.Count.ShouldBe(0);
        original.Input.Headers.Count.ShouldBe(0);
        original.Context.User.ShouldBeNull();
        original.Response.Headers.Count.ShouldBe(0);
        original.Deprecations.ShouldBeEmpty();
        original.Result.ShouldBeNull();
    }

    [Fact]
    public async Task Copies_can_be_used_from_several_threads_at_once()
    {
        var original = Full();
        var before = Say(original);
        var copies = Enumerable.Range(0, 8).Select(_ => original.Snapshot()).ToArray();

        var all = copies.Select(copy => Task.Run(() =>
        {
            for (int round = 0; round < 200; round++)
            {
                var again = copy.Snapshot();
                Say(again).ShouldBe(before);
                ChangeEverything(again);
            }
        }));
        await Task.WhenAll(all);

        Say(original).ShouldBe(before);
    }

    internal static Request Full()
    {
        var request = new Request("document", "create")
        {
            Id = "r1",
            Timestamp = 5,
            Input =
            {
                Resource = { Id = "d1", Index = "i", Collection = "c" },
                Args = { ["size"] = 1, ["filter"] = new JsonObject { ["x"] = 1 } },
                Body = JsonFields.Parse("""{"a":{"b":1},"c":[1],"d":1}"""),
                Volatile = new JsonFields { ["v"] = new JsonArray(1) },
                Headers = new JsonFields { ["h"] = "1" },
                Jwt = "jwt",
            },
            Context =
            {
                User = new User("u1") { ProfileIds = ["p"], Body = JsonFields.Parse("""{"name":{"first":"Ada"}}""") },
                Token = new Token { Id = "t1" },
                Connection = new RequestConnection { Id = "c1", Protocol = "http", Ips = ["::1"], Misc = new JsonFields { ["verb"] = "GET" } },
            },
            Response = { Raw = true },
            Deprecations = { new Deprecation("2.0", "old") },
            Result = new JsonObject { ["r"] = new JsonArray(1) },
            Error = new InvalidOperationException("error"),
        };
        request.Input.Body!["a"]!["b"] = 2;
        request.Response.SetHeader("x", "1");
        return request;
    }

    internal static void ChangeEverything(Request request)
    {
        request.Id = "r2";
        request.Timestamp = 6;
        request.Input.Controller = "server";
        request.Input.Action = "now";
        request.Input.Jwt = null;
        request.Input.Resource.Index = "j";
        request.Input.Resource.Id = null;
        request.Input.Args["size"] = 2;
        (request.Input.Args["filter"] as JsonObject)?.Add("y", 1);
        request.Input.Body ??= new JsonFields { ["a"] = new JsonObject() };
        request.Input.Body["a"]!["b"] = 3;
        (request.Input.Body["c"] as JsonArray)?.Add(2);
        request.Input.Body.Remove("d");
        (request.Input.Volatile["v"] as JsonArray)?.Add(2);
        request.Input.Headers["h"] = "2";
        (request.Context.User?.Body["name"] as JsonObject)?.Remove("first");
        request.Context.User?.Body.Remove("x");
        request.Context.User ??= new User("u2");
        request.Context.Token = null;
        if (request.Context.Connection.Misc is { } misc)
            misc["verb"] = "PUT";
        request.Response.Raw = false;
        request.Response.SetHeader("x", "2");
        request.Deprecations.Add(new Deprecation("2.1", "older"));
        (request.Result?["r"] as JsonArray)?.Add(2);
        request.Result ??= 1;
        request.ClearError();
    }

    internal static string Say(Request request) => string.Join(
        '\n',
        request.Id,
        request.InternalId,
        request.Status,
        request.Timestamp,
        request.Input.Controller,
        request.Input.Action,
        request.Input.Jwt,
        request.Input.Resource.Id,
        request.Input.Resource.Index,
        request.Input.Resource.Collection,
        request.Input.Args,
        request.Input.Body,
        request.Input.Volatile,
        request.Input.Headers,
        request.Context.User?.Id,
        string.Join(',', request.Context.User?.ProfileIds ?? []),
        request.Context.User?.Body,
        request.Context.Token?.Id,
        request.Context.Connection.Id,
        request.Context.Connection.Protocol,
        string.Join(',', request.Context.Connection.Ips),
        request.Context.Connection.Misc,
        request.Response.Raw,
        request.Response.Headers,
        string.Join(',', request.Deprecations),
        request.Result?.ToJsonString(),
        request.Error?.Message);
}

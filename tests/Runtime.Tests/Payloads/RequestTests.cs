using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Errors;

namespace Grapnel.Tests.Payloads;

public sealed class RequestTests
{
    [Fact]
    public void Is_made_in_one_expression()
    {
        var request = new Request("document", "create")
        {
            Input = { Resource = { Index = "i", Collection = "c" }, Args = { ["refresh"] = "wait_for" }, Body = new JsonFields { ["a"] = 1 } },
            Context = { User = new User("u1") { ProfileIds = ["admin"] }, Connection = new RequestConnection { Protocol = "http", Ips = ["::1"] } },
        };

        request.Input.Controller.ShouldBe("document");
        request.Input.Action.ShouldBe("create");
        request.Input.Resource.Index.ShouldBe("i");
        request.Input.Args.ToJsonString().ShouldBe("""{"index":"i","collection":"c","refresh":"wait_for"}""");
        request.Context.User!.ProfileIds.ShouldBe(["admin"]);
        request.Status.ShouldBe(102);
        request.Timestamp.ShouldBeInRange(DateTimeOffset.UtcNow.AddMinutes(-1).ToUnixTimeMilliseconds(), DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        ((IHasRequest)request).Request.ShouldBeSameAs(request);
        request.Result.ShouldBeNull();
        request.Error.ShouldBeNull();
    }

    [Fact]
    public void Every_request_has_an_id_of_its_own()
    {
        var request = new Request("server", "now");

        request.InternalId.ShouldBe(request.InternalId);
        request.InternalId.ShouldNotBe(new Request("server", "now").InternalId);
        request.Id.ShouldBe(request.InternalId);
        request.Snapshot().InternalId.ShouldBe(request.InternalId);
        new Request("server", "now") { Id = "mine" }.Id.ShouldBe("mine");
    }

    [Fact]
    public void A_result_is_changed_where_it_is_read()
    {
        var request = new Request("server", "now");
        request.SetResult(JsonElement.Parse("""{"now":1}"""));

        request.Status.ShouldBe(200);
        request.Result!["now"] = "later";

        request.Result.ToJsonString().ShouldBe("""{"now":"later"}""");
        request.Result = new JsonArray(1, 2);
        request.Result.AsArray().Add(3);
        request.Result.ToJsonString().ShouldBe("[1,2,3]");
        request.Result = true;
        request.Result.GetValue<bool>().ShouldBeTrue();
        request.Result = null;
        request.Result.ShouldBeNull();
        request.TryFindResult(out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_result_is_found_in_its_current_form()
    {
        var request = new Request("server", "now");
        request.SetResult(JsonElement.Parse("""{"now":1}"""));

        request.TryFindResult(out JsonElement element, out JsonNode? node).ShouldBeTrue();
        element.GetProperty("now").GetInt32().ShouldBe(1);
        node.ShouldBeNull();
        JsonNode handedOut = request.Result!;
        request.TryFindResult(out element, out node).ShouldBeTrue();
        element.ValueKind.ShouldBe(JsonValueKind.Undefined);
        node.ShouldBeSameAs(handedOut);
    }

    [Fact]
    public void A_result_gets_memory_of_its_own_and_no_traps()
    {
        var request = new Request("server", "now");
        using (var document = JsonDocument.Parse("""{"a":"\uD800","b":1,"b":{"c":1,"c":2}}"""))
            request.SetResult(document.RootElement);

        request.Result!["a"]!.GetValue<string>().ShouldBe("\uFFFD");
        request.Result["b"]!["c"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public void A_result_read_by_nobody_is_shared_by_copies()
    {
        var request = new Request("server", "now");
        request.SetResult(JsonElement.Parse("""{"big":[1,2,3]}"""));

        request.Snapshot().TryFindResult(out JsonElement element, out JsonNode? node).ShouldBeTrue();

        node.ShouldBeNull();
        element.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public void Errors_and_results_set_the_status()
    {
        var request = new Request("server", "now") { Error = new ForbiddenException("no") };
        request.Status.ShouldBe(403);
        request.Error = new InvalidOperationException();
        request.Status.ShouldBe(500);
        request.Result = 1;
        request.Status.ShouldBe(500);
        request.ClearError();
        request.Error.ShouldBeNull();
        request.Status.ShouldBe(200);
        request.Status = 201;
        request.Result = 2;
        request.Status.ShouldBe(201);
    }

    [Fact]
    public void The_resource_and_the_arguments_say_the_same()
    {
        var input = Request.Parse("""{"controller":"document","action":"get","index":"i","_id":"d1","collection":7}""").Input;

        input.Resource.Index.ShouldBe("i");
        input.Resource.Id.ShouldBe("d1");
        input.Resource.Collection.ShouldBeNull();
        input.Args["index"] = "j";
        input.Args.Remove("_id");
        input.Resource.Index.ShouldBe("j");
        input.Resource.Id.ShouldBeNull();
        input.Resource.Collection = "c";
        input.Args.TryGet("collection", out string? collection).ShouldBeTrue();
        collection.ShouldBe("c");
        input.Resource.Index = null;
        input.Args.Contains("index").ShouldBeFalse();
        new Request(null, null).Input.Resource.Index.ShouldBeNull();
    }

    [Fact]
    public void Assigning_arguments_keeps_the_resource()
    {
        var request = new Request("document", "get") { Input = { Resource = { Index = "i", Collection = "c" }, Args = new JsonFields { ["collection"] = "d", ["size"] = 1 } } };

        request.Input.Resource.Index.ShouldBe("i");
        request.Input.Resource.Collection.ShouldBe("d");
        request.Input.Args = new JsonObject { ["from"] = 2 };
        request.Input.Args.ToJsonString().ShouldBe("""{"from":2,"index":"i","collection":"d"}""");
        request.Input.Args = JsonFields.Parse("""{"index":"j","collection":"d"}""");
        request.Input.Resource.Index.ShouldBe("j");
        request.Input.Args = JsonFields.Parse("""{"index":"k","collection":"d"}""");
        request.Input.Resource.Index.ShouldBe("k");
    }

    [Fact]
    public void Headers_of_the_answer_are_in_lower_case()
    {
        var response = new Request("server", "now").Response;
        response.SetHeader("X-Answer", "42");

        response.GetHeader("x-ANSWER").ShouldBe("42");
        response.Headers.ToJsonString().ShouldBe("""{"x-answer":"42"}""");
        response.SetHeader("x-answer", null);
        response.GetHeader("X-Answer").ShouldBeNull();
    }
}

using System.Text;
using System.Text.Json;

namespace Grapnel.Tests.Payloads;

public sealed class RequestWireTests
{
    [Fact]
    public void Everything_that_is_not_known_is_an_argument()
    {
        const string Json = """
            {"requestId":"r1","controller":"document","action":"create","index":"i","collection":"c","_id":null,"refresh":"wait_for",
             "body":{"a":1},"volatile":{"sdkName":"js@7"},"jwt":"x.y.z","verb":"POST","filter":{"x":1}}
            """;

        foreach (var request in (Request[])[Request.Parse(Json), Request.Parse(Encoding.UTF8.GetBytes(Json)), Request.From(JsonElement.Parse(Json))])
        {
            request.Id.ShouldBe("r1");
            request.Input.Controller.ShouldBe("document");
            request.Input.Action.ShouldBe("create");
            request.Input.Jwt.ShouldBe("x.y.z");
            request.Input.Body!.ToJsonString().ShouldBe("""{"a":1}""");
            request.Input.Volatile.ToJsonString().ShouldBe("""{"sdkName":"js@7"}""");
            request.Input.Resource.Index.ShouldBe("i");
            request.Input.Resource.Collection.ShouldBe("c");
            request.Input.Resource.Id.ShouldBeNull();
            request.Input.Args.Names.ShouldBe(["index", "collection", "_id", "refresh", "verb", "filter"]);
            request.Input.Args.Contains("body").ShouldBeFalse();
            request.Input.Args["filter"]!["x"] = 2;
            request.Input.Args["body"] = "an argument after all";
            request.Input.Args.Count.ShouldBe(7);
            request.Input.Args.ToJsonString()
                .ShouldBe("""{"index":"i","collection":"c","_id":null,"refresh":"wait_for","verb":"POST","filter":{"x":2},"body":"an argument after all"}""");
        }
    }

    [Fact]
    public void Missing_members_are_missing()
    {
        var request = Request.Parse("""{"body":null,"volatile":null,"jwt":null,"requestId":null}""");

        request.Input.Controller.ShouldBeNull();
        request.Input.Action.ShouldBeNull();
        request.Input.Body.ShouldBeNull();
        request.Input.Jwt.ShouldBeNull();
        request.Input.Volatile.Count.ShouldBe(0);
        request.Input.Args.Count.ShouldBe(0);
        request.Id.ShouldBe(request.InternalId);
    }

    [Fact]
    public void The_last_of_several_members_of_one_name_counts()
    {
        var request = Request.Parse("""{"controller":"a","contr\u006fller":"b","body":{"v":1},"body":{"v":2},"index":"i","index":"j"}""");

        request.Input.Controller.ShouldBe("b");
        request.Input.Body!.ToJsonString().ShouldBe("""{"v":2}""");
        request.Input.Resource.Index.ShouldBe("j");
        request.Input.Args["controller"] = "argument";
        request.Input.Args.ToJsonString().ShouldBe("""{"index":"j","controller":"argument"}""");
    }

    [Theory]
    [InlineData("1", "A request must be an object, not this number.")]
    [InlineData("""{"controller":1}""", "The 'controller' of a request must be a string, not this number.")]
    [InlineData("""{"action":[]}""", "The 'action' of a request must be a string, not an array.")]
    [InlineData("""{"body":[]}""", "The 'body' of a request must be an object, not an array.")]
    [InlineData("""{"volatile":"x"}""", "The 'volatile' of a request must be an object, not a string.")]
    [InlineData("""{"jwt":{}}""", "The 'jwt' of a request must be a string, not an object.")]
    [InlineData("""{"requestId":true}""", "The 'requestId' of a request must be a string, not a boolean.")]
    public void Names_what_is_wrong(string json, string message)
    {
        Should.Throw<JsonException>(() => Request.Parse(json)).Message.ShouldBe(message);
        Should.Throw<JsonException>(() => Request.From(JsonElement.Parse(json))).Message.ShouldBe(message);
    }
}

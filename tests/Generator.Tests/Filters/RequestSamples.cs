using Grapnel.Errors;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Requests of many kinds: as parsed, and with members set, written and missing.</summary>
internal static class RequestSamples
{
    public static Request[] Make() => [new Request(null, null), Parsed(), Full(), Failed(), Anonymous()];

    private static Request Parsed() => Request.Parse(
        """
        {"controller":"document","action":"create","index":"nyc","collection":"taxi","_id":"doc-7","jwt":"a.b.c","requestId":"r-1","refresh":"wait_for","size":10,"a.b":{"c":1},
         "body":{"age":18,"name":"Ada","tags":["a","b","a"],"trips":[{"at":{"lat":40.7,"lon":-74},"fare":12.5},{"fare":7}],"lat":1,"lon":2,"a.b":{"c":1},"none":null},
         "volatile":{"sdk":"js","latLon":"52.5,13.4"}}
        """);

    private static Request Full()
    {
        var request = new Request("auth", "drm3b")
        {
            Id = "r-2",
            Timestamp = 1_700_000_000_000,
            Result = System.Text.Json.Nodes.JsonNode.Parse("""{"_id":"x","_source":{"age":40,"list":[1,2,3]},"list":["a",{"b":1},[2]]}"""),
        };
        request.Deprecations.Add(new Deprecation("2.1", "old"));
        request.Deprecations.Add(new Deprecation("2.5", "older"));
        request.Input.Resource.Index = "52.5, 13.4";
        request.Input.Args["size"] = 10;
        request.Input.Args["from"] = new System.Text.Json.Nodes.JsonObject { ["a"] = 1, ["a.b"] = 2 };
        request.Input.Body = new JsonFields { ["age"] = 40, ["tags"] = new System.Text.Json.Nodes.JsonArray("b"), ["a.b"] = new System.Text.Json.Nodes.JsonObject { ["c"] = 1 } };
        request.Input.Headers["accept"] = "text/html";
        request.Context.User = new User("kuid-ada") { ProfileIds = ["admin", "default", "admin"], Body = JsonFields.Parse("""{"name":"Ada","address":{"city":"Rome"},"lat":"45","lon":"9"}""") };
        request.Context.Token = new Token { Id = "t", UserId = "kuid-ada", ExpiresAt = 1_800_000_000_000, Ttl = 3_600_000, Refreshed = true };
        request.Context.Connection = new RequestConnection { Id = "c-1", Protocol = "http", Ips = ["::1", "10.0.0.1"], Misc = JsonFields.Parse("""{"verb":"GET","path":"/now"}""") };
        request.Response.Raw = true;
        request.Response.SetHeader("x-a", "1");
        return request;
    }

    private static Request Failed() => new("server", "now") { Error = new NotFoundException("nothing there", "services.storage.not_found", 17) };

    private static Request Anonymous()
    {
        var request = new Request("server", "") { Error = new InvalidOperationException("broken") };
        request.Context.User = new User("-1");
        request.Context.Token = new Token();
        return request;
    }
}

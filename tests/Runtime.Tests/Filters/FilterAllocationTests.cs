using System.Text.Json.Nodes;
using Grapnel.CompilerServices;

namespace Grapnel.Tests.Filters;

/// <summary>Testing costs no memory, in either form of the content; only a node that nobody has looked into is laid out once.</summary>
public sealed class FilterAllocationTests
{
    private static readonly FilterPath Name = new("name");
    private static readonly FilterPath Age = new("age");
    private static readonly FilterPath City = new("address.city");
    private static readonly FilterPath Tags = new("tags");
    private static readonly FilterPath When = new("when");
    private static readonly FilterPath Odd = new("x.y");
    private static readonly FilterPath Id = new("_id");
    private static readonly FilterPath Below = new("body.age");
    private static readonly FilterTexts Names = new("a", "b", "Ann é");

    public static TheoryData<string> Forms => ["parsed", "written", "handed out", "odd names"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Documents(string form)
    {
        var body = Body(form);
        var document = new Document("d", body);
        Matches(document).ShouldBe(10);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Matches(document);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Requests()
    {
        var request = Request.Parse("""{"index":"nyc","body":{"age":18},"name":"Ann é"}""");
        request.Result = new JsonObject { ["age"] = 18 };
        Matches(request).ShouldBe(5);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Matches(request);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static int Matches(Document document) =>
        (FilterField.Of(document, Name).Is("Ann é"u8) ? 1 : 0)
        + (FilterField.Of(document, Name).IsOneOf(Names) ? 1 : 0)
        + (FilterField.Of(document, Age).Is(18d) ? 1 : 0)
        + (FilterField.Of(document, City).Is("NYC"u8) ? 1 : 0)
        + (FilterField.Of(document, Tags).Contains("b"u8) ? 1 : 0)
        + (FilterField.Of(document, Tags).Contains(2d) ? 1 : 0)
        + (FilterField.Of(document, When).Is("2026-01-02T03:04:05Z"u8) ? 1 : 0)
        + (FilterField.Of(document, Odd).Exists ? 0 : 1)
        + (FilterField.Of(document, Id).Is("d"u8) ? 1 : 0)
        + (FilterField.Of(document, Below).Is(18d) ? 1 : 0);

    private static int Matches(Request request) =>
        (request.Input.Resource.Index == "nyc" ? 1 : 0)
        + (FilterField.Of(request.Input.Body, Age).Is(18d) ? 1 : 0)
        + (FilterField.Of(RequestMembers.Args(request), Name).Is("Ann é"u8) ? 1 : 0)
        + (RequestMembers.Result(request, Age).Is(18d) ? 1 : 0)
        + (RequestMembers.User(request) is null ? 1 : 0);

    private static JsonFields Body(string form)
    {
        const string Json = """{"name":"Ann \u00e9","age":18.0,"address":{"city":"NYC"},"tags":["a","b",2],"when":"2026-01-02T03:04:05Z"}""";
        switch (form)
        {
            case "parsed":
                return JsonFields.Parse(Json);
            case "odd names":
                return JsonFields.Parse($$"""{"q.r":1,{{Json.AsSpan(1)}}""");
            case "handed out":
                var handedOut = JsonFields.Parse(Json);
                _ = handedOut["address"];
                _ = handedOut["tags"];
                return handedOut;
            default:
                return new JsonFields
                {
                    ["name"] = "Ann é",
                    ["age"] = 18,
                    ["address"] = new JsonObject { ["city"] = "NYC" },
                    ["tags"] = new JsonArray("a", "b", 2),
                    ["when"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
                };
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Tests.Payloads;

/// <summary>Payloads that pipes may change give hooks copies of their own; the others own what they hold.</summary>
public sealed class EventPayloadTests
{
    private static readonly ClientConnection Connection = new("c1", "websocket") { Ips = ["10.0.0.1"] };

    private static readonly HttpMessage Message = new(Connection, "POST", "/_query");

    private static readonly RealtimeRoom Room = new("r1", "nyc", "taxis");

    [Fact]
    public void Metadata_is_copied_with_its_request()
    {
        var original = new MetadataInjection(new Request("document", "upsert"), Fields("""{"author":"ada"}"""), Fields("""{"createdAt":1}"""));
        var copy = original.Snapshot();

        original.Request.Input.Resource.Index = "other";
        original.Metadata["author"] = "bob";
        original.DefaultMetadata!["createdAt"] = 2;

        copy.Request.Input.Resource.Index.ShouldBeNull();
        copy.Metadata.ToJsonString().ShouldBe("""{"author":"ada"}""");
        copy.DefaultMetadata!.ToJsonString().ShouldBe("""{"createdAt":1}""");
        new MetadataInjection(copy.Request, copy.Metadata).Snapshot().DefaultMetadata.ShouldBeNull();
    }

    [Fact]
    public void The_result_of_an_execution_is_copied()
    {
        var error = new InvalidOperationException();
        var original = new RequestExecution(new Request("server", "now"), success: true) { Result = new JsonObject { ["now"] = 1 }, Error = error };
        var copy = original.Snapshot();

        original.Result["now"] = 2;
        original.Success = false;
        original.Request.Status = 418;

        copy.Result!.ToJsonString().ShouldBe("""{"now":1}""");
        copy.Success.ShouldBeTrue();
        copy.Error.ShouldBeSameAs(error);
        copy.Request.Status.ShouldNotBe(418);
    }

    [Fact]
    public void A_strategy_is_copied()
    {
        var original = new AuthenticationStrategy("oauth", "github", Fields("""{"config":1}"""));
        var copy = original.Snapshot();

        original.Strategy["config"] = 2;

        copy.Strategy.ToJsonString().ShouldBe("""{"config":1}""");
        (copy.PluginName, copy.Name).ShouldBe(("oauth", "github"));
    }

    [Fact]
    public void An_authenticated_user_is_copied()
    {
        var original = new StrategyAuthentication("local", new User("ada") { Body = Fields("""{"city":"nyc"}""") });
        var copy = original.Snapshot();

        original.Content!.Body["city"] = "rome";
        original.Content = null;

        copy.Content!.Body.ToJsonString().ShouldBe("""{"city":"nyc"}""");
        original.Snapshot().Content.ShouldBeNull();
    }

    [Fact]
    public void The_bytes_of_an_http_body_are_copied()
    {
        var bytes = new byte[] { 1, 2 };
        var original = new RawHttpPayload(Message, bytes);
        var copy = original.Snapshot();

        bytes[0] = 9;
        original.Payload = default;

        copy.Payload.ToArray().ShouldBe([1, 2]);
        copy.Message.ShouldBeSameAs(Message);
    }

    [Fact]
    public void Parsed_payloads_are_copied()
    {
        var http = new ParsedHttpPayload(Message, Fields("""{"a":1}"""));
        var socket = new ParsedWebSocketPayload(Connection, Fields("""{"a":1}"""));
        var (httpCopy, socketCopy) = (http.Snapshot(), socket.Snapshot());

        http.Payload["a"] = 2;
        socket.Payload["a"] = 2;

        httpCopy.Payload.ToJsonString().ShouldBe("""{"a":1}""");
        socketCopy.Payload.ToJsonString().ShouldBe("""{"a":1}""");
        (httpCopy.Message, socketCopy.Connection).ShouldBe((Message, Connection));
    }

    [Fact]
    public void A_raw_message_is_copied()
    {
        var original = new RawWebSocketPayload(Connection, "{}");
        var copy = original.Snapshot();

        original.Payload = "[]";

        copy.Payload.ShouldBe("{}");
    }

    [Fact]
    public void A_notification_is_copied_with_all_its_members()
    {
        var original = FullNotification();
        var copy = original.Snapshot();
        var members = typeof(Notification).GetProperties();
        var before = members.Select(member => member.GetValue(copy)?.ToString()).ToList();

        original.Result!["count"] = 2;
        original.Volatile!["sdk"] = 2;
        original.Scope = "out";

        before.ShouldNotContain((string?)null);
        members.Select(member => member.GetValue(copy)?.ToString()).ShouldBe(before);
    }

    [Fact]
    public void A_dispatch_is_copied_with_its_notification()
    {
        var channels = new List<string> { "r1" };
        var original = new NotificationDispatch(FullNotification(), channels, "c1");
        var copy = original.Snapshot();

        channels.Add("r2");
        original.Channels.ShouldBe(["r1"]);
        original.Channels = ["r3"];
        original.Notification.Index = "other";
        original.ConnectionId = null;

        (copy.Channels.Single(), copy.Notification.Index, copy.ConnectionId).ShouldBe(("r1", "nyc", "c1"));
    }

    [Fact]
    public void Relayed_notifications_are_copied()
    {
        var notification = FullNotification();
        var document = new DocumentNotificationRelay(notification, ["r1"]).Snapshot();
        var user = new UserNotificationRelay(notification, "r1").Snapshot();

        notification.Index = "other";

        (document.Notification.Index, document.Rooms.Single()).ShouldBe(("nyc", "r1"));
        (user.Notification.Index, user.Room).ShouldBe(("nyc", "r1"));
    }

    [Fact]
    public void Who_left_a_room_is_copied()
    {
        var context = new Request("realtime", "unsubscribe").Context;
        context.User = new User("ada");
        var subscription = new Subscription("r1", "c1", "nyc", "taxis", JsonElement.Parse("{}"));
        var departure = new RoomDeparture(context, Room).Snapshot();
        var unsubscription = new Unsubscription(context, Room, subscription).Snapshot();

        context.User = null;

        (departure.RequestContext.User!.Id, departure.Room).ShouldBe(("ada", Room));
        (unsubscription.RequestContext.User!.Id, unsubscription.Room, unsubscription.Subscription).ShouldBe(("ada", Room, subscription));
    }

    [Fact]
    public void Immutable_payloads_own_their_json()
    {
        var payloads = OverDisposedDocument(static element => new JsonElement?[]
        {
            new Subscription("r1", "c1", "nyc", "taxis", element).Filters,
            (new Subscription("r1", "c1", "nyc", "taxis", default) with { Filters = element }).Filters,
            new NormalizedFilter("r1", "nyc/taxis", element).Filter,
            new AnsweredCall<string>(["r1"], element).Response,
            new StorageError("lost", element, "at Index").Meta,
            (Connection with { Internal = element }).Internal,
        });

        foreach (var payload in payloads)
            payload!.Value.GetProperty("a").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void Immutable_payloads_need_no_json()
    {
        new Subscription("r1", "c1", "nyc", "taxis", default).Filters.ValueKind.ShouldBe(JsonValueKind.Undefined);
        new AnsweredCall<string>([], default).Response.ValueKind.ShouldBe(JsonValueKind.Undefined);
        new StorageError("lost", null, "at Index").Meta.ShouldBeNull();
    }

    [Fact]
    public void Parts_that_must_be_there_are_asked_for()
    {
        var parsed = new ParsedHttpPayload(Message, new JsonFields());
        var dispatch = new NotificationDispatch(FullNotification(), []);

        Should.Throw<ArgumentNullException>(() => new MetadataInjection(null!, new JsonFields()));
        Should.Throw<ArgumentNullException>(() => new RequestExecution(null!, true));
        Should.Throw<ArgumentNullException>(() => new Notification(null!));
        Should.Throw<ArgumentNullException>(() => parsed.Payload = null!);
        Should.Throw<ArgumentNullException>(() => dispatch.Channels = null!);
        Should.Throw<ArgumentNullException>(() => dispatch.Notification = null!);
    }

    private static JsonFields Fields(string json) => JsonFields.Parse(json);

    private static T OverDisposedDocument<T>(Func<JsonElement, T> make)
    {
        using var document = JsonDocument.Parse("""{"a":1}""");
        return make(document.RootElement);
    }

    private static Notification FullNotification() => new("document")
    {
        Event = "write",
        Scope = "in",
        User = "in",
        Result = Fields("""{"count":1}"""),
        Volatile = Fields("""{"sdk":1}"""),
        Index = "nyc",
        Collection = "taxis",
        Controller = "document",
        Action = "create",
        Protocol = "http",
        RequestId = "q1",
        Timestamp = 1,
        Node = "n1",
        Info = "info",
        Message = "message",
        Room = "r1",
    };
}

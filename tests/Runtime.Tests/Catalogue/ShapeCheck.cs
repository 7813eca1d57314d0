using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grapnel.Tests.Catalogue;

/// <summary>Whether a type of ours has the shape events.json tells. A field <c>roomId</c> is a property <c>RoomId</c>.</summary>
internal static class ShapeCheck
{
    private static readonly Dictionary<string, Type[]> Types = new()
    {
        ["string"] = [typeof(string)],
        ["number"] = [typeof(double)],
        ["boolean"] = [typeof(bool)],
        ["object"] = [typeof(JsonFields), typeof(JsonElement), typeof(ImmutableDictionary<string, string>)],
        ["any"] = [typeof(JsonNode), typeof(JsonElement)],
        ["Buffer"] = [typeof(ReadOnlyMemory<byte>)],
        ["Error"] = [typeof(Exception)],
        ["Request"] = [typeof(Request)],
        ["RequestContext"] = [typeof(RequestContext)],
        ["User"] = [typeof(User)],
        ["HttpMessage"] = [typeof(HttpMessage)],
        ["ClientConnection"] = [typeof(ClientConnection)],
        ["NormalizedFilter"] = [typeof(NormalizedFilter)],
        ["Notification"] = [typeof(Notification)],
        ["Notification with room"] = [typeof(Notification)],
        ["number (kuzzleStateEnum)"] = [typeof(KuzzleState)],
        ["roomId"] = [typeof(string)],
    };

    /// <summary>What a field is where its row names it alone.</summary>
    private static readonly Dictionary<string, Type[]> FieldTypes = new()
    {
        ["_id"] = [typeof(string)],
        ["_source"] = [typeof(JsonFields)],
        ["_version"] = [typeof(long?)],
        ["id"] = [typeof(string)],
        ["index"] = [typeof(string)],
        ["indexes"] = [typeof(ImmutableArray<string>)],
        ["collection"] = [typeof(string)],
        ["roomId"] = [typeof(string)],
        ["kuid"] = [typeof(string)],
        ["filters"] = Types["object"],
        ["headers"] = Types["object"],
        ["internal"] = Types["object"],
        ["ips"] = [typeof(ImmutableArray<string>)],
        ["protocol"] = [typeof(string)],
        ["scope"] = [typeof(StorageScope)],
        ["notification"] = [typeof(Notification)],
        ["requestContext"] = [typeof(RequestContext)],
        ["subscription"] = [typeof(Subscription)],
    };

    /// <summary>Properties that are not called as on the wire.</summary>
    private static readonly Dictionary<(Type, string), string> Renamed = new()
    {
        [(typeof(Document), "_id")] = nameof(Document.Id),
        [(typeof(Document), "_source")] = nameof(Document.Body),
        [(typeof(Document), "_version")] = nameof(Document.Version),
        [(typeof(RealtimeRoom), "roomId")] = nameof(RealtimeRoom.Id),
    };

    /// <summary>Fails where the type has not the shape.</summary>
    public static void ShouldHaveShape(this Type type, Shape shape, string where)
    {
        switch (shape)
        {
            case Shape.Named { Name: var name }:
                Types.ShouldContainKey(name, where);
                Types[name].ShouldContain(type, where);
                break;
            case Shape.List { Element: var element }:
                ElementOf(type).ShouldNotBeNull($"{where} must be a list").ShouldHaveShape(element, $"{where}[]");
                break;
            case Shape.OrNull { Value: var value }:
                (Nullable.GetUnderlyingType(type) ?? type).ShouldHaveShape(value, where);
                break;
            case Shape.Fields { Members: var members }:
                CheckFields(type, members, where);
                break;
        }
    }

    private static void CheckFields(Type type, IReadOnlyList<Shape.Field> fields, string where)
    {
        var rest = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(static property => property.Name);
        foreach (var field in fields)
        {
            // Always the same value: it says nothing, and we have no property for it.
            if (field.Shape is Shape.Named { Name: "true" })
                continue;
            var name = Renamed.GetValueOrDefault((type, field.Name)) ?? char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
            rest.Remove(name, out var property).ShouldBeTrue($"{where}: {type.Name} must have a property {name}");
            CheckField(property!, field, $"{where}.{field.Name}");
        }

        // One type stands for several shapes: what this one has not must be able to be missing. A Document's parts always are.
        if (type != typeof(Document))
            rest.Values.Where(static property => !AcceptsNull(property)).ShouldBeEmpty($"{where}: {type.Name} has more than the row tells");
    }

    private static void CheckField(PropertyInfo property, Shape.Field field, string where)
    {
        if (field.Shape is { } shape)
            property.PropertyType.ShouldHaveShape(shape, where);
        else
            FieldTypes[field.Name].ShouldContain(property.PropertyType, where);
        if ((field.IsOptional && property.DeclaringType != typeof(Document)) || field.Shape is Shape.OrNull)
            AcceptsNull(property).ShouldBeTrue($"{where} must accept null");
    }

    private static bool AcceptsNull(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) ? type.GetGenericArguments()[0]
        : null;
}

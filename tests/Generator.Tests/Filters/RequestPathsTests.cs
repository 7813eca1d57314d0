using System.Reflection;
using Grapnel.Filters;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>The paths of requests and the members of <see cref="Request"/> are the same things.</summary>
public class RequestPathsTests
{
    /// <summary>Members whose wire name is not their own in lower case, and those that filters do not see under a name.</summary>
    private static readonly Dictionary<string, string?> Names = new()
    {
        ["Resource.Id"] = "_id", ["User.Id"] = "_id", ["Token.Id"] = "_id",

        // The content of a user and what else is known of a connection lie beside their other members.
        ["User.Body"] = null, ["RequestConnection.Misc"] = null,
    };

    private static readonly Type[] Objects = [typeof(RequestInput), typeof(RequestContext), typeof(RequestResource), typeof(RequestResponse), typeof(RequestConnection), typeof(User), typeof(Token)];

    [Fact]
    public void Every_member_of_a_request_has_a_path_of_its_kind() =>
        (from member in Members(typeof(Request), "")
         let found = RequestPaths.Resolve(member.Path)
         where found.Unknown is not null || found.Member!.Path != member.Path || found.Member.Value != KindOf(member.Type) || !IsRead(found.Member, member.IsNullable)
         select $"{member.Path}: {found}").ShouldBeEmpty();

    [Fact]
    public void Every_path_is_a_member_of_a_request()
    {
        string[] others = ["error.code", "error.id", "error.message", "error.status", "context.connectionId", "context.protocol"];

        RequestPaths.All.Select(static member => member.Path).ShouldBe(Members(typeof(Request), "").Select(static member => member.Path).Concat(others), ignoreOrder: true);
    }

    [Theory]
    [InlineData("input.args.a", "input.args", "a")]
    [InlineData("input.body.a.b", "input.body", "a.b")]
    [InlineData("input.body.", "input.body", "")]
    [InlineData("input.volatile.x", "input.volatile", "x")]
    [InlineData("input.headers.accept", "input.headers", "accept")]
    [InlineData("result._source.age", "result", "_source.age")]
    [InlineData("context.user.name", "context.user", "name")]
    [InlineData("context.user.profileIds", "context.user.profileIds", null)]
    [InlineData("context.connection.verb", "context.connection", "verb")]
    [InlineData("response.headers.x", "response.headers", "x")]
    [InlineData("input.controller", "input.controller", null)]
    public void Paths_go_on_below_what_is_open(string path, string member, string? field)
    {
        var found = RequestPaths.Resolve(path);

        (found.Member!.Path, found.Field, found.Unknown).ShouldBe((member, field, null));
    }

    [Theory]
    [InlineData("inputs.body", "", "inputs", null)]
    [InlineData("input.contoller", "input", "contoller", null)]
    [InlineData("input.resource.name", "input.resource", "name", null)]
    [InlineData("input.controller.x.y", "input.controller", "x.y", null)]
    [InlineData("Input.body", "", "Input", null)]
    [InlineData("", "", "", null)]
    [InlineData("body.age", "", "body", "input.body")]
    [InlineData("input.index", "input", "index", "input.resource.index")]
    [InlineData("context.user.profileIds.x", "context.user.profileIds", "x", null)]
    public void An_unknown_name_is_placed(string path, string known, string part, string? elsewhere)
    {
        var unknown = RequestPaths.Resolve(path).Unknown.ShouldNotBeNull();

        (unknown.Known, path.Substring(unknown.Start, unknown.Length), unknown.Elsewhere).ShouldBe((known, part, elsewhere));
        if (known == "input")
            unknown.Candidates.ShouldBe(["controller", "action", "args", "resource", "body", "jwt", "volatile", "headers"], ignoreOrder: true);
    }

    private static bool IsRead(RequestMember member, bool isNullable) => member.Presence switch
    {
        RequestPresence.Always => !isNullable && (member.Value == RequestValue.Object || member.Read.Length > 0),
        RequestPresence.True => member.Path == "deprecations",
        RequestPresence.Json => member.Path == "result",
        _ => isNullable || member.Path.StartsWith("context.token.", StringComparison.Ordinal) || member.Path.StartsWith("context.user.", StringComparison.Ordinal),
    };

    private static IEnumerable<(string Path, Type Type, bool IsNullable)> Members(Type type, string before)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!Names.TryGetValue($"{type.Name.Replace("RequestResource", "Resource", StringComparison.Ordinal)}.{property.Name}", out var name))
                name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            if (name is null)
                continue;
            yield return (before + name, property.PropertyType, nullability.Create(property).ReadState == NullabilityState.Nullable);
            foreach (var member in Objects.Contains(property.PropertyType) ? Members(property.PropertyType, before + name + ".") : [])
            {
                yield return member;
            }
        }
    }

    private static RequestValue KindOf(Type type) => type switch
    {
        _ when type == typeof(string) => RequestValue.Text,
        _ when type == typeof(int) || type == typeof(long) => RequestValue.Number,
        _ when type == typeof(bool) => RequestValue.Boolean,
        _ when type == typeof(IReadOnlyList<string>) => RequestValue.Texts,
        _ when type == typeof(System.Text.Json.Nodes.JsonNode) => RequestValue.Json,
        _ when type == typeof(IList<Deprecation>) => RequestValue.Objects,
        _ => RequestValue.Object,
    };
}

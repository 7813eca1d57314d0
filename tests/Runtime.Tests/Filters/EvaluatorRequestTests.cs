using System.Text.Json.Nodes;
using Grapnel.CompilerServices;
using Grapnel.Errors;
using Grapnel.Filters;
using Grapnel.Filters.Evaluation;
using Grapnel.Filters.Explaining;
using Grapnel.Tests.Vectors;

namespace Grapnel.Tests.Filters;

/// <summary>Filters on requests at run time: members are read as compiled filters read them.</summary>
public sealed class EvaluatorRequestTests
{
    [Fact]
    public void Requests_match_as_Kuzzle_has_it()
    {
        var answers = new List<bool>();
        var wrong = new List<string>();
        foreach (var vector in EvaluatorVector.Read("kuzzle-request"))
        {
            var filter = RequestFilter.Parse(vector.Filter);
            var explainer = new RequestExplainer(FilterParser.Parse(vector.Filter).Root!);
            foreach (var found in vector.Cases)
            {
                if (ProjectedRequest.From(found.Document) is { } request)
                {
                    answers.Add(found.Match);
                    if (filter.Matches(request) != found.Match || explainer.Find(request).Matches != found.Match)
                    {
                        wrong.Add($"{vector.Filter} on {found.Document}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
        answers.Count.ShouldBeGreaterThan(100);
        answers.Distinct().Count().ShouldBe(2);
    }

    public static TheoryData<string> Members => [.. RequestPaths.All.Select(static member => member.Path)];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_is_read_as_generated_code_reads_it(string path)
    {
        var member = RequestPaths.Resolve(path).Member!;
        var reader = RequestReaders.Of(member);
        Ways(reader).ShouldBe(Ways(member));
        foreach (var request in Requests())
        {
            var value = member.Read.Length == 0 ? true : RequestExpression.Evaluate(member.Read, request);
            reader.IsThere(request).ShouldBe(value is bool flag && member.Presence == RequestPresence.True ? flag : value is FilterField field ? field.Exists : value is not null);
            reader.Text?.Invoke(request).ShouldBe((string?)value);
            reader.Number?.Invoke(request).ShouldBe(value is null ? null : Convert.ToDouble(value, null));
            reader.Boolean?.Invoke(request).ShouldBe((bool?)value);
            reader.Texts?.Invoke(request).ShouldBe((IReadOnlyList<string>?)value);
            if (reader.Json is { } json)
            {
                FieldWords.Of(json(request)).ShouldBe(FieldWords.Of((FilterField)value!));
            }

            if (reader.Whole is { } whole)
            {
                FieldWords.Of(whole(request)).ShouldBe(FieldWords.Of((FilterField)RequestExpression.Evaluate(member.Whole!, request)!));
            }

            foreach (var below in (string[])["a.b", "x", "nowhere"])
            {
                if (reader.Below is { } read)
                {
                    var expected = (FilterField)RequestExpression.Evaluate(member.Below!.Replace("{0}", "path", StringComparison.Ordinal), request, new FilterPath(below))!;
                    FieldWords.Of(read(request, new FilterPath(below))).ShouldBe(FieldWords.Of(expected), below);
                }
            }
        }
    }

    [Fact]
    public void The_requests_that_members_are_read_from_have_them_all()
    {
        var requests = Requests().ToList();

        RequestPaths.All.Where(member => !requests.Exists(request => RequestReaders.Of(member).IsThere(request))).ShouldBeEmpty();
        RequestPaths.All.Where(member => RequestReaders.Of(member).Whole is { } read && !requests.Exists(request => read(request).Exists)).ShouldBeEmpty();
        (from member in RequestPaths.All
         where RequestReaders.Of(member).Below is { } read && !requests.Exists(request => read(request, new FilterPath("x")).Exists)
         select member.Path).ShouldBeEmpty();
    }

    public static TheoryData<string, bool> Typed => new()
    {
        { "{ equals: { 'input.action': 'create' } }", true },
        { "{ equals: { 'input.action': 'update' } }", false },
        { "{ not: { equals: { 'input.action': 'create' } } }", false },
        { "{ in: { 'input.action': ['a', 'create'] } }", true },
        { "{ in: { 'input.action': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'create'] } }", true },
        { "{ not: { in: { 'input.action': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] } } }", true },
        { "{ in: { 'input.jwt': ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] } }", false },
        { "{ equals: { status: 102 } }", true },
        { "{ range: { status: { gte: 102, lt: 200 } } }", true },
        { "{ range: { status: { gt: 102 } } }", false },
        { "{ range: { 'context.token.ttl': { gt: 0 } } }", false },
        { "{ not: { range: { 'context.token.ttl': { gt: 0 } } } }", true },
        { "{ equals: { 'response.raw': false } }", true },
        { "{ equals: { 'context.token.refreshed': false } }", false },
        { "{ exists: 'context.user.profileIds[\"admin\"]' }", true },
        { "{ exists: 'context.user.profileIds[\"guest\"]' }", false },
        { "{ exists: 'context.user' }", true },
        { "{ missing: 'context.token' }", true },
        { "{ equals: { 'input.action': 1 } }", false },
        { "{ not: { equals: { 'input.action': null } } }", true },
        { "{ equals: { 'input.body.age': 18 } }", true },
        { "{ and: [{ exists: 'input.body.age' }, { range: { 'input.body.age': { lt: 20 } } }, { not: { equals: { 'input.body.age': 17 } } }] }", true },
        { "{ or: [{ missing: 'input.body.age' }, { equals: { 'input.body.age': 19 } }] }", false },
        { "{ equals: { 'result.total': 3 } }", true },
        { "{ match: { result: { total: 3 } } }", true },
        { "{ exists: 'result' }", true },
        { "{ match: { input: { action: 'create', body: { age: 18 } } } }", true },
        { "{ match: { input: { action: 'create', body: { age: 19 } } } }", false },
        { "{ match: { 'input.body': {} } }", true },
        { "{ match: { context: { user: { profileIds: ['admin'] } } } }", true },
        { "{ match: { 'context.user.profileIds': ['admin', 'admin'] } }", false },
        { "{ match: { 'context.user.profileIds': [] } }", true },
        { "{ match: { deprecations: [] } }", false },
        { "{ select: { field: 'context.user.profileIds', index: 0, query: { equals: { value: 'admin' } } } }", true },
        { "{ select: { field: 'context.user.profileIds', index: -1, query: { not: { in: { value: ['admin', 'x'] } } } } }", false },
        { "{ select: { field: 'context.user.profileIds', index: 1, query: { exists: 'value' } } }", false },
        { "{ not: { select: { field: 'context.user.profileIds', index: 1, query: { exists: 'value' } } } }", true },
        { "{ select: { field: 'deprecations', index: 0, query: { exists: 'value.version' } } }", false },
        { "{ geoDistance: { 'input.action': { lat: 0, lon: 0 }, distance: '1km' } }", false },
        { "{ regexp: { 'input.action': '^c.*e$' } }", true },
        { "{ not: { regexp: { 'input.jwt': '.' } } }", true },
        { "{}", true },
        { "{ nothing: true }", false },
    };

    [Theory]
    [MemberData(nameof(Typed))]
    public void Conditions_on_members_and_below_them(string text, bool matches)
    {
        var request = Request.Parse("""{"controller":"document","action":"create","body":{"age":18}}""");
        request.Context.User = new User("u") { ProfileIds = ["admin"] };
        request.Result = JsonNode.Parse("""{"total":3}""");
        request.Status = 102;

        RequestFilter.Parse(text).Matches(request).ShouldBe(matches);
        new RequestExplainer(FilterParser.Parse(text).Root!).Find(request).Matches.ShouldBe(matches);
    }

    private static (bool Text, bool Number, bool Boolean, bool Texts, bool Json, bool Below, bool Whole) Ways(RequestReader reader) =>
        (reader.Text is not null, reader.Number is not null, reader.Boolean is not null, reader.Texts is not null, reader.Json is not null, reader.Below is not null, reader.Whole is not null);

    private static (bool Text, bool Number, bool Boolean, bool Texts, bool Json, bool Below, bool Whole) Ways(RequestMember member) =>
        (member.Value == RequestValue.Text, member.Value == RequestValue.Number, member.Value == RequestValue.Boolean, member.Value == RequestValue.Texts, member.Value == RequestValue.Json, member.Below is not null, member.Whole is not null);

    private static IEnumerable<Request> Requests()
    {
        yield return new Request(null, null);

        var full = Request.Parse("""{"controller":"document","action":"create","index":"nyc","collection":"taxi","_id":"d","jwt":"t","requestId":"r","x":1,"a":{"b":2},"body":{"x":3,"a":{"b":null}},"volatile":{"x":4}}""");
        full.Input.Headers["x"] = "5";
        full.Response.SetHeader("x", "6");
        full.Response.Raw = true;
        full.Deprecations.Add(new Deprecation("1", "old"));
        full.Context.User = new User("u") { ProfileIds = ["admin", "x"], Body = JsonFields.Parse("""{"x":7,"a.b":8}""") };
        full.Context.Token = new Token { Id = "i", UserId = "u", Jwt = "j", ExpiresAt = 9, Ttl = 10, Refreshed = true };
        full.Context.Connection = new RequestConnection { Id = "c", Protocol = "http", Ips = ["::1"], Misc = JsonFields.Parse("""{"x":11}""") };
        full.Error = new NotFoundException("gone", "a.b.c", 5);
        full.Result = new JsonObject { ["x"] = 12, ["a"] = new JsonObject { ["b"] = true } };
        yield return full;

        yield return new Request("server", null) { Error = new FormatException("bad"), Result = 18 };
    }
}

using System.Text.Json;
using Grapnel.Filters.Evaluation;

namespace Grapnel.Tests.Filters;

/// <summary>Filters as users meet them: read once, asked often, and refused with the words and the place the build would give.</summary>
public sealed class EvaluatorApiTests
{
    private const string Adults = "{ and: [{ exists: 'age' }, { not: { equals: { age: 17 } } }] } // of age";

    [Fact]
    public void A_filter_is_asked_about_documents_contents_and_elements()
    {
        var filter = DocumentFilter.Parse(Adults);

        filter.Matches(Document.Parse("""{"_id":"a","_source":{"age":18}}""")).ShouldBeTrue();
        filter.Matches(Document.Parse("""{"_id":"a","_source":{"age":17}}""")).ShouldBeFalse();
        filter.Matches(JsonFields.Parse("""{"age":18}""")).ShouldBeTrue();
        filter.Matches(JsonElement.Parse("""{"age":18}""")).ShouldBeTrue();
        filter.Matches(JsonElement.Parse("""[18]""")).ShouldBeFalse();
        filter.ToString().ShouldBe(Adults);
    }

    [Fact]
    public void Only_a_document_has_an_id()
    {
        var filter = DocumentFilter.Parse("{ equals: { _id: 'a' } }");

        filter.Matches(new Document("a")).ShouldBeTrue();
        filter.Matches(new Document("b")).ShouldBeFalse();
        filter.Matches(new JsonFields()).ShouldBeFalse();
        filter.Matches(JsonFields.Parse("""{"_id":"a"}""")).ShouldBeTrue();
        filter.Matches(JsonElement.Parse("""{"_id":"a"}""")).ShouldBeTrue();
        filter.Matches(new Document("a", JsonFields.Parse("""{"_id":"b"}"""))).ShouldBeFalse("the content's own field comes first");
    }

    [Fact]
    public void A_document_is_seen_as_it_is_now()
    {
        var document = new Document("a");
        var filter = DocumentFilter.Parse("{ equals: { age: 18 } }");
        filter.Matches(document).ShouldBeFalse();

        document.Body["age"] = 18;

        filter.Matches(document).ShouldBeTrue();
    }

    [Fact]
    public void Requests_are_asked_by_their_members()
    {
        var filter = RequestFilter.Parse("{ equals: { 'input.resource.index': 'nyc' } }");

        filter.Matches(Request.Parse("""{"index":"nyc"}""")).ShouldBeTrue();
        filter.Matches(Request.Parse("""{"index":"la"}""")).ShouldBeFalse();
        filter.ToString().ShouldBe("{ equals: { 'input.resource.index': 'nyc' } }");
    }

    [Fact]
    public void What_is_no_filter_says_what_is_wrong_and_where()
    {
        const string Text = "{ and: [{ equals: { age: [] } }] }";

        var error = Should.Throw<FilterFormatException>(static () => DocumentFilter.Parse(Text));

        error.ShouldBeAssignableTo<FormatException>();
        error.Message.ShouldBe("\"and.equals.age\": must either be a string, a number, a boolean, or null");
        (error.Keyword, error.Path, error.DidYouMean).ShouldBe(("equals", "and.equals.age", null));
        Text.Substring(error.Start, error.Length).ShouldBe("[]");
    }

    [Fact]
    public void A_misspelt_operator_is_named()
    {
        DocumentFilter.TryParse("{ equal: { a: 1 } }", out var filter, out var error).ShouldBeFalse();

        filter.ShouldBeNull();
        error.ShouldNotBeNull().Message.ShouldBe("\"equal\": unknown keyword");
        (error.Keyword, error.Path, error.Start, error.Length, error.DidYouMean).ShouldBe(("equal", "equal", 2, 5, "equals"));
    }

    [Fact]
    public void A_text_that_cannot_be_read_has_no_keyword()
    {
        var error = Should.Throw<FilterFormatException>(static () => RequestFilter.Parse("{ exists: 'id' "));

        error.Message.ShouldBe("'{' is not closed: expected ',' or '}'");
        (error.Keyword, error.Path, error.Start, error.Length).ShouldBe((null, null, 0, 1));
    }

    [Fact]
    public void What_no_request_has_is_refused_as_the_build_refuses_it()
    {
        const string Text = "{ or: [{ exists: 'input.contoller' }, { exists: 'input.body.x' }] }";

        RequestFilter.TryParse(Text, out var filter, out var error).ShouldBeFalse();

        filter.ShouldBeNull();
        error.ShouldNotBeNull().Message.ShouldBe("'input.contoller' is no member of a request; did you mean 'input.controller'?");
        (error.Keyword, error.Path, error.DidYouMean).ShouldBe((null, null, "controller"));
        Text.Substring(error.Start, error.Length).ShouldBe("contoller");
        DocumentFilter.TryParse(Text, out _, out var none).ShouldBeTrue("a document may have any field");
        none.ShouldBeNull();
    }

    [Fact]
    public void Null_is_refused()
    {
        Should.Throw<ArgumentNullException>(static () => DocumentFilter.Parse(null!));
        Should.Throw<ArgumentNullException>(static () => RequestFilter.TryParse(null!, out _, out _));
        Should.Throw<ArgumentNullException>(static () => DocumentFilter.Parse("{}").Matches((Document)null!));
        Should.Throw<ArgumentNullException>(static () => DocumentFilter.Parse("{}").Matches((JsonFields)null!));
        Should.Throw<ArgumentNullException>(static () => RequestFilter.Parse("{}").Matches(null!));
    }

    [Fact]
    public void Filters_become_those_of_a_row()
    {
        var (request, document) = (RequestFilter.Parse("{ exists: 'input.action' }"), DocumentFilter.Parse("{ exists: 'a' }"));

        var row = RowFilters.Of(request, document).ShouldNotBeNull();
        (row.WithRequest, row.WithDocument).ShouldBe(("{ exists: 'input.action' }", "{ exists: 'a' }"));
        row.MatchesRequest!(new Request("c", "a")).ShouldBeTrue();
        row.MatchesDocument!(new Document("d")).ShouldBeFalse();
        RowFilters.Of(RequestFilter.Parse("{}"), null).ShouldBeNull("it lets everything through, payloads without a request too");
        RowFilters.Of(null, DocumentFilter.Parse("{}")).ShouldNotBeNull("it says that the method is called once per document");
        RowFilters.Of(null, null).ShouldBeNull();
    }

    [Fact]
    public async Task One_filter_serves_many_threads()
    {
        var filter = DocumentFilter.Parse("{ or: [{ equals: { n: 1 } }, { in: { t: ['a', 'b'] } }, { select: { field: 'l', index: 0, query: { exists: 'value.x' } } }] }");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 2000).Count(i =>
            filter.Matches(JsonFields.Parse($$"""{"n":{{i % 3}},"t":"{{(i % 2 == 0 ? "a" : "c")}}","l":[{"x":{{i}}}]}"""))))));

        answers.ShouldAllBe(static count => count == 2000);
    }
}

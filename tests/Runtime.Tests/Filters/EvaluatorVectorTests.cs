using System.Text.Json;
using Grapnel.Filters;
using Grapnel.Filters.Explaining;
using Grapnel.Tests.Vectors;

namespace Grapnel.Tests.Filters;

/// <summary>Koncorde's own answers, from filters that are evaluated at run time, on every form a document can have; and the reasons told agree with them.</summary>
public sealed class EvaluatorVectorTests
{
    // Its documents are requests; as documents they are only more objects.
    public static TheoryData<string> Files => [.. EvaluatorVector.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Documents_match_as_Kuzzle_has_it(string file)
    {
        var wrong = new List<string>();
        foreach (var vector in EvaluatorVector.Read(file).Where(static vector => !vector.IsRefused))
        {
            if (!DocumentFilter.TryParse(vector.Filter, out var filter, out var error))
            {
                wrong.Add($"{vector.Name} {vector.Filter} is refused: {error.Message}");
                continue;
            }

            var explainer = new DocumentExplainer(FilterParser.Parse(vector.Filter).Root!);
            foreach (var found in vector.Cases)
            {
                var answers = Answers(filter, explainer, found.Document);
                wrong.AddRange(answers.Where(answer => answer.Matches != found.Match && !found.IsEither)
                    .Select(answer => $"{vector.Name} {vector.Filter} on {found.Document}, {answer.Form}: {answer.Matches}"));
                wrong.AddRange(answers.Where(answer => answer.Matches != answers[0].Matches)
                    .Select(answer => $"{vector.Name} {vector.Filter} on {found.Document}: {answer.Form} is not as {answers[0].Form}"));
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_no_filter_is_refused(string file) =>
        (from vector in EvaluatorVector.Read(file)
         where vector.IsRefused == DocumentFilter.TryParse(vector.Filter, out _, out _)
         select $"{vector.Name} {vector.Filter}").ShouldBeEmpty();

    [Fact]
    public void All_vectors_are_there()
    {
        var vectors = EvaluatorVector.Files.SelectMany(EvaluatorVector.Read).ToList();

        vectors.Count.ShouldBe(1985);
        vectors.Where(static vector => !vector.IsRefused).Sum(static vector => vector.Cases.Count).ShouldBeGreaterThan(12000);
        vectors.Count(static vector => vector.IsRefused).ShouldBeInRange(280, 330);
    }

    private static (string Form, bool Matches)[] Answers(DocumentFilter filter, DocumentExplainer explainer, string json)
    {
        var parsed = JsonFields.Parse(json);
        var rebuilt = RebuiltFields.Of(parsed);
        using var document = JsonDocument.Parse(json);
        return
        [
            ("parsed", filter.Matches(new Document("id", JsonFields.Parse(json)))),
            ("without id", filter.Matches(parsed)),
            ("written", filter.Matches(new Document("id", rebuilt))),
            ("an element", filter.Matches(document.RootElement)),
            ("explained", explainer.Find(new Document("id", parsed)).Matches),
            ("written and explained", explainer.Find(new Document("id", rebuilt)).Matches),
        ];
    }
}

using Grapnel.CodeFixes.Completion.Expectations;
using Grapnel.CodeFixes.Completion.Fields;
using Grapnel.CodeFixes.Completion.Scanning;
using Grapnel.Filters;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>The scanner takes any text: whatever is cut off, doubled or out of place, there is an answer, and it lies within the text.</summary>
public sealed class FilterScannerTests
{
    private static readonly string[] Filters =
    [
        "{ equals: { 'input.resource.index': 'nyc' } }",
        "{ \"and\": [{ \"exists\": \"a\\\"b\" }, { \"range\": { \"age\": { \"gte\": 18 } } }] }",
        "{ bool: { must: [{ in: { city: ['NYC', 'LA',] } }], must_not: [{ missing: 'x' }] }, }",
        "{ select: { field: 'context.user.profileIds', index: -1, query: { regexp: { value: { value: '^a\\\\d', flags: 'i' } } } } } // end",
        "/* a */ { geoDistance: { place: { lat: 1, lon: 2 }, distance: '10km' } }",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    [Fact]
    public void A_caret_anywhere_in_a_filter_has_a_place_within_it()
    {
        foreach (var filter in Filters)
        {
            FilterParser.Parse(filter).Error.ShouldBeNull();
            CheckAll(filter);
        }
    }

    [Fact]
    public void So_has_one_in_a_filter_that_is_cut_off()
    {
        foreach (var filter in Filters)
        {
            for (var length = 0; length < filter.Length; length++)
                CheckAll(filter[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void So_has_one_in_a_filter_that_is_mangled(int seed)
    {
        var random = new Random(seed);
        foreach (var filter in Filters)
        {
            var text = filter.ToList();
            for (var edits = random.Next(1, 8); edits > 0 && text.Count > 1; edits--)
            {
                var at = random.Next(text.Count);
                if (random.Next(2) == 0)
                    text.RemoveAt(at);
                else
                    text.Insert(at, "{}[]:,'\"\\/ \na"[random.Next(13)]);
            }

            CheckAll(new string([.. text]));
        }
    }

    private static void CheckAll(string text)
    {
        for (var caret = 0; caret <= text.Length; caret++)
        {
            if (FilterScanner.Scan(text, caret) is not { } cursor)
                continue;
            cursor.Word.Start.ShouldBeLessThanOrEqualTo(caret, text);
            cursor.Word.End.ShouldBeInRange(caret, text.Length, text);
            cursor.Before.ShouldBe(text[cursor.Word.Start..caret]);
            foreach (var fields in new[] { FieldSource.OfDocuments, new RequestFields(static () => new ControllerActions(["document"], ["create"])) })
                new FilterExpectation(fields).At(cursor).ShouldAllBe(static offered => offered.Text.Length > 0);
        }
    }
}

using Grapnel.CompilerServices;
using Grapnel.Filters;
using Grapnel.Hooks.Indexing;

namespace Grapnel.Tests.Hooks.Indexing;

/// <summary>By which field each row is looked up, and which paths can be.</summary>
public sealed class KeyChoiceTests
{
    [Fact]
    public void The_field_that_tells_rows_apart_is_chosen() =>
        Choose(Enumerable.Range(0, 20).Select(static i => new RowKey("same", "x").And("own", $"v{i}"))).ShouldAllBe(static path => path == "own");

    [Fact]
    public void Each_row_has_its_own_choice() =>
        Choose([.. Enumerable.Range(0, 6).Select(static i => new RowKey("a", $"v{i}").And("b", "x")), .. Enumerable.Range(0, 6).Select(static i => new RowKey("a", "x").And("b", $"v{i}"))])
            .ShouldBe([.. Enumerable.Repeat("a", 6), .. Enumerable.Repeat("b", 6)]);

    [Fact]
    public void Fields_of_too_few_rows_are_left_to_others() =>
        Choose([.. Enumerable.Range(0, 4).Select(static i => new RowKey("rare", $"v{i}").And("usual", "x")), .. Enumerable.Range(0, 5).Select(static _ => new RowKey("usual", "y")), new RowKey("lonely", 1d)])
            .ShouldBe([.. Enumerable.Repeat("usual", 9), null]);

    [Fact]
    public void Fewer_rows_than_pay_are_tested_in_turn()
    {
        Choose(Enumerable.Range(0, KeyChoice.FewestRows - 1).Select(static i => new RowKey("a", $"v{i}"))).ShouldAllBe(static path => path == null);
        Choose(Enumerable.Range(0, KeyChoice.FewestRows).Select(static i => new RowKey("a", $"v{i}"))).ShouldAllBe(static path => path == "a");
    }

    [Fact]
    public void What_fills_no_table_once_others_have_chosen_is_tried_elsewhere() =>
        Choose([.. Enumerable.Range(0, 5).Select(static i => new RowKey("a", $"v{i}").And("b", "x")), new RowKey("b", "y").And("c", "x"), new RowKey("c", "x")])
            .ShouldBe([.. Enumerable.Repeat("a", 5), null, null]);

    [Fact]
    public void An_event_with_few_keys_has_no_index()
    {
        var filter = new RowFilter("{…}", static _ => true) { RequestKey = new RowKey("input.resource.index", "x") };

        HookIndex.Of([filter, filter, filter, filter, null, new RowFilter("{…}", static _ => true)]).ShouldBeNull();
        var index = HookIndex.Of([filter, filter, filter, filter, null, filter]).ShouldNotBeNull();
        index.ByRequest.ShouldBe([0, 1, 2, 3, 5]);
        index.InTurn.ShouldBe([4]);
        index.IsWhole(5).ShouldBeTrue();
    }

    [Fact]
    public void A_path_that_no_request_has_is_not_looked_up()
    {
        HookIndex.Of(Rows(new RowKey("input.nowhere", "x"))).ShouldBeNull();
        HookIndex.Of(Rows(new RowKey("input.action", "x").AndRange("input.nowhere", gt: 1))).ShouldBeNull();
        HookIndex.Of(Rows(new RowKey("input.action", "x").AndRange("input.args.n", gt: 1))).ShouldNotBeNull();

        static RowFilter[] Rows(RowKey key) => [.. Enumerable.Repeat(new RowFilter("{…}", static _ => true) { RequestKey = key }, 10)];
    }

    public static TheoryData<string> Members => [.. RequestPaths.All.Select(static member => member.Path)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_member_that_can_be_a_constant_can_be_read(string path)
    {
        var value = RequestPaths.All.Single(member => member.Path == path).Value;
        var isConstant = value is RequestValue.Text or RequestValue.Number or RequestValue.Boolean or RequestValue.Json;
        var reader = RequestValues.Of(path);
        (reader is not null).ShouldBe(isConstant);

        var kind = value switch
        {
            RequestValue.Text => FoundValue.Form.Text,
            RequestValue.Number => FoundValue.Form.Number,
            RequestValue.Boolean => FoundValue.Form.False,
            _ => FoundValue.Form.Json,
        };
        reader?.Read(new Request("c", "a")).Kind.ShouldBeOneOf(kind, value is RequestValue.Json ? kind : FoundValue.Form.Missing);
    }

    private static IEnumerable<string?> Choose(IEnumerable<RowKey> keys) =>
        KeyChoice.Choose([.. keys.Select(static key => key.Key.Fields.Select(field => new KeyOption(true, field, key.Key)).ToArray())]).Select(static option => option?.Field.Path.Text);
}

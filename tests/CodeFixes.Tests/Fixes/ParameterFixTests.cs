using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>The parameter list an event asks for.</summary>
public class ParameterFixTests
{
    [Theory]
    [InlineData("Order", "[Pipe(\"shop:afterOrder\")] public Order M({0} order) => order;", "string")]
    [InlineData("Order", "[Hook(\"shop:afterOrder\")] public void M(/* a */ {0} /* b */ order) {{ }}", "Clerk")]
    [InlineData("Basket", "[Hook(\"shop:orderPaid\")] public void M(Order order, {0} basket, CancellationToken ct) {{ }}", "Till")]
    [InlineData("string?", "[Hook(\"shop:three\")] public void M(Order order, int number, {0} text) {{ }}", "int")]
    [InlineData("DateTime", "[Hook(\"shop:closed\")] public void M({0} at, [EventName] string name) {{ }}", "string")]
    [InlineData("Document[]", "[Pipe(\"generic:document:afterGet\")] public Document[] M({0} documents) => documents;", "List<Document>")]
    [InlineData("Document", "[Pipe(\"generic:document:afterGet\", WithDocument = \"{{}}\")] public Document? M({0} document) => document;", "Document[]")]
    public Task The_type_becomes_that_of_the_payload(string right, string member, string wrong) => FixTest.Members(
        "GRP0002", $"Change the type to '{right}'", "    " + string.Format(null, member, wrong), "    " + string.Format(null, member, right));

    [Fact]
    public Task All_parameters_of_a_method_are_changed_at_once() => FixTest.One(
        "GRP0002", "Change the type to 'Order'",
        Grapnel.Generator.Tests.Harness.Sources.Plugin("    [Hook(\"shop:orderPaid\")] public void M(Order order, Basket basket) { }\n    [Hook(\"shop:afterOrder\")] public void N(\n        int order, // first\n        CancellationToken ct) { }"),
        Grapnel.Generator.Tests.Harness.Sources.Plugin("    [Hook(\"shop:orderPaid\")] public void M(Order order, Basket basket) { }\n    [Hook(\"shop:afterOrder\")] public void N(\n        Order order, // first\n        CancellationToken ct) { }"));

    [Fact]
    public Task Two_wrong_types_are_one_repair() => FixTest.Members(
        "GRP0002", "Change the type to 'Order'",
        "    [Hook(\"shop:orderPaid\")] public void M(int order, string basket) { }",
        "    [Hook(\"shop:orderPaid\")] public void M(Order order, Basket basket) { }");

    [Fact]
    public async Task A_using_is_added_where_it_is_missing()
    {
        const string Events = "namespace Other.Things;\n\npublic sealed record Thing(string Name);\n\npublic static partial class ThingEvents\n{\n    [Grapnel.Event(\"thing:made\")] public static partial Grapnel.HookEvent<Thing> Made { get; }\n}\n";

        await FixTest.Files("GRP0002", "Change the type to 'Thing'", [Source("int", ""), Events], [Source("Thing", "using Other.Things;\n"), Events]);

        static string Source(string type, string usings) =>
            $"// header\n\nusing System.Text;\nusing Grapnel;\n{usings}\nnamespace My.App;\n\n[Plugin]\npublic sealed class ThingPlugin\n{{\n    [Hook(\"thing:made\")] public void M({type} thing, [EventName] string name) => new StringBuilder().Append(name);\n}}\n";
    }

    [Fact]
    public async Task A_file_without_usings_gets_its_first_below_the_header()
    {
        const string Events = "namespace Other.Things;\n\npublic sealed record Thing(string Name);\n\npublic static partial class ThingEvents\n{\n    [Grapnel.Event(\"thing:made\")] public static partial Grapnel.HookEvent<Thing> Made { get; }\n}\n";

        await FixTest.Files("GRP0002", "Change the type to 'Thing'", [Source("int", ""), Events], [Source("Thing", "using Other.Things;\n\n"), Events]);

        static string Source(string type, string usings) =>
            $"// header\n\n{usings}namespace My.App;\n\n[Grapnel.Plugin]\npublic sealed class ThingPlugin\n{{\n    [Grapnel.Hook(\"thing:made\")] public void M({type} thing) {{ }}\n}}\n";
    }

    [Fact]
    public async Task A_name_that_is_taken_is_written_in_full()
    {
        const string Events = "namespace Other.Things;\n\npublic sealed record Thing(string Name);\n\npublic static partial class ThingEvents\n{\n    [Grapnel.Event(\"thing:made\")] public static partial Grapnel.HookEvent<Thing> Made { get; }\n}\n";

        await FixTest.Files("GRP0002", "Change the type to 'Other.Things.Thing'", [Source("Thing"), Events], [Source("Other.Things.Thing"), Events]);

        static string Source(string type) =>
            $"using Grapnel;\n\nnamespace My.App;\n\npublic sealed class Thing;\n\n[Plugin]\npublic sealed class ThingPlugin\n{{\n    [Hook(\"thing:made\")] public void M({type} thing) {{ }}\n}}\n";
    }

    [Theory]
    [InlineData("[Hook(\"shop:afterOrder\")] public void M(Order order, int surplus) { }", "[Hook(\"shop:afterOrder\")] public void M(Order order) { }", "surplus")]
    [InlineData("[Hook(\"shop:rang\")] public void M(int surplus) { }", "[Hook(\"shop:rang\")] public void M() { }", "surplus")]
    [InlineData("[Hook(\"shop:rang\")] public void M(int surplus, CancellationToken ct) { }", "[Hook(\"shop:rang\")] public void M(CancellationToken ct) { }", "surplus")]
    [InlineData("[Hook(\"shop:rang\")] public void M(CancellationToken ct, CancellationToken again) { }", "[Hook(\"shop:rang\")] public void M(CancellationToken ct) { }", "again")]
    [InlineData("[Pipe(\"shop:afterOrder\")] public Order M(Order order, [EventName] string name) => order;", "[Pipe(\"shop:afterOrder\")] public Order M(Order order) => order;", "name")]
    [InlineData("[Hook(\"shop:rang\")] public void M([EventName] string name, [EventName] string again) { }", "[Hook(\"shop:rang\")] public void M([EventName] string name) { }", "again")]
    public Task A_surplus_parameter_is_removed(string before, string after, string name) => FixTest.Members("GRP0002", $"Remove parameter '{name}'", "    " + before, "    " + after);

    [Theory]
    [InlineData("[Hook(\"shop:rang\")] public void M(Clerk clerk) { }", "[Hook(\"shop:rang\")] public void M([FromScope] Clerk clerk) { }")]
    [InlineData("[Pipe(\"shop:afterOrder\")] public Order M(Order order, IPriced price) => order;", "[Pipe(\"shop:afterOrder\")] public Order M(Order order, [FromScope] IPriced price) => order;")]
    [InlineData("[Hook(\"shop:afterOrder\")] public void M(CancellationToken ct, Clerk clerk) { }", "[Hook(\"shop:afterOrder\")] public void M(CancellationToken ct, [FromScope] Clerk clerk) { }")]
    public Task A_service_is_marked(string before, string after) =>
        FixTest.Members("GRP0002", $"Mark '{(before.Contains("price", StringComparison.Ordinal) ? "price" : "clerk")}' [FromScope]", "    " + before, "    " + after);

    [Fact]
    public Task The_payload_is_put_first() => FixTest.Members(
        "GRP0002", "Put the payload first",
        "    [Hook(\"shop:orderPaid\")] public void M(CancellationToken ct, Order order, [FromScope] Clerk clerk) { }",
        "    [Hook(\"shop:orderPaid\")] public void M(Order order, CancellationToken ct, [FromScope] Clerk clerk) { }");

    [Theory]
    [InlineData("Basket basket, Order order", "Order order, Basket basket")]
    [InlineData("Basket basket, /* a */ Order order, CancellationToken ct", "Order order, /* a */ Basket basket, CancellationToken ct")]
    public Task A_payload_in_another_order_is_sorted_with_its_names(string before, string after) => FixTest.One(
        "GRP0002", "Put the payload in order",
        Grapnel.Generator.Tests.Harness.Sources.Plugin($"    [Hook(\"shop:orderPaid\")] public void M({before}) => Console.Write(order.Name + basket.Count);"),
        Grapnel.Generator.Tests.Harness.Sources.Plugin($"    [Hook(\"shop:orderPaid\")] public void M({after}) => Console.Write(order.Name + basket.Count);"), left: 0);

    [Theory]
    [InlineData("[Hook(\"shop:rang\")] public void M(Order used) => Console.Write(used);")]
    [InlineData("[Hook(\"shop:rang\")] public void M(Request used) => Console.Write(used);")]
    [InlineData("[Hook(\"shop:orderPaid\")] public void M(Order order, Order used) => Console.Write(used.Name);")]
    public Task What_events_carry_is_no_service(string member) => FixTest.OffersNothing("GRP0002", "    " + member);

    [Theory]
    [InlineData("ref ", "ref")]
    [InlineData("in ", "in")]
    [InlineData("ref readonly ", "ref readonly")]
    public Task A_modifier_is_removed(string written, string shown) => FixTest.Members(
        "GRP0002", $"Remove '{shown}'", $"    [Hook(\"shop:afterOrder\")] public void M({written}Order order) {{ }}", "    [Hook(\"shop:afterOrder\")] public void M(Order order) { }");

    [Fact]
    public Task The_name_of_the_event_is_a_string() => FixTest.Members(
        "GRP0002", "Make it 'string'", "    [Hook(\"shop:rang\")] public void M([EventName] object name) { }", "    [Hook(\"shop:rang\")] public void M([EventName] string name) { }");

    [Theory]
    [InlineData("[Hook(\"shop:afterOrder\")] public int M(int order) => order + 1;")]
    [InlineData("[Hook(\"shop:rang\")] public void M(int used) => Console.Write(used);")]
    [InlineData("[Hook(\"shop:rang\")] public void M(out int used) => used = 1;")]
    [InlineData("[Hook(\"shop:rang\")] public void M(int surplus) { } private void N() => M(1);")]
    public Task Nothing_is_offered_that_does_not_compile(string member) => FixTest.OffersNothing("GRP0002", "    " + member);

    [Fact]
    public Task What_is_offered_is_what_works() => FixTest.Offers(
        "GRP0002", "    [Hook(\"shop:afterOrder\")] public void M(Clerk clerk) => clerk.ToString();", "Change the type to 'Order'", "Mark 'clerk' [FromScope]");

    [Fact]
    public async Task Callers_in_other_files_count()
    {
        const string Caller = "namespace My.App;\n\npublic static class Caller\n{\n    public static void Call(NycPlugin plugin) => plugin.M(1);\n}\n";
        var project = FixProject.Create([Grapnel.Generator.Tests.Harness.Sources.Plugin("    [Hook(\"shop:rang\")] public void M(int surplus) { }"), Caller]);
        var violation = (await project.AnalyzeAsync()).Single();

        foreach (var provider in FixTest.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(violation.Id)))
            (await FixTest.OfferedAsync(provider, project, violation)).ShouldBeEmpty();
    }
}

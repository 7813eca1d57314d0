using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A hook changes its payload, where nobody sees it.</summary>
public class GRP0029Tests
{
    [Theory]
    [InlineData("[|request.Result|] = null;")]
    [InlineData("[|request.Result![\"now\"]|] = 1;")]
    [InlineData("[|request.Status|]++;")]
    [InlineData("++[|request.Status|];")]
    [InlineData("[|request.Status|] += 1;")]
    [InlineData("[|request.Result|] ??= 1;")]
    [InlineData("[|request.Input.Body|] = null;")]
    [InlineData("[|request.Input.Body![\"x\"]|] = 1;")]
    [InlineData("[|request.Input.Resource.Collection|] = \"x\";")]
    [InlineData("[|request.Input.Body!.Remove(\"x\")|];")]
    [InlineData("[|request.Input.Body?.Remove(\"x\")|];")]
    [InlineData("[|request.Input.Args.Add(\"x\", 1)|];")]
    [InlineData("[|request.SetResult(default)|];")]
    [InlineData("[|request.Response.SetHeader(\"x\", \"y\")|];")]
    [InlineData("[|request.Deprecations.Clear()|];")]
    [InlineData("[|request.Result!.AsObject().Remove(\"x\")|];")]
    [InlineData("[|request.Result![\"list\"]!.AsArray().Add(1)|];")]
    [InlineData("([|request.Status|], [|request.Error|]) = (1, null);")]
    [InlineData("if (request.Status == 200) { [|request.Status|] = 201; }")]
    [InlineData("[|request.Status|] = request.Status + 1;")]
    [InlineData("[|request.Result![\"x\"]|] = 1; Console.WriteLine(request.Result[\"y\"]);")]
    [InlineData("[|request.Result|] = null; Console.WriteLine(request.Id);")]
    [InlineData("var input = request.Input; [|input.Jwt|] = null;")]
    [InlineData("var body = request.Input.Body!; [|body[\"x\"]|] = 1;")]
    [InlineData("if (request.Input.Body is { } body) [|body[\"x\"]|] = 1;")]
    [InlineData("if (request.Result is System.Text.Json.Nodes.JsonObject result) [|result.Clear()|];")]
    [InlineData("if (request is { Input.Body: { } body }) [|body[\"x\"]|] = 1;")]
    [InlineData("if (request.Input.Body is not { } body) return; [|body[\"x\"]|] = 1;")]
    [InlineData("[|request.Status|] = 1; [|request.Status|] = 2;")]
    [InlineData("_ = Task.Run(() => { [|request.Status|] = 1; });")]
    [InlineData("while (request.Id == \"x\") { [|request.Status|] = 1; }")]
    public void A_change_of_a_request_is_marked(string statement) => RuleTest.Violates("GRP0029", Hook(statement));

    [Theory]
    [InlineData("request = new Request(null, null);")]
    [InlineData("Console.WriteLine(request); request.Result = null;")]
    [InlineData("request = new Request(null, null); request.Result = null;")]
    [InlineData("var other = request.Snapshot(); other.Result = null;")]
    [InlineData("var fields = request.Input.Body!.ToJsonObject(); fields.Remove(\"x\");")]
    [InlineData("var list = new List<int> { request.Status }; list.Add(1);")]
    [InlineData("request.Input.Body!.Remove(\"password\"); Console.WriteLine(request);")]
    [InlineData("request.Input.Body!.Remove(\"password\"); Console.WriteLine(request.Input.Body);")]
    [InlineData("request.Input.Body![\"x\"] = 1; Console.WriteLine(request.Input.Body.Count);")]
    [InlineData("request.Result![\"x\"] = 1; Console.WriteLine(request.Result[\"x\"]);")]
    [InlineData("request.Input.Args[\"_id\"] = 1; Console.WriteLine(request.Input.Resource.Id);")]
    [InlineData("var body = request.Input.Body!; body[\"x\"] = 1; Console.WriteLine(request.Input.Body);")]
    [InlineData("var same = request; request.Status = 1; Console.WriteLine(same);")]
    [InlineData("var known = new List<Request> { request }; request.Status = 1; Console.WriteLine(known);")]
    [InlineData("_last = request; request.Status = 1;")]
    [InlineData("Action show = () => Console.WriteLine(request); request.Status = 1; show();")]
    [InlineData("while (request.Status < 3) { request.Status++; }")]
    [InlineData("for (var i = 0; i < 3; i++) { Console.WriteLine(request.Status); request.Status = i; }")]
    [InlineData("Request? chosen = null; chosen = request; chosen.Status = 1;")]
    [InlineData("Change(request);")]
    [InlineData("var id = request.Id; id += 1; Console.WriteLine(id);")]
    [InlineData("_count++; _last.Status = 1;")]
    public void What_is_no_change_or_is_looked_at_passes(string statement) => RuleTest.Passes(Hook(statement));

    [Theory]
    [InlineData("[|documents[0]|] = new Document();")]
    [InlineData("[|documents[0].Id|] = null;")]
    [InlineData("[|documents[0].Body[\"x\"]|] = 1;")]
    [InlineData("[|documents[0].Body.Remove(\"x\")|];")]
    [InlineData("[|documents.First().Version|] = 1;")]
    [InlineData("foreach (var document in documents) [|document.Body[\"x\"]|] = 1;")]
    [InlineData("foreach (var document in documents) { if (document.Body[\"x\"] is null) [|document.Body[\"x\"]|] = 1; }")]
    [InlineData("foreach (Document document in documents) { var body = document.Body; [|body.Add(\"x\", 1)|]; }")]
    [InlineData("foreach (var document in documents) { if (document.Body[\"x\"] is { } node) [|document.Body.Remove(\"x\")|]; }")]
    [InlineData("foreach (var document in documents) { if (document is { Body: { } body }) [|body[\"x\"]|] = 1; }")]
    [InlineData("for (var i = 0; i < documents.Length; i++) [|documents[i].Body[\"x\"]|] = 1;")]
    [InlineData("[|Array.Reverse(documents)|];")]
    [InlineData("[|request.Result|] = null;")]
    public void A_change_of_documents_is_marked(string statement) =>
        RuleTest.Violates("GRP0029", Members($"[Hook(\"generic:document:afterGet\")] public void M(Document[] documents, Request request) {{ {statement} }}"));

    [Theory]
    [InlineData("foreach (var document in documents) { document.Body[\"x\"] = 1; Console.WriteLine(document); }")]
    [InlineData("documents[0] = new Document(); foreach (var document in documents) Console.WriteLine(document);")]
    [InlineData("documents = [.. documents]; documents[0] = new Document();")]
    [InlineData("foreach (var document in documents.Select(static found => found.Snapshot())) document.Id = null;")]
    public void Documents_that_are_looked_at_pass(string statement) =>
        RuleTest.Passes(Members($"[Hook(\"generic:document:afterGet\")] public void M(Document[] documents) {{ {statement} }}"));

    [Fact]
    public void The_document_of_a_hook_with_a_filter_is_handed_on_and_its_request_is_not() => RuleTest.Violates("GRP0029", Members("""
        [Hook("generic:document:afterGet", WithDocument = "{ exists: 'x' }")]
        public void M(Document document, Request request) { document.Body["x"] = 1; [|request.Result|] = null; }
        """));

    [Theory]
    [InlineData("[Hook(\"shop:paid\")] public void M(Basket basket) => [|basket.Count|] = 1;")]
    [InlineData("[Hook(\"shop:paid\")] public void M(Basket basket) => [|basket.Items.Add(\"x\")|];")]
    [InlineData("[Hook(\"shop:paid\")] public void M(Basket basket) { [|basket.Count|] = 1; Console.WriteLine(basket.Name); }")]
    [InlineData("[Hook(\"shop:paid\")] public void M(object basket) => [|((Basket)basket).Count|] = 1;")]
    public void A_change_of_a_payload_of_ones_own_is_marked(string member) => RuleTest.Violates("GRP0029", Members(member));

    [Theory]
    [InlineData("[Hook(\"shop:paid\")] public void M(Basket basket) => basket.Seller.Sold = 1;")]
    [InlineData("[Hook(\"shop:paid\")] public void M(Basket basket) => basket.Empty();")]
    [InlineData("[Hook(\"shop:paid\")] public void M(Basket basket) { basket.Count = 1; Console.WriteLine(basket.Double); }")]
    [InlineData("[Hook(\"shop:counted\")] public void M(Shared shared) => shared.Count = 1;")]
    [InlineData("[Hook(\"shop:paid\")] public void M([FromScope] Basket basket) => basket.Count = 1;")]
    [InlineData("[Pipe(\"shop:paid\")] public Basket M(Basket basket) { basket.Count = 1; return basket; }")]
    [InlineData("public void M(Basket basket) => basket.Count = 1;")]
    public void What_may_be_shared_or_is_no_payload_of_a_hook_passes(string member) => RuleTest.Passes(Members(member));

    [Theory]
    [InlineData("_all.Add(basket); basket.Count = 3;")]
    [InlineData("Fill(basket.Items); basket.Items[0] = \"x\";")]
    [InlineData("basket.Items[0] = \"x\"; Fill(basket.Items);")]
    [InlineData("var known = new Keeper(basket); basket.Count = 1; GC.KeepAlive(known);")]
    [InlineData("Func<int> later = () => basket.Count; _later = later; basket.Count = 1;")]
    [InlineData("int Later() => basket.Count; _later = Later; basket.Count = 1;")]
    [InlineData("_later = basket.Counted; basket.Count = 1;")]
    [InlineData("basket.Empty(); basket.Count = 1;")]
    [InlineData("if (basket.Items.Remove(\"gift\")) Console.Beep();")]
    [InlineData("if (basket.Tags.TryAdd(\"a\", 1)) Console.Beep();")]
    [InlineData("var n = basket.Count += 2; Console.WriteLine(n);")]
    [InlineData("Console.WriteLine($\"{basket.Count++}\");")]
    [InlineData("_count = basket.Count = 1;")]
    [InlineData("_all = [.. basket.Parts]; basket.Parts[0].Count = 1;")]
    [InlineData("basket.Tags[\"a\"] = 1; if (basket.Tags.TryAdd(\"a\", 2)) Console.Beep();")]
    [InlineData("Console.WriteLine(Interlocked.Increment(ref basket.Sold));")]
    [InlineData("foreach (var part in basket.Parts) { _all.Add(part); part.Count = 1; }")]
    [InlineData("if (basket?.Items.Remove(\"gift\") == true) Console.Beep();")]
    public void What_is_kept_elsewhere_or_used_passes(string statement) => RuleTest.Passes(Members($"[Hook(\"shop:paid\")] public void M(Basket basket) {{ {statement} }}"));

    [Theory]
    [InlineData("if (basket.Items.Remove(\"gift\")) [|basket.Items.Add(\"thanks\")|];")]
    [InlineData("_ = [|basket.Items.Remove(\"gift\")|];")]
    [InlineData("Fill(basket.Items); [|basket.Count|] = 1;")]
    [InlineData("Console.WriteLine(basket.Name); [|basket.Count|] = 1;")]
    [InlineData("[|basket.Count|] = basket.Sold = 1;")]
    [InlineData("_ = [|basket.Count|] += 2;")]
    [InlineData("for (;; [|basket.Count|]++) { Console.Beep(); }")]
    public void What_another_part_is_used_for_does_not_matter(string statement) =>
        RuleTest.Violates("GRP0029", Members($"[Hook(\"shop:paid\")] public void M(Basket basket) {{ {statement} }}"));

    [Theory]
    [InlineData("[Hook(\"shop:paid\")]")]
    [InlineData("[Hook(\"shop:*\")]")]
    public void Another_hook_of_the_plugin_on_the_event_may_see_it(string other) =>
        RuleTest.Passes(Members($"[Hook(\"shop:paid\")] public void M(Basket basket) => basket.Count = 1; {other} public void N(object payload) => Console.WriteLine(payload);"));

    [Fact]
    public void A_hook_of_the_plugin_on_another_event_does_not_see_it() =>
        RuleTest.Violates("GRP0029", Members("[Hook(\"shop:paid\")] public void M(Basket basket) => [|basket.Count|] = 1; [Hook(\"shop:counted\")] public void N(Shared payload) => Console.WriteLine(payload);"));

    [Fact]
    public void The_message_says_what_and_what_to_do() =>
        RuleTest.Violates("GRP0029", Hook("[|request.Result![\"now\"]|] = 1;")).Message()
            .ShouldBe("Hook 'M' changes 'request.Result![\"now\"]' on a copy of its own that nobody reads afterwards; make it a pipe to change what the event carries");

    [Fact]
    public void On_an_event_for_hooks_only_a_pipe_is_no_way_out() =>
        RuleTest.Violates("GRP0029", Members("[Hook(\"shop:told\")] public void M(Basket basket) => [|basket.Count|] = 1;")).Message()
            .ShouldEndWith("; remove the change, since 'shop:told' takes no pipes that could make it");

    [Fact]
    public void Of_a_partial_method_the_part_with_the_body_is_read() => RuleTest.Violates("GRP0029", """
        using Grapnel;

        [Plugin] public partial class A { [Hook("server:afterNow")] public partial void M(Request request); }
        public partial class A { public partial void M(Request request) => [|request.Result|] = null; }
        """);

    [Fact]
    public void A_hook_with_errors_is_told_those() =>
        RuleTest.Violates("GRP0003", Members("[Hook(\"server:afterNow\")] public [|int|] M(Request request) { request.Result = null; return 1; }"));

    private static string Hook(string statement) => Members($"[Hook(\"server:afterNow\")] public void M(Request request) {{ {statement} }}");

    private static string Members(string members) => $$"""
        using Grapnel;

        public sealed class Seller { public int Sold { get; set; } }

        public sealed class Basket : ISnapshot<Basket>
        {
            public int Count { get; set; }
            public string Name { get; set; } = "";
            public int Double => Count * 2;
            public int Sold;
            public int Counted() => Count;
            public Dictionary<string, int> Tags { get; } = [];
            public List<Basket> Parts { get; } = [];
            public List<string> Items { get; } = [];
            public Seller Seller { get; set; } = new();
            public void Empty() => Count = 0;
            public Basket Snapshot() => new() { Count = Count };
        }

        public sealed class Keeper(Basket kept) { public Basket Kept => kept; }

        [Immutable] public sealed class Shared { public int Count { get; set; } }

        public static partial class ShopEvents
        {
            [Event("shop:paid")] public static partial PipeEvent<Basket> Paid { get; }
            [Event("shop:told")] public static partial HookEvent<Basket> Told { get; }
            [Event("shop:counted")] public static partial PipeEvent<Shared> Counted { get; }
        }

        [Plugin("nyc")]
        public sealed class NycPlugin
        {
            private Request _last = new(null, null);
            private int _count = 1;
            private List<Basket> _all = [];
            private Func<int> _later = () => 1;

            internal int Count => _count + _last.Status;

            internal int Later => _later() + _all.Count;

            internal static void Fill(List<string> items) => items.Add("x");

            internal static void Change(Request request) => request.Status = 1;

            {{members}}
        }
        """;
}

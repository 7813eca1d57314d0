using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>What has to be returned, on every path.</summary>
public class ReturnTypeFixTests
{
    [Fact]
    public Task A_pipe_that_returns_nothing_returns_its_payload() => FixTest.Members("GRP0003", "Return 'Order'",
        """
            [Pipe("shop:afterOrder")]
            public void M(Order order)
            {
                Console.Write(order); // told
                // done
            }
        """,
        """
            [Pipe("shop:afterOrder")]
            public Order M(Order order)
            {
                Console.Write(order); // told
                // done
                return order;
            }
        """);

    [Fact]
    public Task So_does_one_with_an_arrow() => FixTest.Members("GRP0003", "Return 'Order'",
        """
            [Pipe("shop:afterOrder")]
            public void M(Order order) => Console.Write(order);
        """,
        """
            [Pipe("shop:afterOrder")]
            public Order M(Order order)
            {
                Console.Write(order);
                return order;
            }
        """);

    [Fact]
    public Task An_arrow_on_its_own_line_goes_and_a_comment_stays() => FixTest.Members("GRP0003", "Return 'Order'",
        """
            [Pipe("shop:afterOrder")]
            public void M(Order order)
                => Console.Write(/* all */ order); // told
        """,
        """
            [Pipe("shop:afterOrder")]
            public Order M(Order order)
            {
                Console.Write(/* all */ order);
                return order;
            } // told
        """);

    [Fact]
    public Task Every_path_returns_and_what_lies_within_does_not() => FixTest.Members("GRP0003", "Return 'Order'",
        """
            [Pipe("shop:afterOrder")]
            public void M(Order order, CancellationToken ct)
            {
                if (order.Price > 1)
                    return;
                Action inner = () => { return; };
                switch (order.Name)
                {
                    case "a":
                        return; // early
                    default:
                        Local();
                        throw new InvalidOperationException();
                }

                void Local() { return; }
            }
        """,
        """
            [Pipe("shop:afterOrder")]
            public Order M(Order order, CancellationToken ct)
            {
                if (order.Price > 1)
                    return order;
                Action inner = () => { return; };
                switch (order.Name)
                {
                    case "a":
                        return order; // early
                    default:
                        Local();
                        throw new InvalidOperationException();
                }

                void Local() { return; }
            }
        """);

    [Theory]
    [InlineData("public void M(Order order) { }", "public Order M(Order order) { return order; }")]
    [InlineData("public void M(Order order) { Console.Write(1); }", "public Order M(Order order) { Console.Write(1); return order; }")]
    [InlineData("public void M(Order order) => throw new InvalidOperationException();", "public Order M(Order order) => throw new InvalidOperationException();")]
    [InlineData("public void M() { }", "public Order M(Order order) { return order; }")]
    [InlineData("public void M(CancellationToken ct) { }", "public Order M(Order order, CancellationToken ct) { return order; }")]
    [InlineData("public Task M(Order order) => Task.CompletedTask;", "public Task<Order> M(Order order) => Task.FromResult(order);")]
    [InlineData("public ValueTask M(Order order) => default;", "public ValueTask<Order> M(Order order) => new(order);")]
    [InlineData("public ValueTask M(Order order) { return ValueTask.CompletedTask; }", "public ValueTask<Order> M(Order order) { return new(order); }")]
    [InlineData("public async Task M(Order order) { await Task.Yield(); }", "public async Task<Order> M(Order order) { await Task.Yield(); return order; }")]
    [InlineData("public async Task M(Order order) { if (order.Price > 1) return; await Task.Yield(); }", "public async Task<Order> M(Order order) { if (order.Price > 1) return order; await Task.Yield(); return order; }")]
    [InlineData("public System.Threading.Tasks.Task M(Order order) { return Task.Delay(1); }", "public async System.Threading.Tasks.Task<Order> M(Order order) { await Task.Delay(1);\n    return order; }")]
    [InlineData("public Task M(Order order) { if (order.Price > 1) return Task.Delay(1); return Task.CompletedTask; }", "public async Task<Order> M(Order order) { if (order.Price > 1) { await Task.Delay(1); return order; } return order; }")]
    [InlineData("public Goods M(Order order) => order;", "public Order M(Order order) => order;")]
    [InlineData("public Task<Goods> M(Order order) => throw new InvalidOperationException();", "public Task<Order> M(Order order) => throw new InvalidOperationException();")]
    public Task Tasks_and_other_forms_are_kept(string before, string after) =>
        FixTest.Members("GRP0003", "Return 'Order'", "    [Pipe(\"shop:afterOrder\")] " + before, "    [Pipe(\"shop:afterOrder\")] " + after);

    [Fact]
    public Task A_task_that_is_returned_by_an_arrow_is_waited_for() => FixTest.Members("GRP0003", "Return 'Order'",
        """
            [Pipe("shop:afterOrder")]
            public Task M(Order order) => Task.Delay(1);
        """,
        """
            [Pipe("shop:afterOrder")]
            public async Task<Order> M(Order order)
            {
                await Task.Delay(1);
                return order;
            }
        """);

    [Fact]
    public Task A_pipe_per_document_returns_the_document() => FixTest.Members("GRP0003", "Return 'Document?'",
        """    [Pipe("generic:document:beforeWrite", WithDocument = "{ exists: 'age' }")] public Task M(Document document) => Task.CompletedTask;""",
        """    [Pipe("generic:document:beforeWrite", WithDocument = "{ exists: 'age' }")] public Task<Document?> M(Document document) => Task.FromResult<Document?>(document);""");

    [Theory]
    [InlineData("public Order M(Order order) => order;", "public void M(Order order)\n    {\n    }")]
    [InlineData("public string M(Order order) => order.Name;", "public void M(Order order)\n    {\n    }")]
    [InlineData("public string M(Order order) => order.ToString();", "public void M(Order order) => order.ToString();")]
    [InlineData("public decimal M(Order order) => order.Price + 1;", "public void M(Order order)\n    {\n        _ = order.Price + 1;\n    }")]
    [InlineData("public Order M(Order order) { return order; }", "public void M(Order order) { return; }")]
    [InlineData("public Order M(Order order)\n    {\n        Console.Write(1);\n        return order;\n    }", "public void M(Order order)\n    {\n        Console.Write(1);\n    }")]
    [InlineData("public string M(Order order)\n    {\n        if (order.Price > 1)\n            return order.ToString();\n        return order.ToString();\n    }", "public void M(Order order)\n    {\n        if (order.Price > 1)\n            { order.ToString(); return; }\n        order.ToString();\n    }")]
    [InlineData("public Task<Order> M(Order order) => Task.FromResult(order);", "public Task M(Order order) => Task.CompletedTask;")]
    [InlineData("public ValueTask<Order> M(Order order) => new(order);", "public ValueTask M(Order order) => default;")]
    [InlineData("public async Task<Order> M(Order order)\n    {\n        await Task.Yield();\n        return order;\n    }", "public async Task M(Order order)\n    {\n        await Task.Yield();\n    }")]
    public Task A_hook_that_returns_something_returns_nothing(string before, string after) =>
        FixTest.Members("GRP0003", "Return nothing", "    [Hook(\"shop:afterOrder\")] " + before, "    [Hook(\"shop:afterOrder\")] " + after);

    [Theory]
    [InlineData("    [Pipe(\"shop:afterOrder\")] public string M(Order order) => order.Name;")]
    [InlineData("    [Pipe(\"shop:afterOrder\")] public void M(object order) { }")]
    [InlineData("    [Hook(\"shop:afterOrder\")] public ValueTask<Order> M(Order order) => N(order); private ValueTask<Order> N(Order order) => new(order);")]
    [InlineData("    [Hook(\"shop:afterOrder\")] public Order M(Order order) => order; private string N(Order order) => M(order).Name;")]
    public Task Nothing_is_offered_that_does_not_compile(string members) => FixTest.OffersNothing("GRP0003", members);

    [Theory]
    [InlineData("[Hook(\"shop:afterOrder\")] public async void M(Order order) => await Task.Yield();", "[Hook(\"shop:afterOrder\")] public async ValueTask M(Order order) => await Task.Yield();", "ValueTask")]
    [InlineData("[Pipe(\"shop:afterOrder\")] public async void M(Order order) { await Task.Yield(); }", "[Pipe(\"shop:afterOrder\")] public async ValueTask<Order> M(Order order) { await Task.Yield(); return order; }", "Order")]
    [InlineData("[Pipe(\"shop:opened\")] public async /* a */ void M() { await Task.Yield(); }", "[Pipe(\"shop:opened\")] public async /* a */ ValueTask M() { await Task.Yield(); }", "ValueTask")]
    public Task Async_void_becomes_a_task(string before, string after, string type) => FixTest.Members("GRP0004", $"Return '{type}'", "    " + before, "    " + after);

    [Fact]
    public async Task Without_its_using_a_task_gets_one()
    {
        var project = FixProject.Create([Source("void", "")], implicitUsings: false);
        var violation = (await project.AnalyzeAsync()).Single();
        var action = (await FixTest.OfferedAsync(FixTest.Providers.Single(provider => provider.FixableDiagnosticIds.Contains("GRP0004")), project, violation)).Single();

        (await (await FixTest.ApplyAsync(action)).GetProject(project.Id)!.ReadAsync(0)).ShouldBe(Source("ValueTask", "using System.Threading.Tasks;\n"));

        static string Source(string type, string usings) =>
            $"{usings}using Grapnel;\n\n[Plugin]\npublic sealed class APlugin\n{{\n    [Hook(\"server:afterNow\")] public async {type} M(Request request) => await System.Threading.Tasks.Task.Yield();\n}}\n";
    }
}

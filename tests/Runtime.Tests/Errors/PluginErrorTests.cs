using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Errors;

namespace Grapnel.Tests.ErrorTests;

/// <summary>A plugin whose errors are thrown from code that knows nothing of the plugin.</summary>
[Plugin(Name)]
public sealed class TillPlugin : IPlugin
{
    public const string Name = "till";

    private PluginError? _closed;

    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        _closed = context.Errors.Define("closed", 2, 503, "The till is closed.");
        return default;
    }

    [Pipe("test:plain")]
    public List<string> Pay(List<string> trace) => trace is ["closed"] ? throw _closed!.With() : TillErrors.Refuse(trace[0]);
}

internal static class TillErrors
{
    private static readonly PluginErrors Errors = new(TillPlugin.Name, subdomain: 9);
    private static readonly PluginError Unpaid = Errors.Define("unpaid", 1, 402, "Order %s is not paid.");

    public static List<string> Refuse(string order) => throw Unpaid.With(order);
}

public sealed class PluginErrorTests
{
    [Theory]
    [InlineData("A1", "plugin.till.unpaid", 0x04090001u, 402, "Order A1 is not paid.")]
    [InlineData("closed", "plugin.till.closed", 0x04000002u, 503, "The till is closed.")]
    public async Task An_error_of_a_plugin_reaches_the_caller_with_its_id(string order, string id, uint code, int status, string message)
    {
        await using var host = await Hosts.With<TillPlugin>();

        var error = await Should.ThrowAsync<KuzzleException>(async () => await host.Events.PipeAsync(TestEvents.Plain, [order]));

        (error.Id, error.Code, error.Status, error.Message).ShouldBe((id, (uint?)code, status, message));
    }

    [Theory]
    [InlineData(400, typeof(BadRequestException))]
    [InlineData(401, typeof(UnauthorizedException))]
    [InlineData(402, typeof(KuzzleException))]
    [InlineData(403, typeof(ForbiddenException))]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(409, typeof(KuzzleException))]
    [InlineData(412, typeof(PreconditionException))]
    [InlineData(413, typeof(SizeLimitException))]
    [InlineData(429, typeof(TooManyRequestsException))]
    [InlineData(500, typeof(InternalErrorException))]
    [InlineData(503, typeof(ServiceUnavailableException))]
    [InlineData(504, typeof(GatewayTimeoutException))]
    [InlineData(599, typeof(KuzzleException))]
    public void The_status_decides_the_class(int status, Type type)
    {
        var cause = new FormatException();
        var defined = new PluginErrors("shop").Define("odd", 0xffff, status, "Odd: %s");

        var error = defined.WithInner(cause, 7);

        error.ShouldBeOfType(type);
        (error.Id, error.Code, error.Status, error.Message, error.InnerException).ShouldBe(("plugin.shop.odd", (uint?)0x0400ffff, status, "Odd: 7", cause));
        (defined.Id, defined.Code, defined.Status, defined.ToString()).ShouldBe(("plugin.shop.odd", 0x0400ffffu, status, "plugin.shop.odd"));
        error.Props.ShouldBe([7]);
    }

    [Fact]
    public void Values_fill_placeholders_in_order_and_what_is_left_over_stays()
    {
        var defined = new PluginErrors("shop").Define("odd", 1, 400, "%s and %s");

        defined.With("a", "b").Message.ShouldBe("a and b");
        defined.With("%s", "b").Message.ShouldBe("%s and b");
        defined.With("a").Message.ShouldBe("a and %s");
        defined.With().Message.ShouldBe("%s and %s");
        defined.With("a", "b", "c", 4).Message.ShouldBe("a and b c 4");
        defined.With(null, "").Message.ShouldBe("null and ");
        defined.With(null).Message.ShouldBe("null and %s");
    }

    public static TheoryData<object?, string, string> Values => new()
    {
        { null, "null", "null" },
        { "text", "text", "\"text\"" },
        { true, "true", "true" },
        { false, "false", "false" },
        { (byte)1, "1", "1" },
        { -5, "-5", "-5" },
        { ulong.MaxValue, "18446744073709551615", "18446744073709551615" },
        { 1.5, "1.5", "1.5" },
        { 1.5f, "1.5", "1.5" },
        { 1.50m, "1.50", "1.50" },
        { double.NaN, "NaN", "null" },
        { float.PositiveInfinity, "Infinity", "null" },
        { DayOfWeek.Friday, "Friday", "\"Friday\"" },
        { 'c', "c", "\"c\"" },
        { new BigInteger(12), "12", "\"12\"" },
        { new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "2026-01-02T03:04:05.0000000Z", "\"2026-01-02T03:04:05.0000000Z\"" },
        { ImmutableArray.Create(1, 2), "1, 2", "\"1, 2\"" },
        { new FormatException("boom"), "boom", "\"boom\"" },
        { new Uri("http://a/"), "http://a/", "\"http://a/\"" },
        { new JsonObject { ["a"] = 1 }, """{"a":1}""", """{"a":1}""" },
        { JsonValue.Create("text"), "text", "\"text\"" },
        { JsonElement.Parse("[1]"), "[1]", "[1]" },
        { default(JsonElement), "null", "null" },
        { JsonFields.Parse("""{"a":1}"""), """{"a":1}""", """{"a":1}""" },
        { Document.Parse("""{"_id":"x"}"""), """{"_id":"x"}""", """{"_id":"x"}""" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_is_text_in_the_message_and_JSON_on_the_wire(object? value, string text, string json)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
        try
        {
            var error = new PluginErrors("shop").Define("odd", 1, 400, "%s").With([value]);
            error.Message.ShouldBe(text);
            JsonNode.Parse(error.ToJsonString())!["props"]!.ToJsonString().ShouldBe($"[{json}]");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    public static TheoryData<object, string> Strange => new()
    {
        { new Speechless(), "Grapnel.Tests.ErrorTests.PluginErrorTests+Speechless" },
        { new object[] { 1, new Speechless() }, "1, Grapnel.Tests.ErrorTests.PluginErrorTests+Speechless" },
        { Breaking(), Breaking().GetType().ToString() },
        { default(ImmutableArray<int>), "System.Collections.Immutable.ImmutableArray`1[System.Int32]" },
        { JsonValue.Create(double.NaN), JsonValue.Create(double.NaN).GetType().ToString() },
        { DisposedElement(), "System.Text.Json.JsonElement" },
        { Endless(), string.Join(", ", Enumerable.Range(0, 100)) + ", …" },
        { Itself(), "1, 1, 1, …" },
    };

    [Theory]
    [MemberData(nameof(Strange), DisableDiscoveryEnumeration = true)]
    public void A_value_that_cannot_say_what_it_is_does_not_stand_in_the_way(object value, string text)
    {
        var error = new PluginErrors("shop").Define("odd", 1, 402, "%s").With([value]);

        (error.Status, error.Message).ShouldBe((402, text));
        JsonNode.Parse(error.ToJsonString())!["props"]![0]!.GetValue<string>().ShouldBe(text);
    }

    [Fact]
    public void An_entry_that_is_no_JSON_does_not_stand_in_the_way() =>
        new PartialException("some", [1, JsonValue.Create(double.NaN), null]).ToJsonString().ShouldBe(
            $$"""{"message":"some","status":206,"errors":[1,"{{JsonValue.Create(double.NaN).GetType().ToString().Replace("`", "\\u0060", StringComparison.Ordinal)}}",null],"count":3}""");

    private static JsonElement DisposedElement()
    {
        using var document = JsonDocument.Parse("{}");
        return document.RootElement;
    }

    private static IEnumerable<int> Breaking()
    {
        yield return 1;
        throw new InvalidOperationException("no more");
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
            yield return i;
    }

    private static List<object> Itself()
    {
        var list = new List<object> { 1 };
        list.Add(list);
        return list;
    }

    private sealed class Speechless
    {
        public override string ToString() => throw new InvalidOperationException("no words");
    }

    [Fact]
    public void What_is_changed_after_the_throw_is_not_changed_in_the_error()
    {
        var value = new JsonObject { ["a"] = 1 };
        var error = new PluginErrors("shop").Define("odd", 1, 400, "%s").With(value);
        value["a"] = 2;

        error.Props![0].ShouldBeOfType<JsonElement>().GetRawText().ShouldBe("""{"a":1}""");
    }

    [Theory]
    [InlineData("", "'' is no name of a plugin: use lower-case letters, digits and dashes.")]
    [InlineData("My Shop", "'My Shop' is no name of a plugin: use lower-case letters, digits and dashes.")]
    [InlineData("runtime", "Ids that start with 'plugin.runtime' are Kuzzle's own: a plugin named 'runtime' can define no errors.")]
    public void A_name_that_is_no_plugins_is_refused(string plugin, string message) =>
        Should.Throw<ArgumentException>(() => new PluginErrors(plugin)).Message.ShouldStartWith(message);

    [Fact]
    public void The_names_refused_are_the_subdomains_of_Kuzzle()
    {
        foreach (var (name, code) in ErrorFacts.All.Domains["plugin"].SubDomains)
        {
            Should.Throw<ArgumentException>(() => new PluginErrors(name));
            Should.Throw<ArgumentOutOfRangeException>(() => new PluginErrors("shop", code));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(7)]
    [InlineData(256)]
    public void A_subdomain_that_is_none_is_refused(int subdomain) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new PluginErrors("shop", subdomain)).Message
            .ShouldStartWith("The subdomain of plugin 'shop' is 0 or 8 to 255; 1 to 7 are Kuzzle's own.");

    [Theory]
    [InlineData("", 1, 400, "", "'' is no name of an error of plugin 'shop': use a lower-case letter, then lower-case letters, digits and underscores.")]
    [InlineData("Unpaid", 1, 400, "", "'Unpaid' is no name of an error of plugin 'shop':")]
    [InlineData("1st", 1, 400, "", "'1st' is no name of an error of plugin 'shop':")]
    [InlineData("a.b", 1, 400, "", "'a.b' is no name of an error of plugin 'shop':")]
    [InlineData("odd", 0, 400, "", "The number of error 'plugin.shop.odd' is 1 to 65535.")]
    [InlineData("odd", 65536, 400, "", "The number of error 'plugin.shop.odd' is 1 to 65535.")]
    [InlineData("odd", 1, 206, "", "The status of error 'plugin.shop.odd' is 400 to 599.")]
    [InlineData("odd", 1, 600, "", "The status of error 'plugin.shop.odd' is 400 to 599.")]
    [InlineData("odd", 1, 400, "%s of %d", "The message of error 'plugin.shop.odd' contains '%d': the only placeholder is '%s'.")]
    [InlineData("odd", 1, 400, "%%s", "The message of error 'plugin.shop.odd' contains '%%': the only placeholder is '%s'.")]
    [InlineData("other", 3, 400, "", "Errors 'plugin.shop.taken' and 'plugin.shop.other' have the number 3: give one of them another.")]
    [InlineData("taken", 4, 400, "", "Error 'plugin.shop.taken' is defined twice, with the numbers 3 and 4: define it once.")]
    public void A_wrong_definition_is_refused_and_says_why(string name, int number, int status, string template, string message)
    {
        var errors = new PluginErrors("shop");
        errors.Define("taken", 3, 400, "100% of 5 %");

        Should.Throw<ArgumentException>(() => errors.Define(name, number, status, template)).Message.ShouldStartWith(message);

        errors.Define("fine", 4, 400, "").With().Message.ShouldBeEmpty();
    }
}

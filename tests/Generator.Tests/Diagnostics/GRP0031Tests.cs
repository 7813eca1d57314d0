using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>The constructor of a plugin takes a service that is made per scope.</summary>
public class GRP0031Tests
{
    [Theory]
    [InlineData("public sealed class A([|DbContext db|]) { internal object Db => db; }")]
    [InlineData("public sealed class A([|ShopContext db|]) { internal object Db => db; }")]
    [InlineData("public sealed class A([|IOptionsSnapshot<string> options|]) { internal object Options => options; }")]
    [InlineData("public sealed class A([|UserManager<string> users|]) { internal object Users => users; }")]
    [InlineData("public sealed class A { public A(string name, [|ShopContext db|], [|DbContext other|]) { } }")]
    [InlineData("public sealed class A { public A([|ShopContext? db = null|]) { } private A(int other) { } }")]
    [InlineData("public sealed class A { public A(int other) { } [ActivatorUtilitiesConstructor] public A([|ShopContext db|]) { } }")]
    public void The_parameter_is_marked(string declaration) => RuleTest.Violates("GRP0031", Source("[Plugin] " + declaration));

    [Theory]
    [InlineData("[Plugin] public sealed class A(IEventDispatcher events, IOptions<string> options, IOptionsMonitor<string> monitor, IServiceScopeFactory scopes) { internal object[] All => [events, options, monitor, scopes]; }")]
    [InlineData("[Plugin] public sealed class A(IServiceProvider services, Func<ShopContext> make) { internal object[] All => [services, make]; }")]
    [InlineData("[Plugin] public sealed class A { [Hook(\"server:afterNow\")] public void M([FromScope] ShopContext db, [FromScope] IOptionsSnapshot<string> options) { } }")]
    [InlineData("[Plugin] public sealed class A([FromKeyedServices(\"shared\")] ShopContext db) { internal object Db => db; }")]
    [InlineData("[Plugin] public sealed class A { public A(ShopContext db) { } public A(int other) { } }")]
    [InlineData("[Plugin] public sealed class A { private A(ShopContext db) { } public A() { } }")]
    [InlineData("[Plugin] public sealed class A(Mine.DbContext db) { internal object Db => db; }")]
    [InlineData("[Plugin] public static class A;")]
    [InlineData("public sealed class A(ShopContext db) { internal object Db => db; }")]
    public void Other_services_and_other_places_pass(string declaration) => RuleTest.Passes(Source(declaration));

    [Fact]
    public void The_message_says_what_to_do_instead() =>
        RuleTest.Violates("GRP0031", Source("[Plugin] public sealed class MailPlugin([|ShopContext db|]) { internal object Db => db; }")).Message().ShouldBe(
            "Parameter 'db' of the constructor of 'MailPlugin' is a 'ShopContext', which is made per scope, but a plugin lives as long as the host; take it as a [FromScope] parameter of the handlers");

    [Fact]
    public void A_class_that_is_no_plugin_for_other_reasons_is_told_those() =>
        RuleTest.Violates("GRP0006", Source("[Plugin] public abstract class [|A|](DbContext db) { internal object Db => db; }"));

    private static string Source(string declaration) => $$"""
        using Grapnel;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        {{declaration}}

        public sealed class ShopContext : DbContext;

        namespace Microsoft.EntityFrameworkCore { public class DbContext; }

        namespace Microsoft.AspNetCore.Identity { public class UserManager<T>; }

        namespace Mine { public class DbContext; }
        """;
}

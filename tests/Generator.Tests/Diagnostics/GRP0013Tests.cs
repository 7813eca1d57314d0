using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>The name of a plugin is not valid.</summary>
public class GRP0013Tests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Nyc")]
    [InlineData("n y c")]
    [InlineData("nyc_open")]
    [InlineData("nyc.open")]
    [InlineData("nyc/open")]
    [InlineData("café")]
    [InlineData("nyc\\n")]
    public void Other_characters_are_marked_at_the_name(string name) =>
        RuleTest.Violates("GRP0013", $$"""[Grapnel.Plugin([|"{{name}}"|])] public class NycPlugin;""").HasFile(".Plugin.g.cs").ShouldBeFalse();

    [Theory]
    [InlineData("Plugin")]
    [InlineData("Nyc_Plugin")]
    [InlineData("ÉtéPlugin")]
    public void A_class_that_gives_no_name_is_marked(string name) =>
        RuleTest.Violates("GRP0013", $"[Grapnel.Plugin] public class [|{name}|];").HasFile(".Plugin.g.cs").ShouldBeFalse();

    [Fact]
    public void The_message_names_the_name_and_what_is_allowed() =>
        RuleTest.Violates("GRP0013", """[Grapnel.Plugin([|"Nyc"|])] public class NycPlugin;""").Message()
            .ShouldSatisfyAllConditions(text => text.ShouldContain("'Nyc'"), text => text.ShouldContain("lower-case"));

    [Theory]
    [InlineData("nyc")]
    [InlineData("nyc-open-data-2")]
    [InlineData("9")]
    public void Lower_case_letters_digits_and_dashes_pass(string name) =>
        RuleTest.Passes($"""[Grapnel.Plugin("{name}")] public class NycPlugin;""").File("NycPlugin.Plugin.g.cs").ShouldContain($"\"{name}\"");

    [Theory]
    [InlineData("FooBarPlugin", "foo-bar")]
    [InlineData("HTTPServerPlugin", "httpserver")]
    [InlineData("PluginThing", "thing")]
    [InlineData("Clock", "clock")]
    [InlineData("PluginPlugin", "plugin")]
    [InlineData("MyPluginHost", "my-host")]
    public void A_class_names_its_plugin_as_in_Kuzzle(string className, string name) =>
        RuleTest.Passes($"[Grapnel.Plugin] public class {className};").File(".Plugin.g.cs").ShouldContain($">(\"{name}\")");
}

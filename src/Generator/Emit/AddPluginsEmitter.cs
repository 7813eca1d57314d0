using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints <c>AddPlugins()</c>.</summary>
internal static class AddPluginsEmitter
{
    public const string HintName = "Grapnel.AddPlugins.g.cs";

    public static string Print(AddPluginsModel model)
    {
        var writer = new SourceWriter();
        writer.Open("namespace Grapnel");
        writer.Line("/// <summary>The plugins that this compilation sees.</summary>");
        writer.Line(Printed.GeneratedCode);
        writer.Line("[global::Microsoft.CodeAnalysis.Embedded]");
        writer.Open("internal static class GrapnelPluginsExtensions");
        writer.Line("/// <summary>Adds the plugins and events of this assembly and of those it references.</summary>");
        if (model.Modules.Count > 0)
        {
            writer.Line($"/// <remarks>One module each: {string.Join(", ", model.Modules.Select(static module => $"<see cref=\"{module}\"/>"))}.</remarks>");
        }

        writer.Line("/// <param name=\"builder\">The host that is put together.</param>");
        writer.Line("/// <returns>The builder.</returns>");
        writer.Line("public static global::Grapnel.GrapnelBuilder AddPlugins(this global::Grapnel.GrapnelBuilder builder)");
        writer.Indented($"=> builder{string.Concat(model.Modules.Select(static module => $".AddModule(new {module}())"))};");
        writer.CloseAll();
        return writer.ToString();
    }
}

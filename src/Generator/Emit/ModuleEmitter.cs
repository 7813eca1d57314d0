using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints the table of one assembly.</summary>
internal static class ModuleEmitter
{
    public static string Print(ModuleModel module)
    {
        var writer = new SourceWriter();
        var classes = string.Concat(module.EventClasses.Select(static type => $", typeof({type})"));
        writer.Line($"[assembly: {Printed.Services}GrapnelModule(typeof(global::Grapnel.Generated.{module.TypeName}){classes})]");
        writer.Open("namespace Grapnel.Generated");
        writer.Line($"/// <summary>The events and plugins of <c>{Printed.Xml(module.AssemblyName)}</c>, as Grapnel starts them.</summary>");
        writer.Line(Printed.GeneratedCode);
        writer.Line(Printed.Hidden);
        writer.Open($"public sealed partial class {module.TypeName} : {Printed.Services}PluginModule");
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int Contract => 1;");
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override string AssemblyName => {Printed.Quote(module.AssemblyName)};");
        PrintRegister(writer, module);
        for (var i = 0; i < module.Segments.Count; i++)
        {
            SegmentEmitter.Print(writer, module.Segments[i], i);
        }

        writer.CloseAll();
        return writer.ToString();
    }

    private static void PrintRegister(SourceWriter writer, ModuleModel module)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public override void Register({Printed.Services}ModuleRegistration module)");
        foreach (var type in module.EventClasses)
        {
            writer.Line($"{type}.{KnownNames.EventsMethod}(module);");
        }

        foreach (var plugin in module.Plugins)
        {
            writer.Line($"module.Plugin(new {plugin}());");
        }

        for (var i = 0; i < module.Segments.Count; i++)
        {
            SegmentEmitter.PrintRegistration(writer, module.Segments[i], i);
        }

        writer.Close();
    }
}

using Grapnel.Generator.Model;

namespace Grapnel.Generator.Emit;

/// <summary>Prints one plugin: its rows and the calls of its hooks.</summary>
internal static class PluginEmitter
{
    public static string Print(PluginModel plugin)
    {
        var writer = new SourceWriter();
        writer.Open("namespace Grapnel.Generated");
        writer.Open($"partial class {plugin.Module}");
        PrintHead(writer, plugin);
        if (plugin.Threads != 0)
        {
            writer.Line($"public override int Threads => {Printed.Number(plugin.Threads)};");
        }

        PrintRows(writer, plugin);
        if (plugin.Hooks.Count > 0)
        {
            PrintHooks(writer, plugin);
        }

        writer.CloseAll();
        return writer.ToString();
    }

    // The module's own part carries [GeneratedCode] for all that stands in it: what is printed once per plugin is what builds pay for.
    private static void PrintHead(SourceWriter writer, PluginModel plugin)
    {
        if (!plugin.IsStatic)
        {
            writer.Open($"private sealed class {plugin.Descriptor}() : {Printed.Services}PluginDescriptor<{plugin.Type}>({Printed.Quote(plugin.Name)})");
            return;
        }

        writer.Open($"private sealed class {plugin.Descriptor} : {Printed.Services}PluginDescriptor");
        writer.Line($"public override string Name => {Printed.Quote(plugin.Name)};");
        writer.Line($"public override global::System.Type Type => typeof({plugin.Type});");
        writer.Line("public override object? Create(global::System.IServiceProvider services) => null;");
    }

    private static void PrintRows(SourceWriter writer, PluginModel plugin)
    {
        writer.Open($"public override void Describe({Printed.Services}PluginRows rows)");
        foreach (var pipe in plugin.Pipes)
        {
            writer.Line($"rows.Pipe({Printed.Quote(pipe.EventName)}, {Printed.Quote(pipe.Method)}, {Printed.Number(pipe.Order)}{FilterEmitter.Argument(pipe.Filter)}{Types(pipe.Types)});");
        }

        foreach (var hook in plugin.Hooks)
        {
            writer.Line($"rows.Hook({Printed.Quote(hook.EventName)}, {Printed.Quote(hook.Method)}{FilterEmitter.Argument(hook.Filter)}{Types(hook.Types)});");
        }

        writer.Close();
    }

    private static void PrintHooks(SourceWriter writer, PluginModel plugin)
    {
        writer.Open($"public override {Printed.ValueTask} RunHook(object? plugin, int row, {Printed.Services}HookCall call)");
        if (plugin.Hooks.Any(static hook => !hook.Call.IsStatic))
        {
            writer.Line($"var self = ({plugin.Type})plugin!;");
        }

        writer.Open("switch (row)");
        for (var i = 0; i < plugin.Hooks.Count; i++)
        {
            var call = plugin.Hooks[i].Call;
            var first = plugin.Hooks[i].Filter?.WithDocument is null ? "call.First" : "call.Document";
            var printed = CallPrinter.Print(call, call.IsStatic ? plugin.Type : "self", first);
            writer.Line($"case {Printed.Number(i)}: " + call.Result switch
            {
                _ when call.HasValue => $"return call.Keep({printed});",
                CallResult.Void => printed + "; return default;",
                CallResult.Task => $"return new {Printed.ValueTask}({printed});",
                _ => $"return {printed};",
            });
        }

        writer.Line("default: return base.RunHook(plugin, row, call);");
    }

    private static string Types(IEnumerable<string> types) => string.Concat(types.Select(static type => $", typeof({type})"));
}

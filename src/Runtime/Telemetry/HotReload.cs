using System.ComponentModel;
using System.Reflection.Metadata;
using Grapnel.Telemetry;

[assembly: MetadataUpdateHandler(typeof(HotReload))]

namespace Grapnel.Telemetry;

/// <summary>
/// Called by the runtime after code was changed under a running process. What a method does changes at once; who is called was decided when
/// the host started, so rows that came or went are told to the log.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class HotReload
{
    // Its name and parameter are those the runtime looks for.
    public static void UpdateApplication(Type[]? updatedTypes)
    {
        foreach (var host in RunningHosts.All)
        {
            host.CompareRows();
        }
    }
}

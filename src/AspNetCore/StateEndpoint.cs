using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Grapnel.AspNetCore;

/// <summary>Serves the state of a host as JSON.</summary>
internal sealed class StateEndpoint(CountingLease lease, PluginHost host) : IDisposable
{
    public Task Write(HttpContext context)
    {
        lease.Renew();
        var json = JsonSerializer.SerializeToUtf8Bytes(host.Describe(), StateJson.Default.HostDescription);
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Vary = "Accept";
        return response.Body.WriteAsync(json, 0, json.Length, context.RequestAborted);
    }

    public void Dispose() => lease.Dispose();
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Grapnel.AspNetCore;

/// <summary>Serves the page: one document with its style and script in it, which a policy allows by their hashes and nothing else.</summary>
internal static class PageEndpoint
{
    private static readonly string Style = Resource("page.css");

    // In the order in which they need each other: the browser sees one script.
    private static readonly string Script = string.Concat(
        new[] { "text.js", "rates.js", "spark.js", "figures.js", "flow.js", "plugins.js", "troubles.js", "listeners.js", "events.js", "page.js" }.Select(Resource));

    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        Resource("page.html").Replace("/*style*/", Style, StringComparison.Ordinal).Replace("/*script*/", Script, StringComparison.Ordinal));

    private static readonly string Policy =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static Task Write(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = Page.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.Vary = "Accept";
        return response.Body.WriteAsync(Page, 0, Page.Length, context.RequestAborted);
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    // A checkout may have other line ends; a browser reads both as one, and hashes what it reads.
    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PageEndpoint).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

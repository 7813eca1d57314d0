using System.Text;
using System.Text.Json.Nodes;

namespace Grapnel.Benchmarks;

/// <summary>Documents of about 1 KB and 10 KB with thirty fields.</summary>
internal static class DocumentSamples
{
    public static byte[] Make(int kilobytes)
    {
        var body = new JsonObject();
        for (var i = 0; i < 30; i++)
        {
            body[$"field{i}"] = (i % 3) switch
            {
                0 => i * 1.5,
                1 => new string((char)('a' + (i % 26)), kilobytes * 40),
                _ => new JsonObject { ["inner"] = i, ["on"] = true },
            };
        }

        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }
}

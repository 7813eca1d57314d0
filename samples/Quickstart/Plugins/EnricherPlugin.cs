using System.Globalization;
using Grapnel;

namespace Quickstart.Plugins;

/// <summary>Adds what can be worked out from the other fields. After the validator and the noise filter, so nothing is done in vain.</summary>
[Plugin]
internal sealed class EnricherPlugin(Tally tally)
{
    [Pipe("generic:document:beforeWrite", Order = 10)]
    public Document[] Enrich(Document[] documents)
    {
        foreach (Document document in documents)
        {
            var quake = Quake.Read(document.Body);
            document.Body["magnitudeClass"] = ClassOf(quake.Magnitude!.Value);
            document.Body["at"] = DateTimeOffset.FromUnixTimeMilliseconds(quake.Time!.Value).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
            document.Body["hemisphere"] = quake.Latitude < 0 ? "south" : "north";
            string region = RegionOf(quake.Place);
            if (region.Length != 0)
                document.Body["region"] = region;
            tally.Add("enricher", region.Length != 0 ? "enriched" : "enriched, without a region");
        }

        return documents;
    }

    private static string ClassOf(double magnitude) => magnitude switch
    {
        < 3 => "micro",
        < 4 => "minor",
        < 5 => "light",
        < 6 => "moderate",
        < 7 => "strong",
        < 8 => "major",
        _ => "great",
    };

    /// <summary>"22km NNE of Hualian, Taiwan" is in Taiwan; "Reykjanes Ridge" is in no country.</summary>
    private static string RegionOf(string? place) =>
        place?.LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and var comma ? place[(comma + 2)..] : "";
}

using Grapnel;

namespace Quickstart.Plugins;

/// <summary>Counts the earthquakes a city may have felt. The filter is C# once built: units, numbers and the place are worked out by the compiler.</summary>
[Plugin]
internal sealed class CityPlugin(Tally tally)
{
    [Hook("generic:document:afterWrite", WithDocument = """
        {
          and: [
            { range: { mag: { gte: 3 } } },
            { geoDistance: { location: { lat: 61.2181, lon: -149.9003 }, distance: '300 km' } },    // Anchorage, Alaska
          ],
        }
        """)]
    public void Felt(Document document)
    {
        tally.Add("city", "within 300 km of Anchorage, magnitude 3 and over");
        tally.Keep("city", "the strongest of them", Quake.Read(document.Body).Magnitude!.Value, document.TryGet("place", out string? place) ? place : "?");
    }
}

using Grapnel;
using Grapnel.Errors;

namespace Quickstart.Plugins;

/// <summary>Aborts what cannot be an earthquake on this planet, before the other pipes see it.</summary>
[Plugin]
internal sealed class ValidatorPlugin(Tally tally)
{
    private const string Name = "validator";

    // Degrees around a quake without a station. Over 180 its place is uncertain (USGS, "ComCat documentation"); over this, a guess.
    private const double WidestGap = 300;

    [Pipe("generic:document:beforeWrite", Order = -10)]
    public Document[] Check(Document[] documents)
    {
        foreach (Document document in documents)
            Check(document);
        return documents;
    }

    private void Check(Document document)
    {
        var quake = Quake.Read(document.Body);
        if (quake.Time is not { } time || !IsDate(time))
            throw Refused("no valid time");
        if (quake is not { Latitude: { } latitude, Longitude: { } longitude })
            throw Refused("no location");
        if (Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180)
            throw Refused("impossible coordinates");
        if (quake.Gap > WidestGap)
        {
            tally.Add(Name, "aborted: place uncertain, gap over 300°");
            throw new PreconditionException($"The place of '{document.Id}' is a guess: no station in {quake.Gap} degrees around it.");
        }

        tally.Add(Name, "passed");

        BadRequestException Refused(string reason)
        {
            tally.Add(Name, $"aborted: {reason}");
            return new BadRequestException($"Document '{document.Id}' has {reason}.");
        }
    }

    private static bool IsDate(long milliseconds) =>
        milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
}
